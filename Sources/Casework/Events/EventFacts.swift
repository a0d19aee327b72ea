import Deadlines
import Workplace

/// An event's facts as canonical bytes, and back. See `docs/formats/facts.md`.
extension Event {
  package static let factsVersion: Int64 = 1

  /// `[version, case, sequence, instant, actor, deed, owes, meets, misses, moves]`.
  package var facts: [UInt8] {
    Fact.list([
      .integer(Event.factsVersion), .bytes(caseID.bytes), .integer(Int64(sequence)), .integer(at.milliseconds),
      actor.fact, deed.fact,
      .list(effects.owes.map(\.fact)), .list(effects.meets.map { .integer(Int64($0)) }),
      .list(effects.misses.map { .integer(Int64($0)) }), .list(effects.moves.map(\.fact)),
    ]).encoded
  }

  /// Reads what ``facts`` wrote.
  package init(facts: [UInt8]) throws(FactFault) {
    var fields = try FactFields(facts)
    guard try fields.integer() == Event.factsVersion else { throw .unknownVersion }
    self.init(
      caseID: try fields.id(), sequence: Int(try fields.integer()), at: Instant(milliseconds: try fields.integer()),
      actor: try Actor(&fields), deed: try Deed(&fields), effects: try Effects(&fields)
    )
    try fields.end()
  }
}

/// Why bytes are not the facts of an event.
package enum FactFault: Error, Hashable {
  case notAFact(Fact.Fault)
  case unknownVersion
  case unknownWord
  case wrongShape
}

extension Actor {
  var fact: Fact {
    switch self {
    case .reporter: .integer(0)
    case .system: .integer(1)
    case .person(let person, let role): .list([.bytes(person.bytes), .text(role.rawValue)])
    }
  }

  init(_ fields: inout FactFields) throws(FactFault) {
    switch try fields.next() {
    case .integer(0): self = .reporter
    case .integer(1): self = .system
    case .list(let parts):
      var parts = FactFields(parts)
      self = .person(try parts.id(), as: try parts.word())
      try parts.end()
    default: throw .wrongShape
    }
  }
}

extension Effects {
  init(_ fields: inout FactFields) throws(FactFault) {
    var effects = Effects()
    for fact in try fields.list() { effects.owes.append(try Duty(fact)) }
    effects.meets = try Effects.numbers(try fields.list())
    effects.misses = try Effects.numbers(try fields.list())
    for fact in try fields.list() { effects.moves.append(try Move(fact)) }
    self = effects
  }

  private static func numbers(_ facts: [Fact]) throws(FactFault) -> [Int] {
    var fields = FactFields(facts)
    var numbers: [Int] = []
    for _ in facts { numbers.append(Int(try fields.integer())) }
    return numbers
  }
}

extension Holder {
  var fact: Fact { .list([.text(role.rawValue), person.map { .bytes($0.bytes) } ?? .null]) }

  init(_ fact: Fact) throws(FactFault) {
    var fields = try FactFields(list: fact)
    self.init(role: try fields.word(), person: try fields.optionalID())
    try fields.end()
  }
}

extension Duty {
  /// `[number, kind, owedAt, due, missingYear, holder, bound]`: what it was when it was owed.
  var fact: Fact {
    .list([
      .integer(Int64(number)), .text(kind.rawValue), .integer(owedAt.milliseconds), .integer(due.milliseconds),
      missingYear.map { .integer(Int64($0)) } ?? .null, holder.fact, bound.map { .bytes($0.bytes) } ?? .null,
    ])
  }

  init(_ fact: Fact) throws(FactFault) {
    var fields = try FactFields(list: fact)
    self.init(
      number: Int(try fields.integer()), kind: try fields.word(), owedAt: Instant(milliseconds: try fields.integer()),
      due: Instant(milliseconds: try fields.integer()), missingYear: try fields.optionalInteger().map { Int($0) },
      holder: try Holder(try fields.next()), bound: try fields.optionalID()
    )
    try fields.end()
  }
}

extension Move {
  var fact: Fact {
    .list([.integer(Int64(duty)), holder.fact, .integer(Int64(rung)), .integer(nextDue.milliseconds)])
  }

  init(_ fact: Fact) throws(FactFault) {
    var fields = try FactFields(list: fact)
    self.init(
      duty: Int(try fields.integer()), holder: try Holder(try fields.next()), rung: Int(try fields.integer()),
      nextDue: Instant(milliseconds: try fields.integer())
    )
    try fields.end()
  }
}
