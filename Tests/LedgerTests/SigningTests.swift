import Testing

@testable import Ledger

@Suite("Who signed a checkpoint")
struct SigningTests {
  struct Key: Decodable {
    let seed, id: Hex
    let name, text: String
  }
  struct Known: Decodable {
    let size, old, seconds: UInt64
    let root, oldRoot: Hex
    let extensions: [String]
    let text, note, line, request: String
  }
  struct Notes: Decodable {
    let keys: [Key]
    let witness: Key
    let notes: [Known]
  }
  struct File: Decodable { let notes: Notes }

  private let checkpoint = Checkpoint(origin: "log.example", size: 5, root: .leaf([5]))

  private func key(_ byte: UInt8, _ name: String = "log.example", _ kind: VerifierKey.Kind = .log) throws -> LogKey {
    try LogKey(seed: [UInt8](repeating: byte, count: 32), origin: name, kind: kind)
  }

  @Test("Keys, checkpoints, cosignatures and requests are those of the vectors.")
  func vectorNotes() throws {
    let file = try vectors("ledger", as: File.self).notes
    let keys = try file.keys.map { try LogKey(seed: $0.seed.bytes, origin: $0.name) }
    let witness = try LogKey(seed: file.witness.seed.bytes, origin: file.witness.name, kind: .witness)
    for (made, known) in zip(keys + [witness], file.keys + [file.witness]) {
      #expect(made.verifierKey.text == known.text && made.verifierKey.keyID == known.id.bytes)
      #expect(try VerifierKey(known.text) == made.verifierKey)
    }
    for known in file.notes {
      let root = try #require(MerkleHash(known.root.bytes))
      let checkpoint = Checkpoint(
        origin: file.keys[0].name, size: known.size, root: root, extensions: known.extensions)
      #expect(checkpoint.text == known.text)
      #expect(try checkpoint.signed(by: keys).encoded == known.note)
      let line = try Cosignature.line(under: checkpoint, at: known.seconds, by: witness)
      #expect(line.line == known.line)
      let note = try SignedNote(known.note + known.line)
      #expect(try note.verified(by: keys.map(\.verifierKey) + [witness.verifierKey]).count == 3)
      #expect(try Checkpoint(note, signedBy: [keys[1].verifierKey]) == checkpoint)
      let request = try WitnessRequest(known.request)
      #expect(request.old == known.old && request.encoded == known.request)
      let oldRoot = try #require(MerkleHash(known.oldRoot.bytes))
      try Proof.checkGrowth(from: known.old, oldRoot, to: known.size, root, path: request.proof)
    }
  }

  @Test("A name is of its bytes: one that only looks the same signs nothing for another.")
  func lookalikes() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let (one, other) = (try key(1, composed), try key(1, decomposed))
    let note = try Checkpoint(origin: decomposed, size: 0, root: .empty).signed(by: [other])
    #expect(try Checkpoint(note, signedBy: [other.verifierKey]).size == 0)
    var disguised = note
    for name in [composed, decomposed] {
      let bytes = try one.sign([UInt8](note.text.utf8))
      disguised.signatures = [.init(name: name, keyID: one.verifierKey.keyID, bytes: bytes)]
      #expect(throws: LedgerFault.signature) { try Checkpoint(disguised, signedBy: [one.verifierKey]) }
    }
    #expect(throws: LedgerFault.signature) { try disguised.verified(by: [one.verifierKey]) }
  }

  @Test("Unknown signatures are passed over; the first that names a known key and isn't by it spoils the note.")
  func unknownAndWrong() throws {
    let (key, other) = (try key(1), try key(2))
    var note = try checkpoint.signed(by: [other, key])
    #expect(try note.verified(by: [key.verifierKey]) == [key.verifierKey])
    #expect(try Checkpoint(note, signedBy: [key.verifierKey]) == checkpoint)
    let stranger = SignedNote.Signature(name: "log.example", keyID: [9, 9, 9, 9], bytes: [1])
    note.signatures.insert(stranger, at: 0)
    #expect(try note.verified(by: [key.verifierKey]) == [key.verifierKey])
    let forged = SignedNote.Signature(
      name: "log.example", keyID: key.verifierKey.keyID, bytes: note.signatures[1].bytes)
    note.signatures.append(forged)
    #expect(try note.verified(by: [key.verifierKey]) == [key.verifierKey], "a further one is passed over")
    note.signatures.swapAt(2, 3)
    #expect(throws: LedgerFault.signature) { try note.verified(by: [key.verifierKey]) }
    #expect(throws: LedgerFault.signature) { try Checkpoint(note, signedBy: [key.verifierKey, other.verifierKey]) }
    #expect(try note.verified(by: [other.verifierKey]) == [other.verifierKey])
  }

  @Test("Whoever signs twice counts once.")
  func twice() throws {
    let witness = try key(3, "w.example", .witness)
    var note = try checkpoint.signed(by: [key(1)])
    for seconds in [7, 8] as [UInt64] {
      note.signatures.append(try Cosignature.line(under: checkpoint, at: seconds, by: witness))
    }
    #expect(try note.verified(by: [witness.verifierKey]) == [witness.verifierKey])
  }

  @Test("A log of another name, a witness alone, or nobody signs a checkpoint in vain.")
  func wrongSigners() throws {
    let (witness, log) = (try key(1, "log.example", .witness), try key(1))
    #expect(witness.verifierKey.keyID != log.verifierKey.keyID)
    var note = try checkpoint.signed(by: [log])
    note.signatures = [try Cosignature.line(under: checkpoint, at: 9, by: witness)]
    #expect(throws: LedgerFault.signature) { try Checkpoint(note, signedBy: [log.verifierKey, witness.verifierKey]) }
    let named = Checkpoint(origin: "other.example", size: 5, root: checkpoint.root)
    let borrowed = SignedNote(text: named.text, signatures: try checkpoint.signed(by: [log]).signatures)
    #expect(throws: LedgerFault.signature) { try Checkpoint(borrowed, signedBy: [log.verifierKey]) }
  }

  @Test("A cosignature with another moment, another checkpoint, no moment or another length is none.")
  func cosignatures() throws {
    let witness = try key(3, "w.example", .witness)
    let line = try Cosignature.line(under: checkpoint, at: 9, by: witness)
    let other = Checkpoint(origin: "log.example", size: 6, root: checkpoint.root)
    func isBy(_ bytes: [UInt8], under text: String) -> Bool {
      let signature = SignedNote.Signature(name: line.name, keyID: line.keyID, bytes: bytes)
      return (try? SignedNote(text: text, signatures: [signature]).verified(by: [witness.verifierKey])) != nil
    }
    #expect(isBy(line.bytes, under: checkpoint.text) && !isBy(line.bytes, under: other.text))
    for place in line.bytes.indices {
      var bytes = line.bytes
      bytes[place] ^= 1
      #expect(!isBy(bytes, under: checkpoint.text))
    }
    #expect(
      !isBy(line.bytes + [0], under: checkpoint.text) && !isBy(Array(line.bytes.dropFirst(8)), under: checkpoint.text))
    for moment in [[UInt8](repeating: 0, count: 8), [0x80] + [UInt8](repeating: 0, count: 7)] {
      let bytes = moment + line.bytes.dropFirst(8)
      #expect(throws: LedgerFault.encoding) { try Cosignature(.init(name: "w", keyID: line.keyID, bytes: bytes)) }
    }
  }
}
