import Workplace

/// Takes the parts of a list of facts one after the other; whatever isn't what is asked for is refused.
struct FactFields {
  private var rest: ArraySlice<Fact>

  init(_ facts: [Fact]) { rest = facts[...] }

  init(list fact: Fact) throws(FactFault) {
    guard case .list(let facts) = fact else { throw .wrongShape }
    self.init(facts)
  }

  init(_ bytes: [UInt8]) throws(FactFault) {
    let fact: Fact
    do throws(Fact.Fault) { fact = try Fact(encoded: bytes) } catch { throw .notAFact(error) }
    try self.init(list: fact)
  }

  mutating func next() throws(FactFault) -> Fact {
    guard let fact = rest.popFirst() else { throw .wrongShape }
    return fact
  }

  mutating func integer() throws(FactFault) -> Int64 {
    guard case .integer(let value) = try next() else { throw .wrongShape }
    return value
  }

  mutating func optionalInteger() throws(FactFault) -> Int64? {
    switch try next() {
    case .integer(let value): value
    case .null: nil
    default: throw .wrongShape
    }
  }

  mutating func id<Of>() throws(FactFault) -> ID<Of> {
    guard let id: ID<Of> = try optionalID() else { throw .wrongShape }
    return id
  }

  mutating func optionalID<Of>() throws(FactFault) -> ID<Of>? {
    switch try next() {
    case .bytes(let bytes):
      guard let id = ID<Of>(bytes: bytes) else { throw .wrongShape }
      return id
    case .null: return nil
    default: throw .wrongShape
    }
  }

  mutating func text() throws(FactFault) -> String {
    guard case .text(let text) = try next() else { throw .wrongShape }
    return text
  }

  /// A case of an enum whose raw values are words.
  mutating func word<Word: RawRepresentable<String>>() throws(FactFault) -> Word {
    guard let word = Word(rawValue: try text()) else { throw .unknownWord }
    return word
  }

  mutating func list() throws(FactFault) -> [Fact] {
    guard case .list(let facts) = try next() else { throw .wrongShape }
    return facts
  }

  func end() throws(FactFault) { if !rest.isEmpty { throw .wrongShape } }
}
