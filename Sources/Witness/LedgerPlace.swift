import Ledger

/// Where a witness shows what it knows of a ledger: C2SP tlog-witness, the origin hash.
enum LedgerPlace {
  /// SHA-256 of the ledger's name, in small hexadecimal digits.
  static func of(_ origin: String) -> String { Digest.sha256([UInt8](origin.utf8)).hexadecimal }
}

extension StringProtocol {
  /// Whether the bytes are the same; Swift's `==` takes what Unicode calls equivalent for the same too.
  func isSame(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Sequence<UInt8> {
  /// Two small digits for each byte.
  var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
