import HTTPTypes
import Hummingbird
import Ledger
import Testing

@testable import Witness

@Suite("A witness judges and remembers")
struct WitnessKeeperTests {
  @Test("What couldn't be written isn't signed and isn't remembered; once it can be, it is.")
  func writtenFirst() async throws {
    let paper = Paper()
    let keeper = try keeper(on: paper)
    _ = try await keeper.answer(Grown(3).request(from: 0))
    paper.breaks()
    await #expect(throws: Paper.Broken.self) { try await keeper.answer(Grown(5).request(from: 3)) }
    #expect(keeper.note(of: Grown.origin)?.text == Grown(3).checkpoint.text)
    try await witnessing(keeper) { address in
      let client = WitnessClient(key: keeper.key, at: address)
      defer { client.close() }
      await #expect(throws: WitnessFault.refused(500)) {
        try await client.offer(try Grown(5).note(), proof: Grown(5).proof)
      }
    }
    paper.breaks(false)
    guard case .cosigned = try await keeper.answer(Grown(5).request(from: 3)) else {
      Issue.record("not signed"); return
    }
    #expect(paper.written.last?.checkpoint(of: Grown.origin) == Grown(5).checkpoint)
  }

  @Test("Each signature that leaves was written before, with the log's signature and none that wasn't checked.")
  func whatIsWritten() async throws {
    let paper = Paper()
    let keeper = try keeper(on: paper)
    var note = try Grown(3).note()
    note.signatures.append(SignedNote.Signature(name: "x.example.org", keyID: [1, 2, 3, 4], bytes: [5]))
    let answer = try await keeper.answer([UInt8](WitnessRequest(old: 0, proof: [], note: note).encoded.utf8))
    guard case .cosigned(let line, _) = answer else { Issue.record("not signed"); return }
    let written = try #require(paper.written.last?.note(of: Grown.origin))
    #expect(written.signatures == [note.signatures[0], line])
    #expect(try written.verified(by: [keeper.key, Grown.key.verifierKey]).count == 2)
    #expect(keeper.note(of: Grown.origin) == written)
  }

  @Test("Of many requests at once each is judged after what the one before has written: the ledger never goes back.")
  func atOnce() async throws {
    let paper = Paper(hashes: 200_000)
    let keeper = try keeper(on: paper)
    _ = try await keeper.answer(Grown(10).request(from: 0))
    let requests = try (11...60).map { try Grown($0).request(from: 10) }
    let signed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for request in requests {
        group.addTask { if case .cosigned = try await keeper.answer(request) { true } else { false } }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(signed == 1)
    let sizes = paper.written.compactMap { $0.checkpoint(of: Grown.origin)?.size }
    #expect(sizes.count == 2 && sizes == sizes.sorted())
  }

  @Test(
    "A fork that is shown to two people: the second gets no signature, and the proof that both were signed is kept.")
  func fork() async throws {
    let paper = Paper()
    let keeper = try keeper(on: paper)
    let (first, second) = (Grown(20), Grown(20, fork: 12))
    try await witnessing(keeper) { address in
      let (one, other) = (WitnessClient(key: keeper.key, at: address), WitnessClient(key: keeper.key, at: address))
      defer { [one, other].forEach { $0.close() } }
      _ = try await one.offer(try first.note(), proof: first.proof)
      await #expect(throws: WitnessFault.inconsistent) { try await other.offer(try second.note(), proof: second.proof) }
      let reader = LedgerReader(address, patience: .seconds(3_600))
      defer { reader.close() }
      let reply = try await reader.get("\(LedgerPlace.of(Grown.origin))/fork")
      let fork = try ForkEvidence(String(decoding: reply.body, as: UTF8.self))
      try fork.check(signedBy: [Grown.key.verifierKey])
      #expect(fork.earlier.text == first.checkpoint.text && fork.later.text == second.checkpoint.text)
    }
    #expect(paper.written.last?.forks.count == 1)
    // Neither a third history nor the same again takes the first proof's place, and both sizes may be told at once.
    _ = try await keeper.answer(Grown(20, fork: 13).request(from: 0))
    #expect(paper.written.count == 2)
  }

  @Test("A proof of a fork proves nothing when a signature, a root or the way is altered, or when both sides agree.")
  func evidence() throws {
    let keys = [Grown.key.verifierKey]
    let (first, second) = (Grown(12), Grown(20, fork: 5))
    let path = try second.consistency(from: 12, to: 20)
    let prefix = Grown(12, fork: 5).checkpoint.root
    let fork = ForkEvidence(earlier: try first.note(), later: try second.note(), prefix: prefix, path: path)
    try fork.check(signedBy: keys)
    #expect(try ForkEvidence(fork.encoded) == fork)
    let (mine, honest) = (try first.note(), try Grown(20).note())
    let wrong = [
      ForkEvidence(
        earlier: mine, later: honest, prefix: first.checkpoint.root, path: try Grown(20).consistency(from: 12, to: 20)),
      ForkEvidence(earlier: mine, later: honest, prefix: prefix, path: path),
      ForkEvidence(earlier: mine, later: try second.note(), prefix: .empty, path: path),
      ForkEvidence(earlier: mine, later: try second.note(), prefix: prefix, path: path.reversed()),
      ForkEvidence(earlier: try second.note(), later: mine, prefix: prefix, path: path),
    ]
    for fork in wrong { #expect(throws: LedgerFault.proof) { try fork.check(signedBy: keys) } }
    let forged = try Grown(20, fork: 5, key: Grown.signing(2)).note()
    #expect(throws: LedgerFault.signature) {
      try ForkEvidence(earlier: mine, later: forged, prefix: prefix, path: path).check(signedBy: keys)
    }
    for text in ["", fork.encoded + "\n", String(fork.encoded.dropLast()), fork.encoded.replacing("v1", with: "v2")] {
      #expect(throws: (any Error).self) { try ForkEvidence(text) }
    }
  }

  @Test("The server answers what the protocol says: each status, the size as a type of its own, and nothing too long.")
  func protocolAnswers() async throws {
    let keeper = try keeper()
    _ = try await keeper.answer(Grown(7).request(from: 0))
    let stranger = try Grown(9, key: Grown.signing(2)).request(from: 7)
    let other = try Checkpoint(origin: "x.example.org", size: 0, root: .empty).signed(by: [
      Grown.signing(1, origin: "x.example.org")
    ])
    try await witnessing(keeper) { address in
      let outbound = Outbound(address, patience: .seconds(10))
      defer { outbound.close() }
      func post(_ body: [UInt8]) async throws -> Outbound.Reply {
        try await outbound.post("add-checkpoint", body, as: "text/plain", upTo: 65_536)
      }
      #expect(try await post([UInt8]("nonsense".utf8)).status == 400)
      #expect(
        try await post([UInt8](WitnessRequest(old: 7, proof: [], note: try Grown(6).note()).encoded.utf8)).status == 400
      )
      #expect(try await post(stranger).status == 403)
      #expect(try await post([UInt8](WitnessRequest(old: 0, proof: [], note: other).encoded.utf8)).status == 404)
      let conflict = try await post(try Grown(9).request(from: 0))
      #expect(conflict.status == 409 && conflict.contentType == "text/x.tlog.size")
      #expect(String(decoding: conflict.body, as: UTF8.self) == "7\n")
      #expect(
        try await post([UInt8](WitnessRequest(old: 7, proof: [], note: try Grown(9).note()).encoded.utf8)).status == 422
      )
      #expect(try await post([UInt8](repeating: 0x61, count: WitnessRequest.longest + 1)).status == 413)
      #expect(try await post(try Grown(9).request(from: 7)).status == 200)
      let place = LedgerPlace.of(Grown.origin)
      for (path, status) in [
        ("\(place)/checkpoint", 200), ("\(place)/fork", 404), ("\(LedgerPlace.of("x"))/checkpoint", 404), ("a/b", 404),
        ("key", 200), ("", 200),
      ] {
        #expect(try await outbound.get(path, upTo: 65_536).status == status, "\(path)")
      }
      #expect(try await outbound.get("key", upTo: 200).body == [UInt8]("\(keeper.key.text)\n".utf8))
    }
  }

  @Test("Where a log's key was changed, either is taken while both are given, and what was signed stays remembered.")
  func changedKey() async throws {
    let new = Grown.signing(2)
    let both = try keeper(logs: [Grown.key.verifierKey, new.verifierKey])
    _ = try await both.answer(Grown(3).request(from: 0))
    guard case .cosigned = try await both.answer(Grown(5, key: new).request(from: 3)) else {
      Issue.record("not signed")
      return
    }
    guard case .conflict(5) = try await both.answer(Grown(6).request(from: 3)) else { Issue.record("forgot"); return }
  }
}
