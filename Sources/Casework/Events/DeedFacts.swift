import Deadlines
import Workplace

/// A deed as a fact: its word, then what it holds.
extension Deed {
  var fact: Fact {
    switch self {
    case .received(let level, let unresolved, let procedure):
      .deed("received", .text(level.rawValue), .integer(unresolved ? 1 : 0), .integer(Int64(procedure)))
    case .messaged: .deed("messaged")
    case .attached: .deed("attached")
    case .withdrawn: .deed("withdrawn")
    case .opened(let upTo): .deed("opened", .integer(Int64(upTo)))
    case .assigned(let holder): .deed("assigned", holder.fact)
    case .accepted: .deed("accepted")
    case .tookOver: .deed("took-over")
    case .answered: .deed("answered")
    case .noted: .deed("noted")
    case .proposed(let proposal): .deed("proposed", proposal.fact)
    case .confirmed(let proposal): .deed("confirmed", .integer(Int64(proposal)))
    case .pledged: .deed("pledged")
    case .challenged: .deed("challenged")
    case .challengeDecided(let challenge, let upheld):
      .deed("challenge-decided", .integer(Int64(challenge)), .integer(upheld ? 1 : 0))
    case .steppedAside: .deed("stepped-aside")
    case .openingAsked(let body): .deed("opening-asked", .text(body.rawValue))
    case .openedTogether(let body): .deed("opened-together", .text(body.rawValue))
    case .rekeyed(let epoch): .deed("rekeyed", .integer(Int64(epoch)))
    case .granted: .deed("granted")
    case .missed: .deed("missed")
    case .handedOn: .deed("handed-on")
    case .originalOpened: .deed("original-opened")
    case .identityTold: .deed("identity-told")
    case .handlerAsked: .deed("handler-asked")
    case .peopleAdded: .deed("people-added")
    case .withdrawalAsked(let until): .deed("withdrawal-asked", .integer(until.milliseconds))
    case .withdrawalTakenBack: .deed("withdrawal-taken-back")
    }
  }

  init(_ fields: inout FactFields) throws(FactFault) {
    var parts = try FactFields(list: try fields.next())
    self = try Deed(word: try parts.text(), &parts)
    try parts.end()
  }

  private init(word: String, _ parts: inout FactFields) throws(FactFault) {
    switch word {
    case "received":
      self = .received(level: try parts.word(), unresolved: try parts.flag(), procedure: Int(try parts.integer()))
    case "opened": self = .opened(upTo: Int(try parts.integer()))
    case "assigned": self = .assigned(to: try Holder(try parts.next()))
    case "proposed": self = .proposed(try Proposal(try parts.next()))
    case "confirmed": self = .confirmed(proposal: Int(try parts.integer()))
    case "challenge-decided":
      self = .challengeDecided(challenge: Int(try parts.integer()), upheld: try parts.flag())
    case "opening-asked": self = .openingAsked(try parts.word())
    case "opened-together": self = .openedTogether(try parts.word())
    case "withdrawal-asked": self = .withdrawalAsked(until: Instant(milliseconds: try parts.integer()))
    case "rekeyed": self = .rekeyed(epoch: Int(try parts.integer()))
    default:
      guard let deed = Deed.plain[word] else { throw .unknownWord }
      self = deed
    }
  }

  /// The deeds that hold nothing, by their words.
  private static let plain: [String: Deed] = [
    "messaged": .messaged, "attached": .attached, "withdrawn": .withdrawn, "accepted": .accepted,
    "took-over": .tookOver, "answered": .answered, "noted": .noted, "pledged": .pledged, "challenged": .challenged,
    "stepped-aside": .steppedAside, "granted": .granted, "missed": .missed,
    "handed-on": .handedOn, "original-opened": .originalOpened, "identity-told": .identityTold,
    "handler-asked": .handlerAsked, "people-added": .peopleAdded, "withdrawal-taken-back": .withdrawalTakenBack,
  ]

  /// The deed's word, as facts, pages and programs have it.
  package var word: String {
    guard case .list(let parts) = fact, case .text(let word) = parts.first else { return "" }
    return word
  }
}

extension Proposal {
  var fact: Fact {
    switch self {
    case .naming: .deed("naming")
    case .assessment(let outcome, let level): .deed("assessment", .text(outcome.rawValue), .text(level.rawValue))
    case .declining(let outcome): .deed("declining", .text(outcome.rawValue))
    case .closing: .deed("closing")
    }
  }

  init(_ fact: Fact) throws(FactFault) {
    var parts = try FactFields(list: fact)
    switch try parts.text() {
    case "naming": self = .naming
    case "assessment": self = .assessment(try parts.word(), try parts.word())
    case "declining": self = .declining(try parts.word())
    case "closing": self = .closing
    default: throw .unknownWord
    }
    try parts.end()
  }
}

extension Fact {
  /// A word and what belongs to it.
  fileprivate static func deed(_ word: String, _ parts: Fact...) -> Fact { .list([.text(word)] + parts) }
}

extension FactFields {
  /// 1 for yes, 0 for no.
  fileprivate mutating func flag() throws(FactFault) -> Bool {
    switch try integer() {
    case 0: false
    case 1: true
    default: throw .wrongShape
    }
  }
}
