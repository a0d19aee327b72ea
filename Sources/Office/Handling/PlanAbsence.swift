import Casework
package import Deadlines
import Store
package import Workplace

/// An absence as whoever planned it sees it.
package struct PlannedAbsence: Hashable, Sendable {
  package let absence: Absence
  /// The day on which what falls into it goes to colleagues.
  package let handOverDay: Day
  /// Whether nothing new is given to them today.
  package let isUnderWay: Bool
}

extension Office {
  /// Somebody of a body says when they are away. What falls into it goes to colleagues before it begins; nobody is
  /// told why.
  package func planAbsence(
    from: Day?, until: Day?, by session: StaffSession
  ) async throws -> Result<Absence, Absence.Refusal> {
    guard let from, let until else { return .failure(.dayMissing) }
    let now = now()
    let today = settings.zone.day(at: now)
    var draw = Draw(random: random)
    let absence = Absence(id: ID(using: &draw), person: session.person.id, from: from, until: until, plannedAt: now)
    let planned = try await changeWorkplace(now, orRefuse: Absence.Refusal.self) { reading in
      try absence.check(beside: try Absences.open(on: today, in: reading), today: today)
      let deed = WorkplaceEvent.Deed.absencePlanned(absence.id, of: absence.person, from: from, until: until)
      return WorkplaceChange(events: [WorkplaceEvent(at: now, by: absence.person, deed: deed)], done: absence) {
        try Absences.add(absence, in: $0)
      }
    }
    // One that has begun takes effect at once; where that fails the sweeper comes again.
    if case .success = planned, absence.covers(today, settings.calendar) { _ = try? await handOnDuties() }
    return planned
  }

  /// They are back from today on, or don't go at all. What went to colleagues stays with them.
  package func endAbsence(
    _ id: ID<Absence>, by session: StaffSession
  ) async throws -> Result<Absence, Absence.Refusal> {
    let now = now()
    let today = settings.zone.day(at: now)
    let person = session.person.id
    return try await changeWorkplace(now, orRefuse: Absence.Refusal.self) { reading in
      let open = try Absences.open(on: today, in: reading)
      guard let absence = open.first(where: { $0.id == id && $0.person == person }) else {
        throw Absence.Refusal.unknown
      }
      let deed = WorkplaceEvent.Deed.absenceEnded(id, on: today)
      return WorkplaceChange(events: [WorkplaceEvent(at: now, by: person, deed: deed)], done: absence) {
        try Absences.end(id, on: today, in: $0)
      }
    }
  }

  /// What somebody has planned and is not over, the next first.
  package func absences(of session: StaffSession) async throws -> [PlannedAbsence] {
    let roster = try await roster.current(self)
    return roster.absences.filter { $0.person == session.person.id }.map { absence in
      PlannedAbsence(
        absence: absence, handOverDay: absence.handOverDay(settings.calendar),
        isUnderWay: absence.covers(roster.today, settings.calendar))
    }
  }
}
