import Deadlines
import Workplace

/// A workplace event's facts as canonical bytes, and back. See `docs/formats/facts.md`.
extension WorkplaceEvent {
  package static let factsVersion: Int64 = 1

  /// `[version, "workplace", instant, by or null, deed]`; the word keeps them apart from those of a case.
  package var facts: [UInt8] {
    Fact.list([
      .integer(WorkplaceEvent.factsVersion), .text(WorkplaceEvent.stream), .integer(at.milliseconds),
      by.map { .bytes($0.bytes) } ?? .null, deed.fact,
    ]).encoded
  }

  private static let stream = "workplace"

  /// Reads what ``facts`` wrote.
  package init(facts: [UInt8]) throws(FactFault) {
    var fields = try FactFields(facts)
    guard try fields.integer() == WorkplaceEvent.factsVersion else { throw .unknownVersion }
    guard try fields.text() == WorkplaceEvent.stream else { throw .wrongShape }
    self.init(
      at: Instant(milliseconds: try fields.integer()), by: try fields.optionalID(), deed: try Deed(try fields.next()))
    try fields.end()
  }
}

extension WorkplaceEvent.Deed {
  var fact: Fact {
    switch self {
    case .founded: .list([.text("founded")])
    case .imported(let counts, let list): .list([.text("imported"), counts.fact, .bytes(list)])
    case .chartChanged(let people): .list([.text("chart-changed"), .list(people.map { .bytes($0.bytes) })])
    case .seated(let seat): .list([.text("seated"), seat.fact])
    case .unseated(let seat, let day):
      .list([.text("unseated"), .bytes(seat.bytes), .integer(Int64(day.number))])
    case .invited(let person): .list([.text("invited"), .bytes(person.bytes)])
    case .keyMade(let person, let fingerprint): .key("key-made", person, fingerprint)
    case .keyVouched(let person, let fingerprint): .key("key-vouched", person, fingerprint)
    case .keyConfirmed(let person, let fingerprint): .key("key-confirmed", person, fingerprint)
    case .helpNumbersSet(let version, let file):
      .list([.text("help-numbers"), .integer(Int64(version)), .bytes(file)])
    case .rulesSet(let part, let id, let version, let file):
      .list([.text("rules"), .text(part.rawValue), .text(id), .integer(Int64(version)), .bytes(file)])
    case .witnessAdded(let key, let address): .list([.text("witness-added"), .text(key), .text(address)])
    case .witnessRemoved(let key): .list([.text("witness-removed"), .text(key)])
    case .witnessOverruled(let key, let size): .list([.text("witness-overruled"), .text(key), .integer(size)])
    case .absencePlanned(let absence, let person, let from, let until):
      .list([
        .text("absence-planned"), .bytes(absence.bytes), .bytes(person.bytes), .integer(Int64(from.number)),
        .integer(Int64(until.number)),
      ])
    case .absenceEnded(let absence, let day):
      .list([.text("absence-ended"), .bytes(absence.bytes), .integer(Int64(day.number))])
    case .restored(let store, let after, let through):
      .list([.text("restored"), .text(store.rawValue), .integer(after), .integer(through)])
    case .clockStepped(let from, let to):
      .list([.text("clock-stepped"), .integer(from.milliseconds), .integer(to.milliseconds)])
    case .erased(let certificate): .list([.text("erased"), .bytes(certificate)])
    case .logKeyRotated(let from, let to): .list([.text("log-key-rotated"), .text(from), .text(to)])
    }
  }

