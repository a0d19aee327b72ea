import Casework
import Database
import Foundation
import Ledger
import Store
import Testing

@testable import Office

@Suite("What a reporter can prove")
struct ReporterProofsTests {
  /// A report that was opened, noted about, proposed about and answered, and its reporter.
  private func told(_ town: Town) async throws -> (filed: Filed, reporter: ReporterVisit) {
    try await town.office.openLedger()
    let filed = try await town.file(try town.report(did: ["82"]))
    let head = try await town.session("31")
    _ = try await town.office.openCase(filed.file, by: head).get()
    _ = try await town.office.noteOnCase(filed.file, text: "Rooms asked for.", by: head).get()
    _ = try await town.office.answerReporter(filed.file, text: "We read it.", by: head).get()
    return (filed, try await town.reporter(of: filed))
  }

  private func text(_ proofs: ReporterProofs) throws -> String { try proofs.file.json }

  @Test("The file proves each step that the reporter sees, and counts nothing that was done behind the scenes.")
  func steps() async throws {
    try await Town.visit { town in
      let (_, reporter) = try await told(town)
      let waiting = try #require(try await town.office.reporterProofs(for: reporter))
      #expect(waiting.isSound == nil && waiting.ledger.held.isEmpty)
      try await town.tick()
      let proofs = try #require(try await town.office.reporterProofs(for: reporter))
      #expect(proofs.ledger.entries.map(\.deed.word) == ["received", "opened", "answered"])
      #expect(proofs.isSound == true && proofs.ledger.held.count == 3)
      #expect(proofs.file.growth?.size == UInt64(town.office.ledgerSize))
      let shown = proofs.file.toShow
      #expect(shown.opening == nil && shown.entries.count == 1 && shown.entries.first?.what == nil)
      #expect(!(try shown.json).contains("received"))
    }
  }

  @Test("The opening is that of the report: with its nonce, facts and digest the commitment can be made again.")
  func opening() async throws {
    try await Town.visit { town in
      let (filed, reporter) = try await told(town)
      let file = try #require(try await town.office.reporterProofs(for: reporter)).file
      let opening = try #require(file.opening)
      #expect(file.isOpened == true)
      let event = try Event(facts: [UInt8](try #require(Data(base64Encoded: opening.facts))))
      #expect(event.caseID == filed.file && event.sequence == 1)
    }
  }

  @Test("A promise waits until its tick, then it is kept; a file from earlier shows that the ledger has only grown.")
  func kept() async throws {
    try await Town.visit { town in
      let (filed, reporter) = try await told(town)
      guard case .waiting = try await town.office.checkProofFile(filed.promise).verdict else {
        Issue.record("it waits")
        return
      }
      try await town.tick()
      let held = UInt64(town.office.ledgerSize)
      let old = try text(try #require(try await town.office.reporterProofs(for: reporter)))
      for _ in 0..<300 { try await town.tick() }
      let verdict = try await town.office.checkProofFile(old)
      guard case .kept(let kept) = verdict.verdict else {
        Issue.record("it is kept: \(verdict)")
        return
      }
      #expect(kept.entry == held - 1 && verdict.proofs == 3 && verdict.fitting == 3 && verdict.isOpened == true)
      let growth = try #require(verdict.growth)
      let now = try Checkpoint(text: SignedNote(try #require(verdict.checkpoint)).text)
      let path = growth.path.compactMap { Data(base64Encoded: $0).flatMap { MerkleHash($0) } }
      let root = try #require(Data(base64Encoded: growth.root).flatMap { MerkleHash($0) })
      #expect(growth.size == held && now.size == held + 300)
      try Proof.checkGrowth(from: growth.size, root, to: now.size, now.root, path: path)
    }
  }

  @Test("Whatever byte of a kept file is altered, it is no longer wholly sound.")
  func altered() async throws {
    try await Town.visit { town in
      let (_, reporter) = try await told(town)
      try await town.tick()
      try await town.tick()
      let whole = try text(try #require(try await town.office.reporterProofs(for: reporter)))
      let keys = try town.office.verifierKeys
      #expect(ProofFile(read: whole)?.isSound(by: keys) == true)
      // Names are no values; words, times and keys that stand beside the proofs are not signed.
      let unsigned = whole.ranges(of: /"(at|what|keys|format)" : [^,\]}]*|"\w+" :/)
      let indices = whole.indices.filter { index in
        whole[index].isLetter && whole[index] != "n" && !unsigned.contains { $0.contains(index) }
      }
      var kept: [Substring] = []
      for index in indices.enumerated().filter({ $0.offset.isMultiple(of: 7) }).map(\.element) {
        let other: Character = whole[index] == "b" ? "c" : "b"
        let altered = whole.replacingCharacters(in: index...index, with: String(other))
        guard let file = ProofFile(read: altered) else { continue }
        if file.isSound(by: keys) == true { kept.append(whole[index...].prefix(40)) }
      }
      #expect(kept == [])
    }
  }

  @Test("A file of the same key whose history this ledger doesn't have proves that there are two.")
  func forked() async throws {
    var other = ""
    try await Town.visit { town in
      let (_, reporter) = try await told(town)
      try await town.tick()
      other = try text(try #require(try await town.office.reporterProofs(for: reporter)))
    }
    try await Town.visit { town in
      _ = try await told(town)
      for _ in 0..<3 { try await town.tick() }
      let verdict = try await town.office.checkProofFile(other)
      guard case .forked(let theirs, _) = verdict.verdict else {
        Issue.record("two stories: \(verdict.verdict)")
        return
      }
      // Its own root at the size of theirs, so that anybody sees that both can't be true.
      let (shown, growth) = (try Checkpoint(text: SignedNote(theirs).text), try #require(verdict.growth))
      #expect(growth.size == shown.size && growth.root != shown.root.base64)
    }
  }

  @Test("The four lines of a promise are read as they are shown, one proof alone too; too much and nonsense are not.")
  func pasted() async throws {
    try await Town.visit { town in
      let (filed, reporter) = try await told(town)
      try await town.tick()
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(filed.promise.utf8))
      let lines = """
        origin: \(promise.origin)\r
        commitment: \(promise.commitment.map { String(Int($0) + 256, radix: 16).suffix(2) }.joined())\r
        tick: \(promise.tick)\r
        signature: \(Data(promise.signature).base64EncodedString())
        """
      let file = try #require(try await town.office.reporterProofs(for: reporter)).file
      for text in [lines, filed.promise, try #require(file.entries.first?.proof)] {
        let verdict = try await town.office.checkProofFile(text).verdict
        #expect(verdict.isKept, "\(verdict) of \(text)")
      }
      for text in ["", "{}", "origin: x", lines + "\n" + String(repeating: " x", count: ProofFile.longest)] {
        #expect(try await town.office.checkProofFile(text).verdict == .unreadable)
      }
    }
  }
}

extension PromiseVerdict {
  fileprivate var isKept: Bool { if case .kept = self { true } else { false } }
}
