/// The entry that one tick adds to the ledger, the same 45 bytes long whether everything happened in it or nothing.
/// docs/formats/tick.md.
package struct TickEntry: Hashable, Sendable {
  /// The first byte of an entry of this kind.
  package static let version: UInt8 = 1
  /// The length of an entry, in bytes.
  package static let byteCount = 45
  /// One more than the largest number that fits: 48 bits.
  private static let limit: UInt64 = 1 << 48

  /// The tick's number; each entry's is larger than the one before.
  package let tick: UInt64
  /// The clock's time when the tick was made, in milliseconds since 1970-01-01 00:00 UTC: rounded down to the beginning of
  /// a tick, so that it doesn't say how late a busy machine was.
  package let milliseconds: UInt64
  /// The root of the tick's own tree.
  package let root: MerkleHash

  package init(tick: UInt64, milliseconds: UInt64, root: MerkleHash) {
    precondition(tick < Self.limit && milliseconds < Self.limit, "A tick and its time have 48 bits.")
    self.tick = tick
    self.milliseconds = milliseconds
    self.root = root
  }

  /// 0x01 ‖ u48 tick ‖ u48 milliseconds ‖ root.
  package var bytes: [UInt8] { [Self.version] + Self.six(tick) + Self.six(milliseconds) + root.bytes }

  /// Reads `bytes`. Throws `encoding`.
  package init(_ bytes: [UInt8]) throws(LedgerFault) {
    guard bytes.count == Self.byteCount, bytes[0] == Self.version, let root = MerkleHash(bytes[13...]) else {
      throw .encoding
    }
    tick = bytes[1..<7].reduce(0) { $0 << 8 | UInt64($1) }
    milliseconds = bytes[7..<13].reduce(0) { $0 << 8 | UInt64($1) }
    self.root = root
  }

  private static func six(_ number: UInt64) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0.suffix(6)) }
  }
}

/// An entry of the ledger: one tick, or something about the workplace that everybody may read.
package enum LedgerEntry: Hashable, Sendable {
  case tick(TickEntry)
  /// UTF-8 of at most `longest` bytes, of which the first is a small letter: docs/formats/governance.md.
  case governance(String)

  /// The longest entry, in bytes: what an entry bundle can carry.
  package static let longest = EntryBundle.longestEntry

  package var bytes: [UInt8] {
    switch self {
    case .tick(let entry): entry.bytes
    case .governance(let text): [UInt8](text.utf8)
    }
  }

  /// Reads `bytes`. Throws `encoding` for neither kind.
  package init(_ bytes: [UInt8]) throws(LedgerFault) {
    if bytes.first == TickEntry.version {
      self = .tick(try TickEntry(bytes))
      return
    }
    guard bytes.count <= Self.longest, let first = bytes.first, (0x61...0x7A).contains(first),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .encoding }
    self = .governance(text)
  }
}
