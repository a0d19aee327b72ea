/// The one canonical encoding of what an event says in the open: deterministic CBOR (RFC 8949, § 4.2.1), of which
/// only integers, byte strings, text, arrays and null are used. The same value always has the same bytes, so a
/// commitment over them can be recomputed by anybody. See `docs/formats/facts.md`.
package enum Fact: Hashable, Sendable {
  case null
  case integer(Int64)
  case bytes([UInt8])
  case text(String)
  case list([Fact])

  /// What is wrong with bytes that should be a fact.
  package enum Fault: Error, Hashable {
    case ended
    case notCanonical
    case unknownType(UInt8)
    case tooDeep
    case trailing
  }

  /// How deep lists may lie in one another.
  static let depthLimit = 8
}

extension Fact {
  /// The canonical bytes of this fact.
  package var encoded: [UInt8] {
    var out: [UInt8] = []
    append(to: &out)
    return out
  }

  private func append(to out: inout [UInt8]) {
    switch self {
    case .null: out.append(0xf6)
    case .integer(let value) where value >= 0: Fact.head(0, UInt64(value), to: &out)
    case .integer(let value): Fact.head(1, UInt64(bitPattern: ~value), to: &out)
    case .bytes(let bytes):
      Fact.head(2, UInt64(bytes.count), to: &out)
      out += bytes
    case .text(let text):
      Fact.head(3, UInt64(text.utf8.count), to: &out)
      out += text.utf8
    case .list(let facts):
      Fact.head(4, UInt64(facts.count), to: &out)
      for fact in facts { fact.append(to: &out) }
    }
  }

  /// A type and an argument, in the shortest form that holds it.
  private static func head(_ major: UInt8, _ argument: UInt64, to out: inout [UInt8]) {
    let type = major << 5
    switch argument {
    case 0..<24: out.append(type | UInt8(argument))
    case 24...0xff: out += [type | 24, UInt8(argument)]
    case 0x100...0xffff: append(type | 25, argument, count: 2, to: &out)
    case 0x1_0000...0xffff_ffff: append(type | 26, argument, count: 4, to: &out)
    default: append(type | 27, argument, count: 8, to: &out)
    }
  }

  private static func append(_ first: UInt8, _ value: UInt64, count: Int, to out: inout [UInt8]) {
    out.append(first)
    for shift in stride(from: (count - 1) * 8, through: 0, by: -8) {
      out.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}

extension Fact {
  /// Reads canonical bytes; what is longer than it need be, or goes on after its end, is refused.
  package init(encoded bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    self = try Fact.read(&rest, depth: 0)
    guard rest.isEmpty else { throw .trailing }
  }

  private static func read(_ rest: inout ArraySlice<UInt8>, depth: Int) throws(Fault) -> Fact {
    guard depth < depthLimit else { throw .tooDeep }
    guard let first = rest.popFirst() else { throw .ended }
    if first == 0xf6 { return .null }
    let argument = try argument(of: first, &rest)
    switch first >> 5 {
    case 0: return .integer(try signed(argument))
    case 1: return .integer(~(try signed(argument)))
    case 2: return .bytes(try take(argument, &rest))
    case 3: return .text(try text(argument, &rest))
    case 4: return .list(try list(argument, &rest, depth: depth))
    default: throw .unknownType(first)
    }
  }

  private static func list(_ count: UInt64, _ rest: inout ArraySlice<UInt8>, depth: Int) throws(Fault) -> [Fact] {
    guard count <= rest.count else { throw .ended }
    var facts: [Fact] = []
    for _ in 0..<count { facts.append(try read(&rest, depth: depth + 1)) }
    return facts
  }

  private static func text(_ count: UInt64, _ rest: inout ArraySlice<UInt8>) throws(Fault) -> String {
    guard let text = String(validating: try take(count, &rest), as: UTF8.self) else { throw .notCanonical }
    return text
  }

  private static func argument(of first: UInt8, _ rest: inout ArraySlice<UInt8>) throws(Fault) -> UInt64 {
    let short = first & 0x1f
    guard short >= 24 else { return UInt64(short) }
    guard short <= 27 else { throw .unknownType(first) }
    let bytes = try take(1 << UInt64(short - 24), &rest)
    let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let least: [UInt64] = [24, 0x100, 0x1_0000, 0x1_0000_0000]
    guard value >= least[Int(short - 24)] else { throw .notCanonical }
    return value
  }

  private static func take(_ count: UInt64, _ rest: inout ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    guard count <= rest.count else { throw .ended }
    defer { rest = rest.dropFirst(Int(count)) }
    return Array(rest.prefix(Int(count)))
  }

  private static func signed(_ value: UInt64) throws(Fault) -> Int64 {
    guard let value = Int64(exactly: value) else { throw .notCanonical }
    return value
  }
}
