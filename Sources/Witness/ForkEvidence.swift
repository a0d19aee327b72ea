import Foundation
package import Ledger

/// Two notes that one log signed and that can't both be true: the proof that it showed two histories. Whoever has the
/// log's key can check it, without asking anybody. docs/formats/witness.md.
///
/// The later tree begins with as many leaves as the earlier one has, and these have another root than the earlier note
/// says: `prefix` is that root, and `path` leads from it to the later note's.
package struct ForkEvidence: Sendable, Hashable {
  /// The longest evidence that is read, in bytes.
  package static let longest = 3 * SignedNote.longest
  private static let firstLine = "redress/fork/v1"

  package let earlier: SignedNote
  package let later: SignedNote
  package let prefix: MerkleHash
  package let path: [MerkleHash]

  /// What has this shape; whether it proves anything, `check` tells.
  package init(earlier: SignedNote, later: SignedNote, prefix: MerkleHash, path: [MerkleHash]) {
    self.earlier = earlier
    self.later = later
    self.prefix = prefix
    self.path = path
  }

  /// Throws `signature` unless both notes are signed by keys of one log, and `proof` or `note` unless they contradict
  /// each other.
  package func check(signedBy keys: [VerifierKey]) throws(LedgerFault) {
    let first = try Checkpoint(earlier, signedBy: keys)
    let second = try Checkpoint(later, signedBy: keys)
    guard first.origin.isSame(as: second.origin), prefix != first.root else { throw .proof }
    try Proof.checkGrowth(from: first.size, prefix, to: second.size, second.root, path: path)
  }

  /// The whole text.
  package var encoded: String {
    let hashes = ([prefix] + path).map { "\(Data($0.bytes).base64EncodedString())\n" }.joined()
    return "\(Self.firstLine)\n\(hashes)\n"
      + [earlier, later].map { note in
        "note \(note.encoded.utf8.count)\n\(note.encoded)"
      }.joined()
  }

  /// Reads a text. Throws `proof` or `note`.
  package init(_ text: String) throws(LedgerFault) {
    guard text.utf8.count <= Self.longest else { throw .proof }
    var rest = LineReader(text)
    guard rest.line() == Self.firstLine else { throw .proof }
    var hashes: [MerkleHash] = []
    while let line = rest.line(), !line.isEmpty {
      guard hashes.count <= WitnessRequest.mostHashes, let data = Data(base64Encoded: line),
        let hash = MerkleHash(data)
      else { throw .proof }
      hashes.append(hash)
    }
    guard let prefix = hashes.first, let earlier = rest.block("note"), let later = rest.block("note") else {
      throw .proof
    }
    try self.init(
      earlier: SignedNote(earlier), later: SignedNote(later), prefix: prefix, path: Array(hashes.dropFirst()))
    guard encoded.isSame(as: text) else { throw .proof }
  }
}

/// Reads a text by lines, and blocks whose length in bytes stands in the line before them.
struct LineReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  /// The next line without its line feed; nil where none is left.
  mutating func line() -> String? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  /// What stands in the next line behind this word and a space.
  mutating func value(_ word: String) -> String? {
    var ahead = self
    guard let line = ahead.line(), line.utf8.starts(with: "\(word) ".utf8) else { return nil }
    self = ahead
    return String(Substring(line.utf8.dropFirst(word.utf8.count + 1)))
  }

  /// What stands behind a line of this word, a space and a number of bytes.
  mutating func block(_ word: String) -> String? {
    var ahead = self
    guard let count = ahead.value(word).flatMap({ Int($0) }), count >= 0, count <= ahead.rest.count else { return nil }
    let block = ahead.rest.prefix(count)
    ahead.rest = ahead.rest.dropFirst(count)
    self = ahead
    return String(block)
  }
}
