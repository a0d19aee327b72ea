import Deadlines
import Workplace

/// What was done, as a word and the lines behind it.
struct GovernanceSaid {
  let what: String
  let lines: [GovernanceLine]

  init(_ what: String, _ lines: [GovernanceLine] = []) {
    self.what = what
    self.lines = lines
  }
}

extension WorkplaceEvent.Deed {
  /// What is public of it, and how it is written; nil where nothing is. Each deed says here which of the two it is.
  var governance: GovernanceSaid? {
    switch self {
    // How many joined and left is the workplace's own business; `chartChanged` says what of it touches a seat.
    case .imported: nil
    // A link was sent; what comes of it is a key.
    case .invited: nil
    // When somebody is ill or on leave is theirs.
    case .absencePlanned, .absenceEnded: nil
    case .founded: GovernanceSaid("founded")
    case .chartChanged(let people):
      GovernanceSaid("chart-changed", people.map { GovernanceLine("person", $0.description) })
    case .seated(let seat): GovernanceSaid("seated", seat.governance)
    case .unseated(let seat, let day):
      GovernanceSaid("unseated", [GovernanceLine("seat", seat.description), GovernanceLine("until", day)])
    case .keyMade(let person, let fingerprint): .key("key-made", person, fingerprint)
    case .keyVouched(let person, let fingerprint): .key("key-vouched", person, fingerprint)
    case .keyConfirmed(let person, let fingerprint): .key("key-confirmed", person, fingerprint)
    case .helpNumbersSet(let version, let file):
      GovernanceSaid("help-numbers", [GovernanceLine("version", "\(version)"), GovernanceLine("file", digest: file)])
    case .rulesSet(let part, let id, let version, let file):
      GovernanceSaid(
        "rules",
        [
          GovernanceLine("part", part.rawValue), GovernanceLine("id", id), GovernanceLine("version", "\(version)"),
          GovernanceLine("file", digest: file),
        ])
    case .witnessAdded(let key, let address):
      GovernanceSaid("witness-added", [GovernanceLine("key", key), GovernanceLine("address", address)])
    case .witnessRemoved(let key): GovernanceSaid("witness-removed", [GovernanceLine("key", key)])
    case .witnessOverruled(let key, let size):
      GovernanceSaid("witness-overruled", [GovernanceLine("key", key), GovernanceLine("size", "\(size)")])
    case .restored(let store, let after, let through):
      GovernanceSaid(
        "restored",
        [
          GovernanceLine("store", store.rawValue), GovernanceLine("after", "\(after)"),
          GovernanceLine("through", "\(through)"),
        ])
    case .clockStepped(let from, let to):
      GovernanceSaid("clock-stepped", [GovernanceLine("from", from), GovernanceLine("to", to)])
    case .erased(let certificate): GovernanceSaid("erased", [GovernanceLine("certificate", digest: certificate)])
    case .logKeyRotated(let from, let to):
      GovernanceSaid("log-key-rotated", [GovernanceLine("from", from), GovernanceLine("to", to)])
    }
  }

  init(governance fields: inout GovernanceFields) throws(GovernanceFault) {
    switch try fields.value("what") {
    case "founded": self = .founded
    case "chart-changed": self = .chartChanged(try fields.ids("person"))
    case "seated": self = .seated(try Seat(governance: &fields))
    case "unseated": self = .unseated(try fields.id("seat"), on: try fields.day("until"))
    case "key-made": self = .keyMade(try fields.id("person"), fingerprint: try fields.value("fingerprint"))
    case "key-vouched": self = .keyVouched(try fields.id("person"), fingerprint: try fields.value("fingerprint"))
    case "key-confirmed": self = .keyConfirmed(try fields.id("person"), fingerprint: try fields.value("fingerprint"))
    case "help-numbers":
      self = .helpNumbersSet(version: Int(try fields.number("version")), file: try fields.digest("file"))
    case "rules":
      self = .rulesSet(
        try fields.word("part"), id: try fields.value("id"), version: Int(try fields.number("version")),
        file: try fields.digest("file"))
    case "witness-added":
      self = .witnessAdded(key: try fields.value("key"), address: try fields.value("address"))
    case "witness-removed": self = .witnessRemoved(key: try fields.value("key"))
    case "witness-overruled": self = .witnessOverruled(key: try fields.value("key"), size: try fields.number("size"))
    case let what: self = try Self.ofTheLedger(what, &fields)
    }
  }

  /// What happened to the ledger and to what it speaks of.
  private static func ofTheLedger(_ what: String, _ fields: inout GovernanceFields) throws(GovernanceFault) -> Self {
    switch what {
    case "restored":
      .restored(try fields.word("store"), after: try fields.number("after"), through: try fields.number("through"))
    case "clock-stepped": .clockStepped(from: try fields.instant("from"), to: try fields.instant("to"))
    case "erased": .erased(certificate: try fields.digest("certificate"))
    case "log-key-rotated": .logKeyRotated(from: try fields.value("from"), to: try fields.value("to"))
    default: throw .unknownWord
    }
  }
}

extension GovernanceSaid {
  fileprivate static func key(_ what: String, _ person: ID<Person>, _ fingerprint: String) -> GovernanceSaid {
    GovernanceSaid(
      what, [GovernanceLine("person", person.description), GovernanceLine("fingerprint", fingerprint)])
  }
}

extension Seat {
  fileprivate var governance: [GovernanceLine] {
    [
      GovernanceLine("seat", id.description), GovernanceLine("body", body.rawValue),
      GovernanceLine("person", person.description), GovernanceLine("rank", rank.rawValue),
      GovernanceLine("side", side.rawValue), GovernanceLine("from", from), GovernanceLine("until", until),
    ]
  }

  fileprivate init(governance fields: inout GovernanceFields) throws(GovernanceFault) {
    self.init(
      id: try fields.id("seat"), body: try fields.word("body"), person: try fields.id("person"),
      rank: try fields.word("rank"), side: try fields.word("side"), from: try fields.day("from"),
      until: try fields.day("until"))
  }
}
