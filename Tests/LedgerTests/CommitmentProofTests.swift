import Testing

@testable import Ledger

@Suite("The proof that the ledger holds a commitment")
struct CommitmentProofTests {
  struct Known: Decodable {
    let commitment, entry, root: Hex
    let place: UInt16
    let index: UInt64
    let log, witness, file: String
  }
  struct File: Decodable { let commitmentProof: Known }

  private let known: Known
  private let keys: [VerifierKey]
  private let genuine: CommitmentProof

  init() throws {
    known = try vectors("ledger", as: File.self).commitmentProof
    keys = [try VerifierKey(known.log)]
    genuine = try CommitmentProof(TlogProof(known.file))
  }

  @Test("The proof of the vectors is read, proves what it should, and is written as it was.")
  func vector() throws {
    #expect(genuine.commitment == known.commitment.bytes && genuine.tickProof.place == known.place)
    #expect(genuine.entry.bytes == known.entry.bytes && genuine.index == known.index)
    let checkpoint = try genuine.check(signedBy: keys)
    #expect(checkpoint.size == 5_000 && checkpoint.root.bytes == known.root.bytes)
    #expect(genuine.tlogProof.encoded == known.file && genuine.tlogProof.extra.count == 592)
    let signers = try genuine.note.verified(by: keys + [VerifierKey(known.witness)])
    #expect(signers.map(\.text) == [known.log, known.witness])
  }

  private func altered(
    commitment: [UInt8]? = nil, tickProof: TickProof? = nil, entry: TickEntry? = nil, index: UInt64? = nil,
    path: [MerkleHash]? = nil, note: SignedNote? = nil
  ) -> CommitmentProof {
    CommitmentProof(
      commitment: commitment ?? genuine.commitment, tickProof: tickProof ?? genuine.tickProof,
      entry: entry ?? genuine.entry, index: index ?? genuine.index, path: path ?? genuine.path,
      note: note ?? genuine.note)
  }

