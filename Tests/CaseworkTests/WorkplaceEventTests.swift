import Deadlines
import Testing
import Workplace

@testable import Casework

struct WorkplaceEventTests {
  private static let person: ID<Person> = id(1)
  private static let seat = Seat(
    id: id(2), body: .board, person: person, rank: .adviserDeputy, side: .outside, from: Day(number: 18_687),
    until: Day(number: 19_417))

  private static func id<Of>(_ byte: UInt8) -> ID<Of> {
    var generator = OneByte(byte: byte)
    return ID(using: &generator)
  }

  private struct OneByte: RandomNumberGenerator {
    let byte: UInt8
    mutating func next() -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
  }

  private static let deeds: [WorkplaceEvent.Deed] = [
    .founded,
    .imported(
      ImportCounts(added: 250_000, changed: 1, left: 0, linesOpened: 249_999, linesClosed: 3),
      list: [UInt8](repeating: 5, count: 32)),
    .chartChanged([person, id(4)]),
    .rulesSet(.sanctions, id: "baseline", version: 3, file: [UInt8](repeating: 7, count: 32)),
    .witnessAdded(key: "w.example+01234567+BAAA", address: "https://w.example:8443"),
    .witnessRemoved(key: "w.example+01234567+BAAA"),
    .witnessOverruled(key: "w.example+01234567+BAAA", size: 52_118),
    .seated(seat), .unseated(seat.id, on: Day(number: 18_700)), .invited(person),
    .keyMade(person, fingerprint: "ABCD-EFGH"), .keyVouched(person, fingerprint: "ABCD-EFGH"),
    .keyConfirmed(person, fingerprint: "ABCD-EFGH"),
    .helpNumbersSet(version: 2, file: [UInt8](repeating: 6, count: 32)),
    .absencePlanned(id(3), of: person, from: Day(number: 18_700), until: Day(number: 18_714)),
    .absenceEnded(id(3), on: Day(number: 18_710)),
    .restored(.database, after: 26_909_340, through: 26_909_400), .restored(.second, after: 0, through: 1),
    .clockStepped(from: Instant(milliseconds: 1_614_560_400_000), to: Instant(milliseconds: -1)),
    .erased(certificate: [UInt8](repeating: 7, count: 32)),
    .logKeyRotated(from: "ledger.example.org+0a0b0c0d+AQID", to: "ledger.example.org+0d0c0b0a+AQIE"),
  ]

  @Test("What happened to the workplace is written as facts and read again.", arguments: deeds)
  func roundTrip(_ deed: WorkplaceEvent.Deed) throws {
    for by in [nil, Self.person] {
      let event = WorkplaceEvent(at: Instant(milliseconds: 1_614_560_400_000), by: by, deed: deed)
      #expect(try WorkplaceEvent(facts: event.facts) == event)
    }
  }

  @Test("Facts with another version, word or shape are refused, and so are those of a case.")
  func refuses() throws {
    func refusal(_ parts: [Fact]) -> FactFault? {
      do throws(FactFault) {
        _ = try WorkplaceEvent(facts: Fact.list(parts).encoded)
        return nil
      } catch {
        return error
      }
    }
    let founded = Fact.list([.text("founded")])
    #expect(refusal([.integer(1), .text("workplace"), .integer(0), .null, founded]) == nil)
    #expect(refusal([.integer(2), .text("workplace"), .integer(0), .null, founded]) == .unknownVersion)
    #expect(refusal([.integer(1), .text("case"), .integer(0), .null, founded]) == .wrongShape)
    #expect(refusal([.integer(1), .text("workplace"), .integer(0), .null, .list([.text("x")])]) == .unknownWord)
    #expect(refusal([.integer(1), .text("workplace"), .integer(0), .null, founded, .null]) == .wrongShape)
    #expect(refusal([.integer(1), .bytes(Self.person.bytes), .integer(1)]) == .wrongShape)
  }
}
