import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("What the ledger says in plain text is read out")
struct GovernanceListTests {
  @Test("What was decided about bodies, keys and rules stands in the ledger in its order, and no text holds a name.")
  func founding() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      _ = try await premises.founded()
      try await office.sayRules()
      try await office.sayRules()
      _ = try await office.invite(email: "ben@example.org").get()
      try await office.openLedger()
      #expect(try await office.governance()?.entries == [])
      try await premises.tick()
      let list = try #require(try await office.governance())
      let events = try await premises.events()
      let said = events.filter { $0.governance != nil }
      #expect(list.entries.reversed().map(\.event) == said)
      #expect(said.count == events.count - 2)
      #expect(said.suffix(2).allSatisfy { if case .rulesSet = $0.deed { true } else { false } })
      #expect(list.isNewest && list.older == nil)
      let people = try await office.peopleList()
      for entry in list.entries {
        for person in people {
          let words = [person.name, person.email, person.title, person.department] + person.aliases
          for word in words where word.count > 3 || word.contains(where: { !$0.isASCII }) {
            #expect(!entry.text.contains(word), "\(entry.text)")
          }
        }
      }
      #expect(Set(list.names.values) == ["Wei Zhang", "Anna Ortiz", "Cleo Hart"])
      #expect(try await office.ledgerEntries("000.p/\(office.ledgerSize)") != nil)
      #expect(list.entries.first?.bundle == "entries/000.p/\(office.ledgerSize)")
    }
  }

  @Test("A list that touches who has a seat says whose lines, once for each; another one says nothing.")
  func chart() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      let accounts = try await premises.founded()
      func said() async throws -> [[ID<Person>]] {
        try await premises.events().compactMap { if case .chartChanged(let people) = $0.deed { people } else { nil } }
      }
      // Ming, who has no seat, moves from Wei, who has one, to Liu; Ben changes his title.
      let moved =
        smallList.replacing("Sales,Clerk,2", with: "Sales,Clerk,1").replacing("Legal,Clerk,4", with: "Legal,Aide,4")
      _ = try await office.importPeople(csv: Array(moved.utf8)).get()
      let wei = try #require(accounts["2"]).person.id
      #expect(try await said() == [[wei]])
      let retitled = moved.replacing("Legal,Aide,4", with: "Legal,Clerk,4")
      _ = try await office.importPeople(csv: Array(retitled.utf8)).get()
      #expect(try await said().count == 1)
      // Cleo, who has no line at all, is gone.
      let without = retitled.split(separator: "\n").filter { !$0.hasPrefix("6,") }.joined(separator: "\n")
      _ = try await office.importPeople(csv: Array(without.utf8)).get()
      let cleo = try #require(accounts["6"]).person.id
      #expect(try await said() == [[wei], [cleo]])
      // Whose term is over is nobody's judge any more.
      for seat in try await office.bodies().flatMap(\.seats) {
        _ = try await office.unseatPerson(seat.seat, on: office.today).get()
      }
      _ = try await office.importPeople(csv: Array(smallList.utf8)).get()
      #expect(try await said().count == 2)
    }
  }

  @Test("Older entries are on further pages; who has left the list has no name any more.")
  func pages() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      _ = try await premises.founded()
      let without = smallList.split(separator: "\n").filter { !$0.hasPrefix("4,") && !$0.hasPrefix("5,") }
      _ = try await office.importPeople(csv: Array(without.joined(separator: "\n").utf8)).get()
      try await office.openLedger()
      for number in 0..<120 {
        let key = try LogKey.witness(number).verifierKey.text
        _ = try await office.addWitness(key: key, address: "https://w.example").get()
        _ = try await office.removeWitness(key: key).get()
        if number % 7 == 0 { try await premises.tick() }
      }
      try await premises.tick()
      var entries: [GovernanceEntry] = []
      var next: Int64?
      var pages = 0
      var names: Set<String> = []
      repeat {
        let list = try #require(try await office.governance(before: next))
        #expect(list.isNewest == (pages == 0) && list.entries.count <= Office.governancePageLength)
        entries += list.entries
        next = list.older
        pages += 1
        names.formUnion(list.names.values)
      } while next != nil
      #expect(entries.reversed().map(\.event) == (try await premises.events().filter { $0.governance != nil }))
      #expect(names == ["Wei Zhang", "Cleo Hart"])
      #expect(pages == (entries.count + 49) / 50 && pages > 4)
      for place in [-1, 0, Int64.max] { #expect(try await office.governance(before: place) != nil) }
    }
  }

  @Test("Each time in which the ledger stood still is found, wherever it lies and whatever was said around it.")
  func standstills() async throws {
    for seed in 0..<4 {
      try await Premises.lend { premises in
        let office = premises.office
        try await office.openLedger()
        var generator = SeededNumbers(seed: UInt64(seed))
        var expected: [Int64] = []
        for step in 0..<160 {
          var minutes = 1
          switch Int.random(in: 0..<20, using: &generator) {
          case 0: minutes = Int.random(in: 6...5_000, using: &generator)
          case 1...3: minutes = Int.random(in: 2...5, using: &generator)
          default: break
          }
          if step > 0, minutes > 5 { expected.append(Int64(minutes - 1)) }
          for _ in 0..<(Int.random(in: 0..<10, using: &generator) == 0 ? 9 : 0) {
            let key = try LogKey.witness(1).verifierKey.text
            if case .failure = try await office.addWitness(key: key, address: "https://w.example") {
              _ = try await office.removeWitness(key: key).get()
            }
          }
          premises.clock.move(minutes: minutes)
          try await office.makeTick()
          office.publishTick()
          // Asked now and then, so that what was known is gone on from.
          if step % 50 == 0 { _ = try await office.standstills.all(in: office.store, size: office.ledgerSize) }
        }
        let found = try await office.standstills.all(in: office.store, size: office.ledgerSize)
        #expect(found.reversed().map(\.ticks) == expected, "seed \(seed)")
        let fresh = try await Standstills().all(in: office.store, size: office.ledgerSize)
        #expect(fresh == found)
        for still in found {
          #expect(still.until.milliseconds - still.from.milliseconds == (still.ticks + 1) * Tick.milliseconds)
        }
      }
    }
  }

  @Test("What happened before there was a ledger is said first, in its order, and once.")
  func before() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      _ = try await premises.founded()
      // As if an earlier version had written all of it.
      try await office.store.database.write { writing in
        try writing.run("DELETE FROM governance")
        try writing.run("INSERT INTO unsaid (sequence) SELECT sequence FROM workplace_events")
      }
      _ = try await office.addWitness(key: LogKey.witness(1).verifierKey.text, address: "https://w.example").get()
      try await office.openLedger()
      try await office.openLedger()
      try await premises.tick()
      try await premises.tick()
      let list = try #require(try await office.governance())
      #expect(list.entries.reversed().map(\.event) == (try await premises.events().filter { $0.governance != nil }))
    }
  }

  @Test("What an old backup has waiting, though the ledger has said it already, isn't said again.")
  func oldBackup() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let key = try LogKey.witness(1).verifierKey.text
      _ = try await town.office.addWitness(key: key, address: "https://w.example").get()
      let old = try town.backup()
      try await town.tick()
      _ = try await town.office.removeWitness(key: key).get()
      for _ in 0..<3 { try await town.tick() }
      let back = try await town.started(database: old, second: try town.backup())
      try await back.openLedger()
      for _ in 0..<2 { try await town.tick(back) }
      let deeds = try #require(try await back.governance()).entries.compactMap(\.event?.deed)
      guard case .restored(.database, _, _)? = deeds.first else { return #expect(Bool(false), "not said") }
      #expect(deeds[1...2] == [.witnessRemoved(key: key), .witnessAdded(key: key, address: "https://w.example")])
      #expect(deeds.filter { $0 == deeds[2] }.count == 1)
      // What was removed after the backup is one of the witnesses again: the event was lost, its entry wasn't.
      #expect(try await back.witnesses().count == 1)
      #expect(try await back.auditLedger(AuditMeans(seeds: back.ownSeeds())).finding == nil)
      try await back.close()
    }
  }

  @Test("A plain entry that no event says, and an event that was to be said and isn't, is found by the audit.")
  func audited() async throws {
    try await Town.visit { town in
      let office = town.office
      try await office.openLedger()
      let key = try LogKey.witness(1).verifierKey.text
      _ = try await office.addWitness(key: key, address: "https://w.example").get()
      #expect(try await office.auditLedger().finding == nil)
      try await town.tick()
      #expect(try await office.auditLedger().finding == nil)
      _ = try await office.removeWitness(key: key).get()
      try await office.store.database.write { try $0.run("DELETE FROM governance") }
      let left = try await office.auditLedger().finding
      #expect(left?.kind == .governance && left?.sequence != nil && left?.leaf == nil)
      try await office.store.database.write {
        try $0.run("INSERT INTO governance (place, text) VALUES (1, 'redress/governance/v1 of nobody')")
      }
      try await town.tick()
      let slipped = try await office.auditLedger().finding
      #expect(slipped?.kind == .governance && slipped?.leaf == office.ledgerSize - 2)
    }
  }

  @Test("Plain texts are found by their index, not by going through every tick.")
  func index() async throws {
    try await Premises.lend { premises in
      let plan = try await premises.office.store.read { reading in
        try reading.rows(
          """
          EXPLAIN QUERY PLAN SELECT place, entry FROM leaves WHERE length(entry) > 45 AND place < \(9)
          ORDER BY place DESC LIMIT \(50)
          """
        ).map { try $0.text("detail") }
      }
      #expect(plan == ["SEARCH leaves USING INDEX plain_leaves (place<?)"])
    }
  }
}

/// The same numbers in each run.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  }
}
