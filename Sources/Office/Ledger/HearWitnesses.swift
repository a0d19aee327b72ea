import Casework
import Database
import Deadlines
package import Ledger
import Store
import Synchronization

/// What came of asking a witness, where it wasn't its line. None of it stops a tick or a filing.
package enum WitnessTrouble: Hashable, Sendable {
  /// Nobody answered, or not in time, or with a refusal.
  case down
  /// It answered with something that isn't its word under our checkpoint.
  case lying
  /// It says that it signed for a ledger of so many entries, more than this one has.
  case ahead(UInt64)
  /// It says that this ledger doesn't continue what it signed before.
  case inconsistent
}

/// What is wrong with each witness now, for as long as the program runs.
final class WitnessStandings: Sendable {
  private let troubles = Mutex<[String: WitnessTrouble]>([:])

  subscript(key: String) -> WitnessTrouble? { troubles.withLock { $0[key] } }

  func put(_ trouble: WitnessTrouble?, of key: String) { troubles.withLock { $0[key] = trouble } }
}

extension Office {
  /// The newest checkpoint that everybody may see, without anybody's line but ours: what is offered to witnesses.
  package var offeredCheckpoint: SignedNote? { ledger.open?.publishedNote }

  /// The hashes that show that the ledger of the first `new` entries has grown from its first `old`, both of which
  /// everybody may see.
  package func ledgerGrowth(from old: UInt64, to new: UInt64) async throws -> [MerkleHash] {
    guard let open = ledger.open, old <= new, new <= open.published else { throw LedgerFault.proof }
    return try await store.read { reading in
      try Prover(size: new, reading: { try Office.hashes(of: $0, in: reading) }).consistency(from: old)
    }
  }

  /// Takes a witness's line under a checkpoint of ours that was offered to it. Its signature is checked first; a line
  /// that isn't its word is kept nowhere and makes it a liar.
  package func cosign(_ line: SignedNote.Signature, by key: VerifierKey, under note: SignedNote) async throws {
    let checkpoint = try Checkpoint(note, signedBy: try ledgerKeys.map { try VerifierKey($0) })
    guard line.name == key.origin, line.keyID == key.keyID, key.kind == .witness,
      (try? SignedNote(text: note.text, signatures: [line]).verified(by: [key])) != nil
    else { return witnessed.put(.lying, of: key.text) }
    witnessed.put(nil, of: key.text)
    let row = Cosignatures.Row(
      key: key.text, size: Int64(checkpoint.size), note: note.encoded, line: line.line, at: realNow())
    try await store.keep { try Cosignatures.put(row, in: $0) }
  }

  /// Notes why a witness gave no line.
  package func hear(_ trouble: WitnessTrouble, of key: VerifierKey) { witnessed.put(trouble, of: key.text) }

  /// The newest checkpoint that everybody may see and at least one witness signed, with every witness's line under it;
  /// nil before the first.
  package func ledgerCosigned() async throws -> String? {
    guard let open = ledger.open else { return nil }
    return try await store.read { try open.cosigned(in: $0)?.note.encoded }
  }
}

extension LedgerHead.Open {
  /// The checkpoint that everybody is shown now, with the lines that witnesses put under it.
  func shown(in reading: Reading) throws -> SignedNote? {
    guard let publishedNote else { return nil }
    return try Self.note(publishedNote, with: try Cosignatures.all(in: reading).filter { $0.size == published })
  }

  /// The newest that a witness signed, of those that everybody may see.
  func cosigned(in reading: Reading) throws -> (note: SignedNote, size: UInt64)? {
    let rows = try Cosignatures.all(in: reading).filter { $0.size <= published }
    guard let first = rows.first, let size = UInt64(exactly: first.size) else { return nil }
    return (try Self.note(SignedNote(first.note), with: rows.filter { $0.size == first.size }), size)
  }

  /// The checkpoint under which a proof about the entry at `leaf` is best made: one that a witness signed if it holds
  /// that entry, and else the newest.
  func note(holding leaf: Int64, in reading: Reading) throws -> (note: SignedNote, size: UInt64)? {
    if let cosigned = try cosigned(in: reading), leaf < Int64(cosigned.size) { return cosigned }
    return publishedNote.flatMap { leaf < Int64(published) ? (note: $0, size: published) : nil }
  }

  private static func note(_ note: SignedNote, with rows: [Cosignatures.Row]) throws -> SignedNote {
    var note = note
    for row in rows where try SignedNote(row.note).text.utf8.elementsEqual(note.text.utf8) {
      note.signatures.append(try SignedNote.Signature(line: row.line.dropLast()))
    }
    return note
  }
}