  init(_ fact: Fact) throws(FactFault) {
    var parts = try FactFields(list: fact)
    switch try parts.text() {
    case "founded": self = .founded
    case "imported": self = .imported(try ImportCounts(try parts.next()), list: try parts.bytes())
    case "chart-changed": self = .chartChanged(try parts.ids())
    case "seated": self = .seated(try Seat(try parts.next()))
    case "unseated": self = .unseated(try parts.id(), on: try parts.day())
    case "invited": self = .invited(try parts.id())
    case "key-made": self = .keyMade(try parts.id(), fingerprint: try parts.text())
    case "key-vouched": self = .keyVouched(try parts.id(), fingerprint: try parts.text())
    case "key-confirmed": self = .keyConfirmed(try parts.id(), fingerprint: try parts.text())
    case "help-numbers": self = .helpNumbersSet(version: Int(try parts.integer()), file: try parts.bytes())
    case "rules":
      self = .rulesSet(
        try parts.word(), id: try parts.text(), version: Int(try parts.integer()), file: try parts.bytes())
    case "witness-added": self = .witnessAdded(key: try parts.text(), address: try parts.text())
    case "witness-removed": self = .witnessRemoved(key: try parts.text())
    case "witness-overruled": self = .witnessOverruled(key: try parts.text(), size: try parts.integer())
    case "absence-planned":
      self = .absencePlanned(try parts.id(), of: try parts.id(), from: try parts.day(), until: try parts.day())
    case "absence-ended": self = .absenceEnded(try parts.id(), on: try parts.day())
    case let word: self = try Self.ofTheLedger(word, &parts)
    }
    try parts.end()
  }

  /// What happened to the ledger and to what it speaks of.
  private static func ofTheLedger(_ word: String, _ parts: inout FactFields) throws(FactFault) -> Self {
    switch word {
    case "restored": .restored(try parts.word(), after: try parts.integer(), through: try parts.integer())
    case "clock-stepped":
      .clockStepped(
        from: Instant(milliseconds: try parts.integer()), to: Instant(milliseconds: try parts.integer()))
    case "erased": .erased(certificate: try parts.bytes())
    case "log-key-rotated": .logKeyRotated(from: try parts.text(), to: try parts.text())
    default: throw .unknownWord
    }
  }
}

extension Fact {
  fileprivate static func key(_ word: String, _ person: ID<Person>, _ fingerprint: String) -> Fact {
    .list([.text(word), .bytes(person.bytes), .text(fingerprint)])
  }
}

extension ImportCounts {
  /// `[added, changed, left, lines opened, lines closed]`.
  fileprivate var fact: Fact { .list([added, changed, left, linesOpened, linesClosed].map { .integer(Int64($0)) }) }

  fileprivate init(_ fact: Fact) throws(FactFault) {
    var fields = try FactFields(list: fact)
    self.init(
      added: Int(try fields.integer()), changed: Int(try fields.integer()), left: Int(try fields.integer()),
      linesOpened: Int(try fields.integer()), linesClosed: Int(try fields.integer()))
    try fields.end()
  }
}

extension Seat {
  /// `[id, body, person, rank, side, first day, first day after]`.
  fileprivate var fact: Fact {
    .list([
      .bytes(id.bytes), .text(body.rawValue), .bytes(person.bytes), .text(rank.rawValue), .text(side.rawValue),
      .integer(Int64(from.number)), .integer(Int64(until.number)),
    ])
  }

  fileprivate init(_ fact: Fact) throws(FactFault) {
    var fields = try FactFields(list: fact)
    self.init(
      id: try fields.id(), body: try fields.word(), person: try fields.id(), rank: try fields.word(),
      side: try fields.word(), from: try fields.day(), until: try fields.day())
    try fields.end()
  }
}

extension FactFields {
  fileprivate mutating func bytes() throws(FactFault) -> [UInt8] {
    guard case .bytes(let bytes) = try next() else { throw .wrongShape }
    return bytes
  }

  fileprivate mutating func ids<Of>() throws(FactFault) -> [ID<Of>] {
    var ids: [ID<Of>] = []
    let facts = try list()
    var fields = FactFields(facts)
    for _ in facts { ids.append(try fields.id()) }
    return ids
  }

  fileprivate mutating func day() throws(FactFault) -> Day {
    guard let number = Int32(exactly: try integer()) else { throw .wrongShape }
    return Day(number: number)
  }
}
