import Foundation
import Hummingbird
import Ledger
import Synchronization

@testable import Witness

/// A ledger that is served as tlog-tiles, which can be exchanged for another.
final class Served: Sendable {
  private let state: Mutex<(ledger: Grown, note: SignedNote?)>

  init(_ ledger: Grown) { state = Mutex((ledger, nil)) }

  /// Goes on with another ledger. Its checkpoint is signed by its key, or is `note`.
  func become(_ ledger: Grown, showing note: SignedNote? = nil) { state.withLock { $0 = (ledger, note) } }

  var answer: @Sendable (Request) async throws -> Response {
    { [self] request in
      let (ledger, note) = state.withLock { $0 }
      let path = request.uri.path
      if path == "/ledger/checkpoint" { return Response(.ok, (try note ?? ledger.note()).encoded) }
      if path == "/ledger/key" { return Response(.ok, Grown.key.verifierKey.text + "\n") }
      let size = UInt64(ledger.entries.count)
      if path.hasPrefix("/ledger/tile/entries/"), let (number, width) = TilePath.read(path.dropFirst(21)) {
        let first = Int(number) * Tile.fullWidth
        guard isKept(Tile(level: 0, number: number, width: width), size) else { return Response(.notFound, "") }
        return Response(bytes: EntryBundle.bytes(of: Array(ledger.entries[first..<first + width])))
      }
      guard path.hasPrefix("/ledger/tile/"), let tile = Tile(path: path.dropFirst(13)), isKept(tile, size) else {
        return Response(.notFound, "")
      }
      return Response(bytes: ledger.hashes(tile).flatMap(\.bytes))
    }
  }

  /// Of each place the widest tile, as a ledger keeps it that drops the narrow ones.
  private func isKept(_ tile: Tile, _ size: UInt64) -> Bool {
    Tile(level: tile.level, number: tile.number, size: size) == tile
  }
}
