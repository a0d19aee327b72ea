import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Erasing a case")
struct EraseTests {
  static let words = "The blue umbrella stood in the corner of room seventeen."

  /// A case that was closed, with the reference under which it is erased.
  private func closed(in town: Town, _ what: String = words) async throws -> (filed: Filed, reference: Int) {
    let filed = try await town.file(try town.report(what, did: ["82"]))
    _ = try await town.office.openCase(filed.file, by: try await town.session("31")).get()
    try await town.end(filed.file)
    let reference = try await town.office.store.read { try Cases.reference(of: filed.file, in: $0) }
    return (filed, try #require(reference))
  }

  private static let order = ErasureRule.courtOrder("Court of Harbour, 12 of 3 March 2021")

  @Test("Only a closed case is erased, after three years or by an order, and once.")
  func refuses() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      func refusal(_ reference: Int, _ rule: ErasureRule = Self.order) async throws -> EraseRefusal? {
        switch try await town.office.eraseCase(reference: reference, under: rule) {
        case .success: nil
        case .failure(let refusal): refusal
        }
      }
      let open = try await town.file(try town.report("Another one.", did: ["82"]))
      let openReference = try await town.office.store.read { try Cases.reference(of: open.file, in: $0) }
      #expect(try await refusal(try #require(openReference)) == .open)
      let (_, reference) = try await closed(in: town)
      #expect(try await refusal(reference) == .notInLedger)
      try await town.tick()
      #expect(try await refusal(575_999) == .notFound)
      #expect(try await refusal(reference, .courtOrder("a\nb")) == .noReason)
      #expect(try await refusal(reference, .courtOrder(String(repeating: "a", count: 600))) == .noReason)
      let day = town.office.today.adding(months: 36)
      #expect(try await refusal(reference, .retention("3 years")) == .tooEarly(day))
      town.premises.clock.move(minutes: (Int(day.number - town.office.today.number) - 1) * 24 * 60)
      #expect(try await refusal(reference, .retention("3 years")) == .tooEarly(day))
      town.premises.clock.move(minutes: 24 * 60)
      #expect(try await refusal(reference, .retention("3 years")) == nil)
      #expect(try await refusal(reference) == .notFound)
    }
  }

  @Test("Nothing of it stays on the disk: no text, nothing sealed, no nonce, no facts, no secret, no file.")
  func nothingStays() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let (filed, reference) = try await closed(in: town)
      let (other, _) = try await closed(in: town, "Something else altogether.")
      try await town.tick()
      let needles = try await needles(of: filed.file, in: town.office)
      try await town.office.store.database.checkpointTruncate()
      let search = DiskSearch(folder: town.premises.folder, since: .distantFuture)
      let before = try search.found(needles)
      #expect(before.count == 3, "the search finds facts, what is sealed, and nonces: \(before)")
      let erased = try await town.office.eraseCase(reference: reference, under: Self.order).get()
      #expect(erased.isOverwritten)
      let found = try search.found(needles)
      #expect(found == [], "\(found)")
      let certificate = try #require(PurgeCertificate(erased.certificate))
      #expect(certificate.reference == reference && certificate.events.count == needles.count / 3)
      await #expect(throws: ReturnRefusal.erased(town.office.today)) {
        try await town.office.returnWithReceipt(typed: filed.code.text).get()
      }
      await #expect(throws: FilingRefusal.alreadySent) {
        try await town.office.submitReport(try town.report(did: ["82"]), code: filed.code).get()
      }
      #expect(try await town.office.returnWithReceipt(typed: other.code.text).get().file == other.file)
    }
  }

  @Test("The ledger stays whole: every promise is kept, every check is green, and a public entry has the certificate.")
  func staysWhole() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let (filed, reference) = try await closed(in: town)
      try await town.tick()
      let seen = try await town.office.seen()
      let erased = try await town.office.eraseCase(reference: reference, under: Self.order).get()
      for _ in 0..<3 { try await town.tick() }
      try await town.office.checkGrowth(from: seen)
      #expect(try await town.office.keeps(filed))
      let certificate = try #require(PurgeCertificate(erased.certificate))
      #expect(try await town.office.ledgerDeeds() == [.erased(certificate: certificate.digest)])
      for event in certificate.events {
        let held = try await town.office.store.read { try Commitments.run(heldBy: event.leaf, in: $0) }
        let number = try #require(held.commitments.firstIndex(of: event.commitment))
        let gone = try await town.office.store.read {
          try EventPlaces.erased(from: held.first + Int64(number), through: held.first + Int64(number), in: $0)
        }
        #expect(Array(gone.values) == [certificate.digest])
      }
      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == nil)
      _ = try await next.store.database.write { try $0.run("DELETE FROM erased WHERE place % 2 = 0") }
      try await next.openLedger()
      #expect(next.ledgerStop == .eventsAltered, "an event that is gone without a certificate is missed")
      try await next.close()
    }
  }

  @Test("A backup from before brings it back to nobody: the next start erases it again.")
  func erasedAgain() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let (filed, reference) = try await closed(in: town)
      try await town.tick()
      let old = try town.backup()
      let needles = try await needles(of: filed.file, in: town.office)
      let certificate = try await town.office.eraseCase(reference: reference, under: Self.order).get().certificate
      try await town.tick()
      let back = try await town.started(database: old, second: try town.backup())
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      let digest = try #require(PurgeCertificate(certificate)).digest
      #expect(try await back.ledgerDeeds().last == .erased(certificate: digest))
      await #expect(throws: ReturnRefusal.erased(town.office.today)) {
        try await back.returnWithReceipt(typed: filed.code.text).get()
      }
      try await town.tick(back)
      let folder = try #require(back.settings.filesFolder.split(separator: "/").dropLast().last)
      let search = DiskSearch(folder: town.premises.folder.appending(path: String(folder)), since: .distantFuture)
      let found = try search.found(needles)
      #expect(found == [], "\(found)")
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      #expect(try await back.ledgerDeeds().filter { $0 == .erased(certificate: digest) }.count == 1)
      try await back.close()
    }
  }

  @Test("Killed in the middle, when the secret was gone and the rest was not: the next start ends what was begun.")
  func cutOff() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let (filed, reference) = try await closed(in: town)
      try await town.tick()
      let before = try town.backup()
      _ = try await town.office.eraseCase(reference: reference, under: Self.order).get()
      let back = try await town.started(database: before, second: try town.backup())
      _ = try await back.store.second.write { try $0.run("UPDATE purge_certificates SET done_at = NULL") }
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      #expect(try await back.store.read { try Cases.events(of: filed.file, in: $0) }.isEmpty)
      #expect(try await back.ledgerDeeds().count == 1)
      try await back.close()
    }
  }

  @Test("A certificate is read as it was written, and nothing else is.")
  func certificates() throws {
    let certificate = PurgeCertificate(
      origin: "ledger.example.org", nonce: [UInt8](repeating: 3, count: 32), reference: 4_417,
      day: try #require(Day(year: 2024, month: 3, day: 1)), by: [], rule: "retention: 3 years",
      events: [.init(leaf: 12, commitment: [UInt8](repeating: 0xAB, count: 32))])
    let text = certificate.text
    #expect(PurgeCertificate(text) == certificate)
    for (old, new) in [
      ("v1", "v2"), ("case 4417", "case 04417"), ("events 1", "events 2"), ("\n12 ", "\n-12 "), ("abab", "ABAB"),
      ("day 2024-03-01", "day 2024-02-30"), ("by command-line", "by"), ("rule retention: 3 years", "rule "),
      ("0303", "03"),
    ] {
      #expect(text.contains(old))
      #expect(PurgeCertificate(text.replacingOccurrences(of: old, with: new)) == nil, "\(new)")
    }
    #expect(PurgeCertificate(String(text.dropLast())) == nil)
    #expect(PurgeCertificate(text + "\n") == nil)
  }

  /// What must not stay of each event: what was sealed, its nonce, its facts.
  private func needles(of file: ID<Case>, in office: Office) async throws -> [Needle] {
    try await office.store.read { reading in
      try reading.rows("SELECT facts, sealed, nonce FROM events WHERE case_id = \(file.bytes)").flatMap { row in
        let (facts, sealed) = (Array(try row.bytes("facts").prefix(40)), try row.bytes("sealed"))
        return [
          Needle(facts), Needle(sealed.count < 64 ? facts : Array(sealed.suffix(64))), Needle(try row.bytes("nonce")),
        ]
      }
    }
  }
}
