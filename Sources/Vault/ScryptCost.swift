/// How much a guess at a passphrase costs: scrypt (RFC 7914) with N = 2^`log2N`, r = 8, p = 1.
package struct ScryptCost: Sendable, Hashable {
  /// What is accepted when read; 2^20 takes a gibibyte.
  package static let log2NBounds: ClosedRange<UInt8> = 10...20
  static let r: UInt8 = 8
  static let p: UInt8 = 1

  /// N = 2^17: 128 mebibytes and about a third of a second.
  package static let standard = ScryptCost(unchecked: 17)
  /// N = 2^10: for tests and demonstrations only.
  package static let least = ScryptCost(unchecked: 10)

  /// The binary logarithm of N.
  package let log2N: UInt8

  /// Throws `cost` outside of `log2NBounds`.
  package init(log2N: UInt8) throws(VaultFault) {
    guard Self.log2NBounds.contains(log2N) else { throw .cost }
    self.log2N = log2N
  }

  private init(unchecked log2N: UInt8) {
    self.log2N = log2N
  }
}
