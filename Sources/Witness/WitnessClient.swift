package import Ledger

/// Asks one witness for its word under our checkpoints. C2SP tlog-witness.
///
/// It remembers in memory how far the witness was, so that one question is enough; after a start the witness tells.
///
/// ```swift
/// let client = WitnessClient(key: try VerifierKey(line), at: try ServerAddress("https://witness.example.org"))
/// let line = try await client.offer(note) { old, new in try await consistency(from: old, to: new) }
/// ```
package actor WitnessClient {
  /// What makes the proof that the ledger of so many leaves has grown from its first so many.
  package typealias Proving = @Sendable (_ old: UInt64, _ new: UInt64) async throws -> [MerkleHash]

  /// How long one answer may take if nothing else is said.
  package static let patience = Duration.seconds(10)
  /// The longest answer that is read, in bytes.
  package static let longestAnswer = 65_536

  /// The witness's name and key.
  package nonisolated let key: VerifierKey
  private let outbound: Outbound
  private var size: UInt64 = 0

  /// The witness that signs with `key` and answers at `address`. Each of its answers may take `patience`. A log's key is
  /// a broken promise of the caller.
  package init(key: VerifierKey, at address: ServerAddress, patience: Duration = WitnessClient.patience) {
    precondition(key.kind == .witness, "A log's key cosigns nothing.")
    self.key = key
    outbound = Outbound(address, patience: patience)
  }

  /// Closes the connections; nothing can be asked afterwards.
  package nonisolated func close() { outbound.close() }

  /// Offers the checkpoint that `note` holds and returns the witness's line under it: by its key, of this checkpoint.
  /// Lines of others in the answer are passed over. `proof` is asked for the way from the size where the witness is; a
  /// second time if the witness is elsewhere than was thought.
  package func offer(_ note: SignedNote, proof: Proving) async throws(WitnessFault) -> SignedNote.Signature {
    guard let checkpoint = try? Checkpoint(text: note.text) else {
      preconditionFailure("What is offered to a witness is a checkpoint.")
    }
    let first = try await send(note, from: min(size, checkpoint.size), to: checkpoint.size, proof)
    guard first.status == 409 else { return try accept(first, under: note, checkpoint) }
    let told = try size(in: first)
    guard told <= checkpoint.size else { throw .ahead(told) }
    let second = try await send(note, from: told, to: checkpoint.size, proof)
    if second.status == 409 {
      let moved = try size(in: second)
      guard moved <= checkpoint.size else { throw .ahead(moved) }
    }
    return try accept(second, under: note, checkpoint)
  }

  /// The last checkpoint of the ledger `origin` that the witness signed, with its line and one of `logs`. It is what
  /// shows that a ledger which `offer` called `ahead` has lost leaves: our own key stands under it.
  package func latest(of origin: String, signedBy logs: [VerifierKey]) async throws(WitnessFault) -> SignedNote {
    let reply = try await outbound.get("\(LedgerPlace.of(origin))/checkpoint", upTo: SignedNote.longest)
    guard reply.status == 200 else { throw .refused(reply.status) }
    guard let note = try? SignedNote(String(decoding: reply.body, as: UTF8.self)),
      let checkpoint = try? Checkpoint(note, signedBy: logs), checkpoint.origin.isSame(as: origin),
      (try? note.verified(by: [key])) != nil
    else { throw .lying }
    return note
  }

  private func send(
    _ note: SignedNote, from old: UInt64, to new: UInt64, _ proof: Proving
  ) async throws(WitnessFault) -> Outbound.Reply {
    let path: [MerkleHash]
    do { path = old == 0 || old == new ? [] : try await proof(old, new) } catch { throw .unproven }
    let body = WitnessRequest(old: old, proof: path, note: note).encoded
    return try await outbound.post(
      "add-checkpoint", [UInt8](body.utf8), as: "text/plain; charset=utf-8", upTo: Self.longestAnswer)
  }

  /// The size that a conflict tells.
  private func size(in reply: Outbound.Reply) throws(WitnessFault) -> UInt64 {
    let text = String(decoding: reply.body, as: UTF8.self)
    guard reply.contentType == "text/x.tlog.size", let size = UInt64(text.dropLast()), text == "\(size)\n" else {
      throw .lying
    }
    return size
  }

  private func accept(
    _ reply: Outbound.Reply, under note: SignedNote, _ checkpoint: Checkpoint
  ) throws(WitnessFault) -> SignedNote.Signature {
    switch reply.status {
    case 200: break
    case 422: throw .inconsistent
    default: throw .refused(reply.status)
    }
    let lines = String(decoding: reply.body, as: UTF8.self).split(separator: "\n")
    guard lines.count <= SignedNote.mostSignatures else { throw .lying }
    let ours = lines.compactMap { try? SignedNote.Signature(line: $0) }.first {
      key.isNamed($0.name) && $0.keyID == key.keyID
    }
    guard let ours, (try? SignedNote(text: note.text, signatures: [ours]).verified(by: [key])) != nil else {
      throw .lying
    }
    size = checkpoint.size
    return ours
  }
}