  @Test("With another commitment, place, hash, tick, time, root, index or path it proves nothing.")
  func forgeries() {
    let (tick, entry) = (genuine.tickProof, genuine.entry)
    var wrong = [
      altered(commitment: [UInt8](repeating: 1, count: 32)), altered(index: genuine.index + 1), altered(index: 0),
      altered(tickProof: TickProof(place: tick.place ^ 1, path: tick.path)), altered(path: genuine.path + [.empty]),
      altered(entry: TickEntry(tick: entry.tick + 1, milliseconds: entry.milliseconds, root: entry.root)),
      altered(entry: TickEntry(tick: entry.tick, milliseconds: entry.milliseconds - 1, root: entry.root)),
      altered(entry: TickEntry(tick: entry.tick, milliseconds: entry.milliseconds, root: .empty)),
      altered(path: Array(genuine.path.dropLast())), altered(path: genuine.path.reversed()), altered(index: 5_000),
    ]
    for place in tick.path.indices {
      var path = tick.path
      path[place] = .empty
      wrong.append(altered(tickProof: TickProof(place: tick.place, path: path)))
    }
    for place in genuine.path.indices {
      var path = genuine.path
      path[place] = .empty
      wrong.append(altered(path: path))
    }
    for proof in wrong { #expect(throws: LedgerFault.proof) { try proof.check(signedBy: keys) } }
  }

  @Test("A commitment that stands in a tick made up for it proves nothing: the ledger has no such entry.")
  func madeUp() throws {
    let mine = [UInt8](repeating: 1, count: 32)
    let tree = TickTree([mine], seed: try PeriodSeed([UInt8](repeating: 9, count: 32)).seed(of: 1))
    let entry = TickEntry(tick: genuine.entry.tick, milliseconds: genuine.entry.milliseconds, root: tree.root)
    let proof = altered(commitment: mine, tickProof: tree.proof(of: 0), entry: entry)
    #expect(throws: LedgerFault.proof) { try proof.check(signedBy: keys) }
  }

  @Test("It proves nothing to whoever trusts another key, nor under a checkpoint that was altered or isn't signed.")
  func signatures() throws {
    let other = try LogKey(seed: [UInt8](repeating: 5, count: 32), origin: keys[0].origin)
    #expect(throws: LedgerFault.signature) { try genuine.check(signedBy: [other.verifierKey]) }
    #expect(throws: LedgerFault.signature) { try genuine.check(signedBy: []) }
    #expect(throws: LedgerFault.signature) { try genuine.check(signedBy: [VerifierKey(known.witness)]) }
    let grown = Checkpoint(origin: keys[0].origin, size: 5_001, root: try genuine.check(signedBy: keys).root)
    let note = SignedNote(text: grown.text, signatures: genuine.note.signatures)
    #expect(throws: LedgerFault.signature) { try altered(note: note).check(signedBy: keys) }
  }

  @Test("Extra data of another length or version is refused.")
  func extra() throws {
    let proof = genuine.tlogProof
    func read(_ extra: [UInt8]) throws -> CommitmentProof {
      try CommitmentProof(TlogProof(extra: extra, index: proof.index, path: proof.path, note: proof.note))
    }
    #expect(try read(proof.extra) == genuine)
    var wrong = [[], Array(proof.extra.dropLast()), proof.extra + [0], [2] + proof.extra.dropFirst()]
    wrong.append(proof.extra)
    wrong[4][592 - 45] = 2
    for extra in wrong { #expect(throws: LedgerFault.self) { try read(extra) } }
  }

  @Test(
    "A file that isn't as tlog-proof writes it is refused.",
    arguments: [
      ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2"), ("c2sp.org", " c2sp.org"), ("extra ", "extra  "),
      ("extra ", "Extra "), ("extra ", "extra \nextra "), ("index 4711", "index 04711"), ("index 4711", "index +4711"),
      ("index 4711", "index 4711 "), ("index 4711\n", ""), ("index 4711\n", "index 4711\n\n"),
      ("index 4711\n", "index 4711\nAAAA\n"), ("v1\n", "v1\r\n"), ("v1\n", "v1\n\n"), ("\n\n", "\n"),
      ("\n\nledger", "\n\n\nledger"), ("\n5000\n", "\n5000\n\n"),
    ])
  func wrongFiles(part: String, instead: String) {
    let file = known.file.replacing(part, with: instead, maxReplacements: 1)
    #expect(Array(file.utf8) != Array(known.file.utf8))
    #expect(throws: LedgerFault.self) { try CommitmentProof(TlogProof(file)).check(signedBy: keys) }
  }

  @Test("Without extra data there is no line for them.")
  func noExtra() throws {
    let bare = TlogProof(extra: [], index: 7, path: [.empty], note: genuine.note)
    #expect(bare.encoded.hasPrefix("c2sp.org/tlog-proof@v1\nindex 7\n"))
    #expect(try TlogProof(bare.encoded) == bare)
    let empty = bare.encoded.replacing("index 7", with: "extra \nindex 7")
    #expect(throws: LedgerFault.proof) { try TlogProof(empty) }
  }

  @Test("More than 63 hashes, and more than 262,144 bytes, are not read.")
  func bounds() throws {
    let hashes = [MerkleHash](repeating: .empty, count: 64)
    let most = TlogProof(extra: [], index: 0, path: Array(hashes.dropLast()), note: genuine.note)
    #expect(try TlogProof(most.encoded) == most)
    let more = TlogProof(extra: [], index: 0, path: hashes, note: genuine.note)
    #expect(throws: LedgerFault.proof) { try TlogProof(more.encoded) }
    let long = TlogProof(extra: [UInt8](repeating: 0, count: 200_000), index: 0, path: [], note: genuine.note)
    #expect(throws: LedgerFault.proof) { try TlogProof(long.encoded) }
  }
}
