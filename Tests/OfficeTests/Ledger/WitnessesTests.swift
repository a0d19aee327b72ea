import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing

@testable import Office

@Suite("The ledger's witnesses")
struct WitnessesTests {
  private let address = "https://witness.example.org:8443"

  @Test("A witness is added and removed by entries that everybody can read; what is none is refused.")
  func configured() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      let key = try LogKey.witness(1).verifierKey.text
      func added(_ key: String, _ address: String) async throws -> WitnessRefusal? {
        if case .failure(let refusal) = try await office.addWitness(key: key, address: address) { refusal } else { nil }
      }
      #expect(try await added(key, address) == nil)
      #expect(try await added(key, address) == .alreadyThere)
      #expect(try await added("nonsense", address) == .notAKey)
      #expect(try await added(office.ledgerKeys[0], address) == .notAKey)
      #expect(try await added(LogKey.witness(2).verifierKey.text, "https://a b") == .notAnAddress)
      #expect(try await added(LogKey.witness(2).verifierKey.text, "https://a\n") == .notAnAddress)
      #expect(
        try await added(LogKey.witness(2).verifierKey.text, String(repeating: "a", count: 2_049)) == .notAnAddress)
      let sameName = try LogKey(
        seed: [UInt8](repeating: 77, count: 32), origin: "witness-1.example.org", kind: .witness)
      #expect(try await added(sameName.verifierKey.text, address) == .nameTaken)
      let ownName = try LogKey(seed: [UInt8](repeating: 78, count: 32), origin: office.ledgerOrigin, kind: .witness)
      #expect(try await added(ownName.verifierKey.text, address) == .nameTaken)
      for number in 2...16 { #expect(try await added(LogKey.witness(number).verifierKey.text, address) == nil) }
      #expect(try await added(LogKey.witness(17).verifierKey.text, address) == .tooMany)
      _ = try await office.removeWitness(key: key).get()
      guard case .failure(.unknown) = try await office.removeWitness(key: key) else {
        return #expect(Bool(false), "removed twice")
      }
      let deeds = try await premises.events().map(\.deed)
      #expect(deeds.first == .witnessAdded(key: key, address: address) && deeds.last == .witnessRemoved(key: key))
      #expect(deeds.count == 17)
      #expect(try await Set(office.witnesses().map(\.name)) == Set((2...16).map { "witness-\($0).example.org" }))
    }
  }

  @Test(
    "A checkpoint carries the lines of its witnesses, and proofs stand under one that was signed once it holds them.")
  func cosigned() async throws {
    try await Town.visit { town in
      let office = town.office
      try await office.openLedger()
      let (one, two) = (try LogKey.witness(1), try LogKey.witness(2))
      for key in [one, two] {
        _ = try await office.addWitness(key: key.verifierKey.text, address: address).get()
      }
      _ = try await town.file(try town.report(did: ["82"]))
      try await town.tick()
      #expect(try await office.ledgerCosigned() == nil)
      let first = try #require(office.offeredCheckpoint)
      try await office.cosign(try one.line(under: first), by: one.verifierKey, under: first)
      try await office.cosign(try two.line(under: first), by: two.verifierKey, under: first)
      let keys = [try VerifierKey(office.ledgerKeys[0]), one.verifierKey, two.verifierKey]
      let shown = try SignedNote(try #require(try await office.ledgerCheckpoint()))
      #expect(Set(try shown.verified(by: keys)) == Set(keys))
      // The ledger goes on; nobody has signed what is new.
      try await town.tick()
      let second = try #require(office.offeredCheckpoint)
      #expect(try await office.ledgerCheckpoint() == second.encoded)
      #expect(try await office.ledgerCosigned() == shown.encoded)
      let size = try Checkpoint(text: first.text).size
      #expect(try await office.proof(ofCommitmentAt: 1)?.note == shown)
      let path = try await office.ledgerGrowth(from: size, to: UInt64(office.ledgerSize))
      let (old, new) = (try Checkpoint(text: first.text), try Checkpoint(text: second.text))
      try Proof.checkGrowth(from: old.size, old.root, to: new.size, new.root, path: path)
      // One of them signs again, and then what is older comes late.
      try await office.cosign(try two.line(under: second), by: two.verifierKey, under: second)
      try await office.cosign(try two.line(under: first, at: 2), by: two.verifierKey, under: first)
      let witnesses = try await office.witnesses()
      #expect(witnesses.map(\.signed?.size) == [Int64(old.size), Int64(new.size)])
      let newest = try SignedNote(try #require(try await office.ledgerCosigned()))
      #expect(Set(try newest.verified(by: keys)) == [keys[0], keys[2]])
      let proof = try #require(try await office.proof(ofCommitmentAt: 1))
      #expect(proof.note == newest)
      #expect(try proof.check(signedBy: [keys[0]]).size == new.size)
      _ = try await office.removeWitness(key: two.verifierKey.text).get()
      #expect(try await office.ledgerCosigned() != newest.encoded)
    }
  }

  @Test("A line that isn't the witness's word is kept nowhere, and neither is anybody's who is no witness.")
  func lying() async throws {
    try await Town.visit { town in
      let office = town.office
      try await office.openLedger()
      let (one, stranger) = (try LogKey.witness(1), try LogKey.witness(9))
      _ = try await office.addWitness(key: one.verifierKey.text, address: address).get()
      try await town.tick()
      let first = try #require(office.offeredCheckpoint)
      try await town.tick()
      let second = try #require(office.offeredCheckpoint)
      let honest = try one.line(under: second)
      // The line of another checkpoint, another key, broken bytes.
      try await office.cosign(try one.line(under: first), by: one.verifierKey, under: second)
      try await office.cosign(try stranger.line(under: second), by: one.verifierKey, under: second)
      let broken = SignedNote.Signature(name: honest.name, keyID: honest.keyID, bytes: honest.bytes.reversed())
      try await office.cosign(broken, by: one.verifierKey, under: second)
      #expect(try await office.witnesses().map(\.trouble) == [.lying])
      #expect(try await office.complaints().contains(.witnessLies("witness-1.example.org")))
      // A checkpoint that isn't ours, and a witness that nobody added.
      let other = try LogKey(seed: [UInt8](repeating: 1, count: 32), origin: office.ledgerOrigin)
      let forged = try Checkpoint(origin: office.ledgerOrigin, size: 1_000, root: .empty).signed(by: [other])
      await #expect(throws: Ledger.LedgerFault.signature) {
        try await office.cosign(try one.line(under: forged), by: one.verifierKey, under: forged)
      }
      try await office.cosign(try stranger.line(under: second), by: stranger.verifierKey, under: second)
      #expect(try await office.ledgerCosigned() == nil)
      try await office.cosign(honest, by: one.verifierKey, under: second)
      #expect(try await office.witnesses().map(\.trouble) == [nil])
      #expect(try await office.ledgerCosigned() != nil)
    }
  }

  @Test("Whatever witnesses do, ticks are made and reports are taken; what to ask whom is said.")
  func troubles() async throws {
    try await Town.visit { town in
      let office = town.office
      try await office.openLedger()
      for number in 1...4 {
        let key = try LogKey.witness(number).verifierKey.text
        _ = try await office.addWitness(key: key, address: address).get()
      }
      let keys = try (1...4).map { try LogKey.witness($0).verifierKey }
      for (key, trouble) in zip(keys, [WitnessTrouble.down, .lying, .ahead(99), .inconsistent]) {
        office.hear(trouble, of: key)
      }
      _ = try await town.file(try town.report(did: ["82"]))
      try await town.tick()
      #expect(office.ledgerSize > 0 && office.ledgerStop == nil)
      func said() async throws -> [Complaint] { try await office.witnessComplaints() }
      let loud: [Complaint] = [
        .witnessLies("witness-2.example.org"), .witnessAhead("witness-3.example.org"),
        .witnessDisagrees("witness-4.example.org"),
      ]
      #expect(try await said() == loud)
      let day = office.today
      try await town.later(hours: Office.witnessSilentHours + 1)
      #expect(try await said() == [.witnessSilent("witness-1.example.org", since: day)] + loud)
      let note = try #require(office.offeredCheckpoint)
      for number in 1...4 {
        let key = try LogKey.witness(number)
        try await office.cosign(try key.line(under: note), by: key.verifierKey, under: note)
      }
      #expect(try await said().isEmpty)
    }
  }
}

extension LogKey {
  /// A witness's line under a checkpoint.
  fileprivate func line(under note: SignedNote, at seconds: UInt64 = 1) throws -> SignedNote.Signature {
    try Cosignature.line(under: Checkpoint(text: note.text), at: seconds, by: self)
  }
}
