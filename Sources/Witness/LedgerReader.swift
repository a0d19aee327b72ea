import Foundation
package import Ledger

/// Reads a ledger over HTTP, as anybody can: C2SP tlog-tiles. What it returns has the right shape and length, and nothing
/// more is known of it: who signed a checkpoint, and whether tiles lead to its root, whoever reads it has to check.
///
/// ```swift
/// let reader = LedgerReader(try ServerAddress("https://speak.example.org"))
/// let note = try await reader.checkpoint()
/// let checkpoint = try Checkpoint(note, signedBy: [key])
/// ```
///
/// At most `mostAtOnce` questions are under way; more wait for their turn. Everything throws `WitnessFault`.
package final class LedgerReader: Sendable {
  /// How many questions are under way at most.
  package static let mostAtOnce = 8
  /// The longest answer to `post` and `get` if nothing else is said, in bytes.
  package static let longestAnswer = 65_536
  /// The most keys of one ledger that are read.
  package static let mostKeys = 64
  private static let longestEntry = 2 + EntryBundle.longestEntry

  /// What came back on a question of one's own.
  package struct Reply: Sendable {
    /// The status of HTTP.
    package let status: Int
    /// Without its parameters, in small letters.
    package let contentType: String
    package let body: [UInt8]
  }

  private let outbound: Outbound
  private let turns = Turns(mostAtOnce)

  /// The ledger of the site at `address`, which lies below `ledger/` there. `word` is what a workplace that restricts
  /// reading gave its employees; it is sent as the password of the user `ledger` (RFC 7617). Each answer may take
  /// `patience`.
  package init(_ address: ServerAddress, word: String? = nil, patience: Duration = .seconds(60)) {
    let pair = word.map { Data("ledger:\($0)".utf8).base64EncodedString() }
    outbound = Outbound(
      address, patience: patience, connectionsLimit: Self.mostAtOnce, authorization: pair.map { "Basic \($0)" })
  }

  /// Closes the connections; nothing can be read afterwards.
  package func close() { outbound.close() }

  /// The checkpoint with its signatures, of at most `SignedNote.longest` bytes. Throws `refused`, or `lying` for what isn't a note.
  package func checkpoint() async throws(WitnessFault) -> SignedNote {
    let body = try await whole("ledger/checkpoint", upTo: SignedNote.longest)
    guard let note = try? SignedNote(String(decoding: body, as: UTF8.self)) else { throw .lying }
    return note
  }

  /// All keys that the ledger says it signed by, the present one first; at most `mostKeys`, all of one name. Where it
  /// matters whose ledger this is, take them from elsewhere. Throws `refused`, or `lying` for anything else.
  package func keys() async throws(WitnessFault) -> [VerifierKey] {
    let text = String(decoding: try await whole("ledger/keys", upTo: Self.mostKeys * 1_024), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let keys = lines.compactMap { try? VerifierKey(String($0)) }
    guard let first = keys.first, keys.count == lines.count, keys.count <= Self.mostKeys,
      keys.allSatisfy({ $0.kind == .log && $0.isNamed(first.origin) })
    else { throw .lying }
    return keys
  }

  /// As many hashes as the tile is wide. A ledger may have dropped a narrow tile once it was full: the full one is read
  /// then. Throws `refused`, or `lying` for another length.
  package func tile(_ tile: Tile) async throws(WitnessFault) -> [MerkleHash] {
    let full = Tile(level: tile.level, number: tile.number)
    let bytes = try await whole(
      "ledger/tile/\(tile.path)", upTo: tile.width * MerkleHash.byteCount, orElse: "ledger/tile/\(full.path)",
      upTo: full.width * MerkleHash.byteCount)
    guard bytes.count.isMultiple(of: MerkleHash.byteCount), bytes.count >= tile.width * MerkleHash.byteCount else {
      throw .lying
    }
    return (0..<tile.width).compactMap {
      MerkleHash(bytes[$0 * MerkleHash.byteCount..<($0 + 1) * MerkleHash.byteCount])
    }
  }

  /// The first `width` entries, 1 to 256, of the bundle with this number, each of at most 65,535 bytes. Throws `refused`,
  /// or `lying` for another shape.
  package func entries(_ number: UInt64, width: Int = Tile.fullWidth) async throws(WitnessFault) -> [[UInt8]] {
    precondition((1...Tile.fullWidth).contains(width), "A bundle has 1 to 256 entries.")
    let bytes = try await whole(
      "ledger/tile/entries/\(TilePath.text(number: number, width: width))", upTo: width * Self.longestEntry,
      orElse: "ledger/tile/entries/\(TilePath.text(number: number, width: Tile.fullWidth))",
      upTo: Tile.fullWidth * Self.longestEntry)
    guard let entries = try? EntryBundle.entries(bytes), entries.count >= width else { throw .lying }
    return Array(entries.prefix(width))
  }

  /// Asks for what lies at `path` below the site's address, whatever the status of the answer.
  package func get(_ path: String, upTo limit: Int = LedgerReader.longestAnswer) async throws(WitnessFault) -> Reply {
    try await inTurn { () throws(WitnessFault) in try await self.outbound.get(path, upTo: limit) }
  }

  /// Sends `body`, of the media type `type`, to `path` below the site's address.
  package func post(
    _ path: String, _ body: [UInt8], as type: String = "application/json", upTo limit: Int = LedgerReader.longestAnswer
  ) async throws(WitnessFault) -> Reply {
    try await inTurn { () throws(WitnessFault) in
      try await self.outbound.post(path, body, as: type, upTo: limit)
    }
  }

  /// The body of an answer that says that all is well; where the first isn't found, that of the second.
  private func whole(
    _ path: String, upTo limit: Int, orElse other: String? = nil, upTo otherLimit: Int = 0
  ) async throws(WitnessFault) -> [UInt8] {
    var reply = try await get(path, upTo: limit)
    if reply.status == 404, let other, other != path { reply = try await get(other, upTo: otherLimit) }
    guard reply.status == 200 else { throw .refused(reply.status) }
    return reply.body
  }

  private func inTurn(
    _ ask: () async throws(WitnessFault) -> Outbound.Reply
  ) async throws(WitnessFault) -> Reply {
    await turns.enter()
    do throws(WitnessFault) {
      let reply = try await ask()
      await turns.leave()
      return Reply(status: reply.status, contentType: reply.contentType, body: reply.body)
    } catch {
      await turns.leave()
      throw error
    }
  }
}

/// Lets so many in at once, the others in the order in which they came.
private actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func enter() async {
    guard free == 0 else { return free -= 1 }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    guard !waiting.isEmpty else { return free += 1 }
    waiting.removeFirst().resume()
  }
}
