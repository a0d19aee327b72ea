import Foundation
import Hummingbird
import Ledger
import Synchronization

@testable import Witness

/// A ledger that is served as tlog-tiles, which can be exchanged for another.
final class Served: Sendable {
  private struct State {
    var ledger: Grown
    var note: SignedNote?
    var offer: CommitmentProof?
    var madeUp: [Int: [UInt8]] = [:]
  }

  private let state: Mutex<State>

  init(_ ledger: Grown) { state = Mutex(State(ledger: ledger)) }

  /// Goes on with another ledger. Its checkpoint is signed by its key, or is `note`.
  func become(_ ledger: Grown, showing note: SignedNote? = nil) {
    state.withLock { $0 = State(ledger: ledger, note: note) }
  }

  /// Says of each promise that this proof shows that it was kept.
  func offer(_ proof: CommitmentProof?) { state.withLock { $0.offer = proof } }

  /// Serves other entries than the tiles are of, by their places.
  func makeUp(_ entries: [Int: [UInt8]]) { state.withLock { $0.madeUp = entries } }

  var answer: @Sendable (Request) async throws -> Response {
    { [self] request in
      let state = state.withLock { $0 }
      let (ledger, path) = (state.ledger, request.uri.path)
      if path == "/ledger/checkpoint" { return Response(.ok, (try state.note ?? ledger.note()).encoded) }
      if path == "/ledger/keys" { return Response(.ok, Grown.key.verifierKey.text + "\n") }
      if path == "/ledger/promise" {
        let answer = ["proof": state.offer?.tlogProof.encoded]
        return Response(.ok, String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
      }
      let size = UInt64(ledger.entries.count)
      if path.hasPrefix("/ledger/tile/entries/"), let (number, width) = TilePath.read(path.dropFirst(21)) {
        let first = Int(number) * Tile.fullWidth
        guard isKept(Tile(level: 0, number: number, width: width), size) else { return Response(.notFound, "") }
        return Response(
          bytes: EntryBundle.bytes(of: (first..<first + width).map { state.madeUp[$0] ?? ledger.entries[$0] }))
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
