import Database
import Ledger
import Store

/// Bytes of the ledger that never change, once they are there.
package struct LedgerBytes: Sendable {
  package let bytes: [UInt8]
  /// Whether the ledger has them as they are asked for; a wider tile has other bytes.
  package let isFull: Bool
}

extension Office {
  /// The keys by which the ledger signs, as monitors take them, the present one first.
  package var ledgerKeys: [String] { logKeys.known.map(\.text) }

  /// The ledger's name.
  package var ledgerOrigin: String { logKeys.present.verifierKey.origin }

  /// Why the ledger takes no entry; nil while it does.
  package var ledgerStop: LedgerStop? { ledger.stop }

  /// How many entries everybody may see.
  package var ledgerSize: Int64 { Int64(ledger.open?.published ?? 0) }

  /// The newest signed checkpoint that everybody may see, with the lines of the witnesses who have signed it so far; nil
  /// before the first tick.
  package func ledgerCheckpoint() async throws -> String? {
    guard let open = ledger.open else { return nil }
    return try await store.read { try open.shown(in: $0)?.encoded }
  }

  /// The tile at an address as tlog-tiles writes it, behind `tile/`; nil where the ledger has none.
  package func ledgerTile(_ path: String) async throws -> LedgerBytes? {
    guard let tile = Ledger.Tile(path: path), let open = ledger.open, tile.lies(within: open.published) else {
      return nil
    }
    let hashes = try await store.read { reading in
      let hashes = try Office.hashes(of: tile, in: reading)
      if tile.level == 0 { try Office.check(hashes, number: tile.number, in: reading) }
      return hashes
    }
    return LedgerBytes(bytes: hashes.flatMap(\.bytes), isFull: tile.width == Ledger.Tile.fullWidth)
  }

  /// The bundle of entries at an address behind `tile/entries/`; nil where the ledger has none.
  package func ledgerEntries(_ path: String) async throws -> LedgerBytes? {
    guard let (number, width) = TilePath.read(path), let open = ledger.open,
      Ledger.Tile(level: 0, number: number, width: width).lies(within: open.published)
    else { return nil }
    let entries = try await store.read { reading in
      let entries = try Leaves.entries(from: Int64(number) << 8, limit: width, in: reading)
      try Office.check(entries.map { .leaf($0) }, number: number, in: reading)
      return entries
    }
    return LedgerBytes(bytes: EntryBundle.bytes(of: entries), isFull: width == Ledger.Tile.fullWidth)
  }

  /// What caches keep for good must be what was signed: the hashes of 256 entries make the hash above them. Throws
  /// ``DatabaseFault/damaged`` for others.
  private static func check(_ hashes: [MerkleHash], number: UInt64, in reading: Reading) throws {
    guard hashes.count == Ledger.Tile.fullWidth else { return }
    let place = Int(number % UInt64(Ledger.Tile.fullWidth))
    let above = Ledger.Tile(level: 1, number: number / UInt64(Ledger.Tile.fullWidth), width: place + 1)
    guard try Office.hashes(of: above, in: reading).last == .root(of: hashes) else { throw DatabaseFault.damaged }
  }
}
