import Casework
import Database
import Foundation
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("A promise is held out to the ledger")
struct CheckPromiseTests {
  @Test("It is waited for, then kept, with a proof that the ledger's key checks.")
  func kept() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(filed.promise.utf8))
      guard case .waiting(promise.tick, _) = try await town.office.checkPromise(filed.promise) else {
        Issue.record("it is waited for")
        return
      }
      for _ in 0..<3 { try await town.tick() }
      guard case .kept(let kept) = try await town.office.checkPromise(filed.promise) else {
        Issue.record("it is kept")
        return
      }
      let proof = try CommitmentProof(TlogProof(kept.proof))
      let key = try VerifierKey(try #require(town.office.ledgerKeys.first))
      #expect(try proof.check(signedBy: [key]).size == UInt64(town.office.ledgerSize))
      #expect(proof.commitment == promise.commitment && kept.tick <= promise.tick)
      for _ in 0..<3 { try await town.tick() }
      guard case .kept = try await town.office.checkPromise(kept.proof) else {
        Issue.record("its proof still holds")
        return
      }
    }
  }

  @Test("A report whose commitment is dropped before its tick has a promise that was broken, and what proves it.")
  func broken() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      try await town.office.store.database.write { writing in
        try writing.run("DELETE FROM commitments WHERE place = (SELECT MAX(place) FROM commitments)")
        try writing.run("DELETE FROM events WHERE case_id = \(filed.file.bytes)")
      }
      for _ in 0..<4 { try await town.tick() }
      guard case .broken(let broken) = try await town.office.checkPromise(filed.promise) else {
        Issue.record("it is broken")
        return
      }
      let key = try VerifierKey(try #require(town.office.ledgerKeys.first))
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(filed.promise.utf8))
      #expect(throws: Never.self) { try promise.verify(by: key) }
      #expect(broken.around.count == 2 && broken.late == nil && broken.tick == promise.tick)
      let ticks = try broken.around.map { text in
        let proof = try TlogProof(text)
        _ = try proof.checkpoint(holding: proof.extra, signedBy: [key])
        return try TickEntry(proof.extra).tick
      }
      #expect(ticks[0] < promise.tick && ticks[1] >= promise.tick)
    }
  }

  @Test("A promise that comes late is broken, with the proof of how late it came.")
  func late() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let commitment = [UInt8](repeating: 4, count: 32)
      let tick = town.office.promisedTick()
      let promise = try Ledger.Promise(of: commitment, tick: tick, by: town.office.secrets.log)
      let text = String(decoding: try JSONEncoder().encode(promise), as: UTF8.self)
      for _ in 0..<4 { try await town.tick() }
      try await town.office.store.database.write { writing in
        try writing.run(
          "INSERT INTO commitments (place, commitment) SELECT MAX(place) + 1, \(commitment) FROM commitments")
      }
      try await town.tick()
      guard case .broken(let broken) = try await town.office.checkPromise(text) else {
        Issue.record("it is broken")
        return
      }
      #expect(try CommitmentProof(TlogProof(try #require(broken.late))).entry.tick > tick)
    }
  }

  @Test("What another key signed, or was altered, is foreign, and what is neither promise nor proof can't be read.")
  func foreign() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let filed = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<3 { try await town.tick() }
      let altered = filed.promise.replacing(/"tick":[0-9]+/, with: "\"tick\":1")
      #expect(try await town.office.checkPromise(altered) == .foreign)
      let key = try LogKey(seed: [UInt8](repeating: 8, count: 32), origin: "ledger.example.org")
      let other = try Ledger.Promise(of: [UInt8](repeating: 4, count: 32), tick: 1, by: key)
      let text = String(decoding: try JSONEncoder().encode(other), as: UTF8.self)
      #expect(try await town.office.checkPromise(text) == .foreign)
      for text in ["", "{}", "words", String(repeating: "a", count: 1 << 17)] {
        #expect(try await town.office.checkPromise(text) == .unreadable)
      }
    }
  }

  @Test("A proof from another history, signed by the same key, shows that the ledger was forked.")
  func forked() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<3 { try await town.tick() }
      guard case .kept(let kept) = try await town.office.checkPromise(filed.promise) else {
        Issue.record("it is kept")
        return
      }
      let proof = try CommitmentProof(TlogProof(kept.proof))
      // A tree of this one entry alone, which the same key signed.
      let fork = try Checkpoint(origin: town.office.ledgerOrigin, size: 1, root: .leaf(proof.entry.bytes))
        .signed(by: [town.office.secrets.log])
      let forged = CommitmentProof(
        commitment: proof.commitment, tickProof: proof.tickProof, entry: proof.entry, index: 0, path: [], note: fork)
      guard case .forked(let theirs, let ours) = try await town.office.checkPromise(forged.tlogProof.encoded) else {
        Issue.record("it is a fork")
        return
      }
      #expect(theirs == fork.encoded && theirs != ours)
    }
  }
}
