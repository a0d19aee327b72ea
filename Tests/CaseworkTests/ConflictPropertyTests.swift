import Casework
import Deadlines
import Testing
import Workplace

@Suite("The conflict rule over random workplaces of 500")
struct ConflictPropertyTests {
  static let seeds: [UInt64] = [1, 20_210_727, 0xC0FF_1C7]

  struct Trial {
    let workplace: RandomWorkplace
    let report: Report
    let out: Set<ID<Person>>
    let isResolved: Bool
    let draw: [Pseudonym]

    var parties: Parties { Parties(report, meant: { _ in [] }, standing: []) }
    var seats: [Seated] { workplace.seats(without: out) }

    func delivery(_ seats: [Seated]) -> Delivery {
      let since = Conflict.since(RandomWorkplace.today)
      return Delivery(
        resolved: isResolved, seats: seats, draw: draw,
        sameLine: { workplace.lines.standInOneLine($0, $1, since: since) })
    }
  }

  /// Gives `body` 180 reports in 12 workplaces for each seed.
  static func each(_ seed: UInt64, _ body: (Trial, inout SeededGenerator) throws -> Void) rethrows {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let workplace = RandomWorkplace(using: &generator)
      for _ in 0..<15 {
        let report = workplace.report(using: &generator)
        let parties = Parties(report, meant: { _ in [] }, standing: [])
        let trial = Trial(
          workplace: workplace, report: report,
          out: Conflict.out(parties, lines: workplace.lines, on: RandomWorkplace.today),
          isResolved: generator.chance(50), draw: workplace.seats.map(\.pseudonym).shuffled(using: &generator))
        try body(trial, &generator)
      }
    }
  }

  @Test("Out is exactly who the rule puts out, worked out a second way.", arguments: seeds)
  func sameAsRule(seed: UInt64) {
    Self.each(seed) { trial, generator in
      let counting = trial.workplace.counting
      let some = trial.workplace.people.shuffled(using: &generator).prefix(40)
      for person in some + Array(trial.out).prefix(40) + trial.workplace.seats.map(\.person) {
        let isOut = trial.workplace.isOut(person, of: trial.report, counting: counting)
        #expect(trial.out.contains(person) == isOut, "seed \(seed)")
      }
    }
  }

  @Test("Nobody in conflict is ever a first reader.", arguments: seeds)
  func nobodyInConflictReads(seed: UInt64) {
    Self.each(seed) { trial, _ in
      let counting = trial.workplace.counting
      for reader in trial.delivery(trial.seats).firstReaders {
        #expect(reader.isEligible)
        #expect(!trial.workplace.isOut(reader.person, of: trial.report, counting: counting), "seed \(seed)")
      }
    }
  }

  @Test(
    "While anybody of a body that answers is eligible, somebody answers, whatever whole body is out.", arguments: seeds)
  func somebodyAnswers(seed: UInt64) {
    Self.each(seed) { trial, _ in
      for body in BodyKind.allCases {
        var out = trial.out
        for seat in trial.seats where seat.body == body && !seat.advises { out.insert(seat.person) }
        let seats = trial.workplace.seats(without: out)
        let delivery = trial.delivery(seats)
        #expect((delivery == .nobody) == !seats.contains(where: \.isEligible), "seed \(seed)")
        #expect(delivery.firstReaders.allSatisfy { $0.isEligible && ($0.advises || $0.body != body) }, "seed \(seed)")
      }
    }
  }

  @Test("Nobody has a case alone while two of the team, another body or the advisers could.", arguments: seeds)
  func neverAlone(seed: UInt64) {
    Self.each(seed) { trial, _ in
      let seats = trial.seats
      let delivery = trial.delivery(seats)
      guard delivery.firstReaders.count < 2 else { return }
      let bodies: [BodyKind] = (trial.isResolved ? [.aid] : []) + [.committee, .board]
      #expect(bodies.allSatisfy { seats.eligible(in: $0).count < 2 }, "seed \(seed)")
      #expect(seats.eligibleAdvisers.count < 2, "seed \(seed)")
    }
  }

  @Test("A ring is two of the AID team, of two lines; with a single line there is none.", arguments: seeds)
  func ring(seed: UInt64) {
    var rings = 0
    Self.each(seed) { trial, _ in
      let delivery = trial.delivery(trial.seats)
      let since = Conflict.since(RandomWorkplace.today)
      let team = trial.seats.eligible(in: .aid)
      let lines = trial.workplace.lines
      let pairs = team.flatMap { one in team.map { (one, $0) } }.filter { $0.pseudonym < $1.pseudonym }
      let canRing = pairs.contains { !lines.standInOneLine($0.person, $1.person, since: since) }
      guard case .ring(let ring) = delivery else {
        #expect(trial.isResolved || !canRing, "seed \(seed)")
        return
      }
      rings += 1
      #expect(!trial.isResolved && ring.count == 2 && ring.allSatisfy { $0.body == .aid })
      #expect(ring[0].person != ring[1].person)
      #expect(!lines.standInOneLine(ring[0].person, ring[1].person, since: since), "seed \(seed)")
    }
    #expect(rings > 50)
  }

  @Test(
    "The same report goes to the same people in whatever order its people and the seats are given.", arguments: seeds)
  func independentOfOrder(seed: UInt64) {
    Self.each(seed) { trial, generator in
      let shuffled = Report(
        people: trial.report.people.shuffled(using: &generator) + trial.report.people, excluded: trial.report.excluded,
        reporter: trial.report.reporter, level: .minor)
      let parties = Parties(shuffled, meant: { _ in [] }, standing: [])
      let out = Conflict.out(parties, lines: trial.workplace.lines, on: RandomWorkplace.today)
      #expect(out == trial.out)
      let one = trial.delivery(trial.seats)
      let other = trial.delivery(trial.workplace.seats(without: out).shuffled(using: &generator))
      #expect(one.kind == other.kind, "seed \(seed)")
      #expect(Set(one.firstReaders) == Set(other.firstReaders), "seed \(seed)")
    }
  }

  @Test("Whoever is excluded is out, and nobody else because of it.", arguments: seeds)
  func exclusion(seed: UInt64) {
    Self.each(seed) { trial, generator in
      let person = trial.workplace.people.randomElement(using: &generator) ?? trial.workplace.people[0]
      var parties = trial.parties
      parties.excluded.insert(person)
      let out = Conflict.out(parties, lines: trial.workplace.lines, on: RandomWorkplace.today)
      #expect(out == trial.out.union([person]), "seed \(seed)")
    }
  }

  @Test("Naming one more person never lets anybody in.", arguments: seeds)
  func monotone(seed: UInt64) {
    Self.each(seed) { trial, generator in
      let person = trial.workplace.people.randomElement(using: &generator) ?? trial.workplace.people[0]
      for part in Part.allCases {
        let more = Report(
          people: trial.report.people + [Mention(who: .person(person), part: part, kind: nil)],
          excluded: trial.report.excluded, reporter: trial.report.reporter, level: .ordinary)
        let parties = Parties(more, meant: { _ in [] }, standing: [])
        let out = Conflict.out(parties, lines: trial.workplace.lines, on: RandomWorkplace.today)
        #expect(out.isSuperset(of: trial.out.union([person])), "seed \(seed)")
      }
    }
  }
}

extension Delivery {
  /// The kind alone.
  var kind: String { String(word.prefix { $0 != " " }) }
}
