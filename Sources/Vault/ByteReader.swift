/// Reads a format from its first byte to its last; everything that is missing is `malformed`.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func byte() throws(VaultFault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .malformed }
    return byte
  }

  mutating func bytes(_ count: Int) throws(VaultFault) -> [UInt8] {
    guard count <= rest.count else { throw .malformed }
    defer { rest = rest.dropFirst(count) }
    return [UInt8](rest.prefix(count))
  }

  mutating func number() throws(VaultFault) -> UInt32 {
    try bytes(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func secret() throws(VaultFault) -> Secret32 {
    guard let secret = Secret32(try bytes(Secret32.byteCount)) else { throw .malformed }
    return secret
  }

  /// Everything that is left; it must be zero.
  mutating func zeros() throws(VaultFault) {
    guard rest.allSatisfy({ $0 == 0 }) else { throw .malformed }
    rest = []
  }
}

extension UInt32 {
  /// The four bytes of the number, the most significant first.
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { [UInt8]($0) } }
}

extension String {
  /// The label of a format: its characters, which are ASCII, without length or end mark.
  var label: [UInt8] { [UInt8](utf8) }
}

/// Whether two strings of bytes are the same, found in a time that depends on their lengths alone.
func sameInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
