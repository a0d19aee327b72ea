/// Entries as tlog-tiles serves them: each behind its length in two bytes, the most significant first.
package enum EntryBundle {
  /// The longest entry, in bytes.
  package static let longestEntry = Int(UInt16.max)

  /// The bytes of up to 256 entries. An entry longer than `longestEntry` is a broken promise of who made it.
  package static func bytes(of entries: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
    for entry in entries {
      precondition(entry.count <= longestEntry, "An entry has at most 65,535 bytes.")
      bytes.append(UInt8(entry.count >> 8))
      bytes.append(UInt8(entry.count & 255))
      bytes += entry
    }
    return bytes
  }

  /// Reads what `bytes(of:)` writes. Throws `encoding` when the bytes end early or there are more than 256 entries.
  package static func entries(_ bytes: [UInt8]) throws(LedgerFault) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var place = 0
    while place < bytes.count {
      guard place + 2 <= bytes.count, entries.count < Tile.fullWidth else { throw .encoding }
      let end = place + 2 + Int(bytes[place]) << 8 + Int(bytes[place + 1])
      guard end <= bytes.count else { throw .encoding }
      entries.append(Array(bytes[place + 2..<end]))
      place = end
    }
    return entries
  }
}
