import Casework
import Deadlines
import Testing
import Workplace

/// Follows a case event by event and sees to what holds at every moment (`procedure.md`, "States"; I-4, I-5, I-10).
struct Watch {
  private var file: Case
  private var seen: [Event]
  let seed: UInt64

  init(_ story: Story, seed: UInt64) {
    guard let file = Case(story.events.prefix(1)) else { preconditionFailure("A report makes a case.") }
    self.file = file
    seen = Array(story.events.prefix(1))
    self.seed = seed
  }

  /// Where a case may go from each state (`procedure.md`), staying where it is apart.
  private static let ways: [CaseState: Set<CaseState>] = [
    .received: [.acknowledged, .assessed, .withdrawn],
    .acknowledged: [.assessed, .declined, .closed, .withdrawn],
    .assessed: [.declined, .closed, .withdrawn],
    .withdrawn: [.received, .acknowledged, .assessed, .declined, .closed],
    .declined: [], .closed: [],
  ]

  /// Takes in what has happened since.
  mutating func see(_ story: Story) {
    for event in story.events.dropFirst(seen.count) {
      #expect(event.sequence == seen.count + 1, "\(place)")
      #expect(event.at >= seen[seen.count - 1].at, "\(place)")
      #expect((try? Event(facts: event.facts)) == event, "\(place)")
      let before = file
      file.apply(event)
      seen.append(event)
      expectDutiesKept(before)
      expectWay(from: before, by: event)
      expectSecondPerson(before, event)
    }
    expectOwed(story)
    expectSame(story)
  }

  private var place: String { "seed \(seed), event \(seen.count), \(seen.last.map { $0.deed.word } ?? "")" }

  /// No duty goes away, changes its day or its reader; what was missed stays missed, what was met stays met.
  private func expectDutiesKept(_ before: Case) {
    #expect(file.duties.map(\.number) == Array(1...file.duties.count), "\(place)")
    let pairs = Array(zip(before.duties, file.duties))
    let isSame = pairs.allSatisfy { $0.kind == $1.kind && $0.due == $1.due && $0.bound == $1.bound }
    #expect(isSame, "\(place)")
    let staysMissed = pairs.allSatisfy { $1.missed.starts(with: $0.missed) && $1.nextDue >= $1.due }
    #expect(staysMissed, "\(place)")
    let staysMet = pairs.allSatisfy { $0.met == nil || $1.met == $0.met }
    #expect(staysMet, "\(place)")
    let isAnswer = seen.last?.deed == .answered
    let isSilenced = pairs.contains { $0.kind.isMetByAnswer && $0.isOpen && !$1.isOpen }
    #expect(isAnswer || !isSilenced, "\(place)")
    #expect(!isAnswer || !file.openDuties.contains { $0.kind.isMetByAnswer }, "\(place)")
  }

  private func expectWay(from before: Case, by event: Event) {
    if file.state != before.state {
      #expect(Watch.ways[before.state]?.contains(file.state) == true, "\(place): \(before.state) to \(file.state)")
    }
    if file.state == .withdrawn, before.state != .withdrawn {
      #expect(event.actor == .system && event.deed == .withdrawn, "\(place)")
      #expect(before.withdrawsAt.map { $0 <= event.at } == true, "\(place): nobody asked for it seven days before")
    }
    if before.state == .withdrawn, [.received, .acknowledged].contains(file.state) {
      #expect(event.actor == .reporter && event.deed == .withdrawalTakenBack, "\(place)")
    }
    if file.state.isEnded, !before.state.isEnded { #expect(before.lastAnswer > 0 && !before.unresolved, "\(place)") }
    if !before.unresolved { #expect(!file.unresolved, "\(place)") }
  }

  /// What needs a second person was confirmed by somebody else than who proposed it.
  private func expectSecondPerson(_ before: Case, _ event: Event) {
    let isChange =
      file.state != before.state && seen.last?.deed != .withdrawalTakenBack
      && [.assessed, .declined, .closed].contains(file.state)
    let isResolved = before.unresolved && !file.unresolved
    guard isChange || isResolved || file.level != before.level else { return }
    guard case .confirmed(let number) = event.deed, let proposal = before.proposals[number] else {
      Issue.record("\(place): nobody proposed it")
      return
    }
    #expect(event.actor == .reporter ? proposal.what == .naming : proposal.by != event.actor.pseudonym, "\(place)")
  }

  /// An open case owes something; whatever is owed has a holder who may act, a day, and a next rung.
  private func expectOwed(_ story: Story) {
    let eligible = Set(story.seats.filter(\.isEligible).map(\.pseudonym))
    #expect(file.state.isEnded || !file.openDuties.isEmpty, "\(place)")
    #expect(file.responsible.map { $0.person.map(eligible.contains) == true } ?? file.openDuties.isEmpty, "\(place)")
    let open = file.openDuties
    let isHeld = open.allSatisfy { $0.holder.person.map(eligible.contains) == true }
    #expect(isHeld, "\(place)")
    let climbs = open.allSatisfy { duty in
      let move = Ladder.next(
        duty, read: true, unresolved: file.unresolved, seats: story.seats, procedure: .baseline, level: file.level,
        now: duty.nextDue)
      return move.nextDue > duty.nextDue && move.rung >= duty.rung
        && move.holder.person.map(eligible.contains) == true
    }
    #expect(climbs, "\(place)")
  }

  /// A case is the fold of its events, and of their facts.
  private func expectSame(_ story: Story) {
    #expect(story.file.state == file.state && story.file.duties == file.duties, "\(place)")
    #expect(story.file.sequence == story.events.count, "\(place)")
  }
}
