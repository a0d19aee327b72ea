import Casework
import Deadlines
import Testing
import Workplace

@Suite("An event has one list of facts")
struct EventFactsTests {
  @Test("The facts of each event are the bytes that an independent script gives them, and are read back from them.")
  func knownAnswers() throws {
    let vectors = try FactVectors.read()
    #expect(Set(vectors.events.map(\.name)) == Set(WrittenEvents.ofCases.keys))
    for vector in vectors.events {
      let event = try #require(WrittenEvents.ofCases[vector.name])
      #expect(event.facts == vector.facts.bytes, "\(vector.name)")
      #expect(try Event(facts: vector.facts.bytes) == event)
    }
    #expect(Set(vectors.workplaceEvents.map(\.name)) == Set(WrittenEvents.ofTheWorkplace.keys))
    for vector in vectors.workplaceEvents {
      let event = try #require(WrittenEvents.ofTheWorkplace[vector.name])
      #expect(event.facts == vector.facts.bytes, "\(vector.name)")
      #expect(try WorkplaceEvent(facts: vector.facts.bytes) == event)
    }
  }

  @Test("Every word that an event can hold is read back as it was written.")
  func allWords() throws {
    for role in SeatRole.allCases {
      let holder = Holder(role: role, person: nil)
      try expectRoundTrip(.assigned(to: holder), by: .person(id("~somebody"), as: role))
    }
    for level in Level.allCases {
      try expectRoundTrip(.received(level: level, unresolved: false, procedure: 2), by: .reporter)
      for outcome in Outcome.allCases {
        try expectRoundTrip(.proposed(.assessment(outcome, level)), by: .system)
        try expectRoundTrip(.proposed(.declining(outcome)), by: .system)
      }
    }
    for body in BodyKind.allCases {
      try expectRoundTrip(.openingAsked(body), by: .system)
      try expectRoundTrip(.openedTogether(body), by: .system)
    }
    for kind in DutyKind.allCases {
      let holder = Holder(role: .panel, person: id("~somebody"))
      let duty = Duty(
        number: 9, kind: kind, owedAt: monday, due: Due(instant: monday, missingYear: 2030), holder: holder)
      try expectRoundTrip(.noted, by: .system, Effects(owes: [duty], meets: [1, 2], misses: [3]))
    }
  }

  @Test("Every deed has a word of its own.")
  func words() {
    let deeds = WrittenEvents.ofCases.filter { $0.key != "before 1970" }.map(\.value.deed)
    let proposals = deeds.count { if case .proposed = $0 { true } else { false } }
    #expect(Set(deeds.map(\.word)).count == deeds.count - proposals + 1)
    #expect(!deeds.map(\.word).contains(""))
  }

  @Test("An altered byte is refused, or is another event with exactly these bytes; it never ends the process.")
  func alterations() {
    for (name, event) in WrittenEvents.ofCases {
      let facts = event.facts
      for place in facts.indices {
        for bit in 0..<8 {
          var altered = facts
          altered[place] ^= 1 << bit
          guard let other = try? Event(facts: altered) else { continue }
          #expect(other != event, "\(name), byte \(place)")
          #expect(other.facts == altered, "\(name), byte \(place)")
        }
      }
    }
  }

  @Test("Facts that were cut short, or have something behind them, are refused.")
  func cut() {
    for event in WrittenEvents.ofCases.values {
      let facts = event.facts
      for count in facts.indices {
        #expect(throws: FactFault.self) { try Event(facts: Array(facts.prefix(count))) }
      }
      #expect(throws: FactFault.notAFact(.trailing)) { try Event(facts: facts + [0]) }
    }
  }

  @Test("Another version, an unknown word, a missing or an additional field is refused by name.")
  func shapes() throws {
    let facts = try #require(WrittenEvents.ofCases["noted"]).facts
    guard case .list(let fields) = try Fact(encoded: facts) else { throw FactFault.wrongShape }
    func altered(_ place: Int, _ fact: Fact) -> [UInt8] {
      var fields = fields
      fields[place] = fact
      return Fact.list(fields).encoded
    }
    #expect(throws: FactFault.unknownVersion) { try Event(facts: altered(0, .integer(2))) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: altered(1, .bytes([1]))) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: altered(4, .integer(2))) }
    #expect(throws: FactFault.unknownWord) { try Event(facts: altered(5, .list([.text("forgotten")]))) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: altered(5, .list([.text("noted"), .null]))) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: Fact.list(fields + [.null]).encoded) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: Fact.list(fields.dropLast()).encoded) }
    #expect(throws: FactFault.wrongShape) { try Event(facts: Fact.null.encoded) }
  }

  @Test("The facts of a case are never those of the workplace, nor the other way round.")
  func streams() {
    for event in WrittenEvents.ofCases.values {
      #expect(throws: FactFault.wrongShape) { try WorkplaceEvent(facts: event.facts) }
    }
    for event in WrittenEvents.ofTheWorkplace.values {
      #expect(throws: FactFault.wrongShape) { try Event(facts: event.facts) }
    }
  }

  private func expectRoundTrip(_ deed: Deed, by actor: Actor, _ effects: Effects = Effects()) throws {
    let event = Event(caseID: id("case"), sequence: 70_000, at: monday, actor: actor, deed: deed, effects: effects)
    let again = try Event(facts: event.facts)
    #expect(again == event)
    #expect(again.facts == event.facts)
  }
}
