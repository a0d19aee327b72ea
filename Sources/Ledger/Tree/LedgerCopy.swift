/// A copy of a ledger that somebody keeps: its signed checkpoint and all entries. From it a workplace whose stores are
/// both old backups can take back what it has lost. docs/formats/ledger-copy.md.
package enum LedgerCopy {
  private static let firstLine = "redress/ledger-copy/v1"

  /// What stands before the entries.
  package static func head(_ note: SignedNote) -> [UInt8] {
    [UInt8]("\(firstLine)\nnote \(note.encoded.utf8.count)\n\(note.encoded)".utf8)
  }

  /// One entry: its length in two bytes, and the entry.
  package static func bytes(of entry: [UInt8]) -> [UInt8] {
    precondition(entry.count <= EntryBundle.longestEntry, "An entry has at most 65,535 bytes.")
    return [UInt8(entry.count >> 8), UInt8(entry.count & 255)] + entry
  }

  /// Reads a copy: the note, and entry after entry as `body` is handed them. Throws `note` for another beginning and
  /// `encoding` where it ends within an entry; whether the note is the entries' and whose it is, the reader has to check.
  @discardableResult
  package static func read(
    _ bytes: [UInt8], _ body: ([UInt8]) throws -> Void
  ) throws -> SignedNote {
    var rest = bytes[...]
    guard line(&rest) == firstLine, let length = line(&rest), length.hasPrefix("note "),
      let number = StrictText.number(String(length.dropFirst(5))), let count = Int(exactly: number),
      count <= SignedNote.longest, rest.count >= count
    else { throw LedgerFault.note }
    let note = try SignedNote(String(decoding: rest.prefix(count), as: UTF8.self))
    rest = rest.dropFirst(count)
    while let high = rest.popFirst() {
      guard let low = rest.popFirst() else { throw LedgerFault.encoding }
      let count = Int(high) << 8 + Int(low)
      guard rest.count >= count else { throw LedgerFault.encoding }
      try body(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return note
  }

  /// The next line of at most 64 bytes, without its line feed.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let end = rest.prefix(65).firstIndex(of: 0x0A) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
