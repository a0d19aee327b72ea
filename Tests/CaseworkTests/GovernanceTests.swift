import Deadlines
import Foundation
import Testing
import Workplace

@testable import Casework

/// The vectors that Vectors/make_governance.py makes.
private struct GovernanceVectors: Decodable {
  let texts: [Named]
  let notSaid: [String]
  let refused: [Refused]

  struct Named: Decodable {
    let name: String
    let text: String
  }

  struct Refused: Decodable {
    let why: String
    let text: String
  }

  static func read() throws -> GovernanceVectors {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/governance.json")
    return try JSONDecoder().decode(GovernanceVectors.self, from: Data(contentsOf: place))
  }
}

@Suite("What the ledger says in plain text")
struct GovernanceTests {
  @Test("Each event of the workplace says just what the format says of it, or nothing where that is nobody's business.")
  func vectors() throws {
    let vectors = try GovernanceVectors.read()
    var unsaid = WrittenEvents.ofTheWorkplace
    for named in vectors.texts {
      let event = try #require(unsaid[named.name], "\(named.name)")
      unsaid[named.name] = nil
      #expect(event.governance == named.text)
      #expect(try WorkplaceEvent(governance: named.text) == event)
    }
    #expect(Set(unsaid.keys) == Set(vectors.notSaid))
    for event in unsaid.values { #expect(event.governance == nil) }
  }

  @Test("A text that is not written just so is refused.")
  func refuses() throws {
    for refused in try GovernanceVectors.read().refused {
      #expect(throws: GovernanceFault.self, "\(refused.why)") { try WorkplaceEvent(governance: refused.text) }
    }
    func fault(_ text: String) -> GovernanceFault? {
      do throws(GovernanceFault) { _ = try WorkplaceEvent(governance: text) } catch { return error }
      return nil
    }
    let founded = "redress/governance/v1\nat 2021-07-26T10:00:00.000Z\nby server\nwhat founded\n"
    #expect(fault(founded) == nil)
    #expect(fault(founded.replacing("v1", with: "v2")) == .unknownVersion)
    #expect(fault(founded.replacing("founded", with: "opened")) == .unknownWord)
    #expect(fault(founded + "what founded\n") == .wrongShape)
    #expect(fault(founded.replacing("T10:", with: "T25:")) == .notCanonical)
    #expect(fault(founded + String(repeating: "person x\n", count: 8_000)) == .tooLong)
  }

  @Test("Whatever happens to a workplace, by whom and when, is read again from its text, which is never too long.")
  func roundTrip() throws {
    for seed in 0..<2_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let event = WorkplaceEvent.any(using: &generator)
      guard let text = event.governance else { continue }
      #expect(text.utf8.count <= WorkplaceEvent.governanceByteLimit, "seed \(seed)")
      #expect(try WorkplaceEvent(governance: text) == event, "seed \(seed)")
    }
  }

  @Test("What no line can hold stands in none: a value is one line, and a moment has four digits of a year.")
  func unwritable() throws {
    let person: ID<Person> = id("anne")
    let broken = WorkplaceEvent(
      at: Instant(milliseconds: .max), by: nil, deed: .keyMade(person, fingerprint: "A\nwhat founded\u{2028}B"))
    let text = try #require(broken.governance)
    #expect(text.contains("at 9999-12-31T23:59:59.999Z\n") && text.contains("fingerprint A?what founded?B\n"))
    #expect(try WorkplaceEvent(governance: text).governance == text)
    let early = WorkplaceEvent(
      at: Instant(milliseconds: .min), by: nil, deed: .unseated(id("seat"), on: Day(number: .min)))
    #expect(try #require(early.governance).contains("at 0001-01-01T00:00:00.000Z\n"))
    #expect(try #require(early.governance).hasSuffix("until 0001-01-01\n"))
  }
}

extension WorkplaceEvent {
  /// Anything that can happen to a workplace.
  fileprivate static func any(using generator: inout SeededGenerator) -> WorkplaceEvent {
    func id<Of>() -> ID<Of> { ID(using: &generator) }
    func day() -> Day { Day(number: Int32.random(in: -719_162...2_932_896, using: &generator)) }
    func digest() -> [UInt8] { (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) } }
    func number() -> Int { Int.random(in: 0...1_000_000, using: &generator) }
    func moment() -> Instant {
      Instant(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator))
    }
    let word = String("+ /:=Aß台z9".shuffled(using: &generator)).trimmingCharacters(in: .whitespaces)
    let seat = Seat(
      id: id(), body: BodyKind.allCases.randomElement(using: &generator) ?? .aid, person: id(),
      rank: Seat.Rank.allCases.randomElement(using: &generator) ?? .head,
      side: Seat.Side.allCases.randomElement(using: &generator) ?? .staff, from: day(), until: day())
    let count = Int.random(in: 1...WorkplaceEvent.chartLimit, using: &generator)
    let deeds: [Deed] = [
      .founded, .chartChanged((0..<count).map { _ in id() }), .seated(seat), .unseated(id(), on: day()),
      .keyMade(id(), fingerprint: word), .keyVouched(id(), fingerprint: word), .keyConfirmed(id(), fingerprint: word),
      .helpNumbersSet(version: number(), file: digest()),
      .rulesSet(
        RulesPart.allCases.randomElement(using: &generator) ?? .procedure, id: word, version: number(), file: digest()),
      .witnessAdded(key: word, address: word), .witnessRemoved(key: word), .invited(id()),
      .witnessOverruled(key: word, size: Int64(number())),
      .absenceEnded(id(), on: day()), .erased(certificate: digest()), .logKeyRotated(from: word, to: word),
      .restored(
        RestoredStore.allCases.randomElement(using: &generator) ?? .second, after: Int64(number()),
        through: Int64(number())),
      .clockStepped(from: moment(), to: moment()),
    ]
    return WorkplaceEvent(
      at: moment(), by: generator.chance(50) ? id() : nil,
      deed: deeds.randomElement(using: &generator) ?? .founded)
  }
}
