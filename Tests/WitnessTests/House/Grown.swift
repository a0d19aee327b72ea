import Ledger
import Synchronization

@testable import Witness

/// A ledger in memory that only grows, with the key that it signs with.
struct Grown: Sendable {
  static let origin = "speak.example.org"
  static let key = signing(1)

  private(set) var entries: [[UInt8]]
  private let key: LogKey

  /// So many entries; those from `fork` on are others than they would be without it.
  init(_ count: Int, fork: Int? = nil, key: LogKey = Grown.key) {
    entries = (0..<count).map { place in [UInt8]("entry \(place)".utf8) + (place >= fork ?? count ? [1] : []) }
    self.key = key
  }

  /// These entries.
  init(_ entries: [[UInt8]], key: LogKey = Grown.key) {
    self.entries = entries
    self.key = key
  }

  static func signing(_ byte: UInt8, origin: String = Grown.origin, kind: VerifierKey.Kind = .log) -> LogKey {
    guard let key = try? LogKey(seed: [UInt8](repeating: byte, count: 32), origin: origin, kind: kind) else {
      preconditionFailure("32 bytes are a seed.")
    }
    return key
  }

  var checkpoint: Checkpoint {
    var frontier = Frontier()
    for entry in entries { frontier.append(.leaf(entry)) }
    return Checkpoint(origin: Self.origin, size: frontier.size, root: frontier.root)
  }

  func note() throws -> SignedNote { try checkpoint.signed(by: [key]) }

  /// The hashes of a tile of the whole tree, or of one that is as wide as the caller says.
  func hashes(_ tile: Tile) -> [MerkleHash] {
    let span = 1 << (tile.level * Tile.height)
    return (0..<tile.width).map { place in
      let first = (Int(tile.number) * Tile.fullWidth + place) * span
      return .root(of: entries[first..<first + span].map { MerkleHash.leaf($0) })
    }
  }

  func consistency(from old: UInt64, to new: UInt64) throws -> [MerkleHash] {
    try Prover(size: new, reading: hashes).consistency(from: old)
  }

  var proof: @Sendable (UInt64, UInt64) async throws -> [MerkleHash] {
    { old, new in try consistency(from: old, to: new) }
  }

  func request(from old: UInt64) throws -> [UInt8] {
    let path = try consistency(from: old, to: UInt64(entries.count))
    return [UInt8](WitnessRequest(old: old, proof: path, note: try note()).encoded.utf8)
  }
}

/// What a witness wrote, and whether its disk works.
final class Paper: Sendable {
  struct Broken: Error {}

  private let state = Mutex<(written: [WitnessState], isBroken: Bool)>(([], false))
  /// How much work a write is, so that others who may begin meanwhile do.
  private let hashes: Int

  init(hashes: Int = 0) { self.hashes = hashes }

  var written: [WitnessState] { state.withLock { $0.written } }

  func breaks(_ isBroken: Bool = true) { state.withLock { $0.isBroken = isBroken } }

  func write(_ record: WitnessState) throws {
    var root = MerkleHash.empty
    for _ in 0..<hashes { root = .node(root, root) }
    try state.withLock { state in
      if state.isBroken { throw Broken() }
      state.written.append(record)
    }
  }
}
