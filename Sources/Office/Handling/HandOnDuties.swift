import Casework
import Database
import Deadlines
import Store
import Workplace

extension Office {
  /// How many cases one step reads.
  private static let handOnBatch = 100

  /// Hands on what falls into the absences that have come: before they begin, and what comes up during them. Returns how
  /// often a case was handed on. Nobody in conflict gets anything: marks say who is eligible.
  func handOnDuties() async throws -> Int {
    let roster = try await roster.current(self)
    var handed = 0
    for absence in roster.absences where absence.covers(roster.today, settings.calendar) {
      let away = pseudonym(of: absence.person)
      let span = handingOn(absence)
      var last: ID<Case>?
      while true {
        let (place, until) = (last, span.until)
        let cases = try await store.read {
          try Cases.held(by: away, dueBefore: until, after: place, limit: Office.handOnBatch, in: $0)
        }
        for id in cases { handed += try await handOn(id, from: away, span, roster) ? 1 : 0 }
        guard cases.count == Office.handOnBatch else { break }
        last = cases.last
      }
    }
    return handed
  }

  /// From when on opening binds somebody although they are away, and until when what is due goes on.
  private func handingOn(_ absence: Absence) -> (since: Instant, until: Instant) {
    let begins = settings.zone.instant(of: absence.handOverDay(settings.calendar), hour: 0, minute: 0)
    return (
      since: max(begins, absence.plannedAt), until: settings.zone.instant(of: absence.until, hour: 0, minute: 0)
    )
  }

  private func handOn(
    _ id: ID<Case>, from away: Pseudonym, _ span: (since: Instant, until: Instant), _ roster: RosterSnapshot
  ) async throws -> Bool {
    for _ in 0..<Office.tries {
      let files = try await store.read { try CaseFile.read(id, heldBy: Pseudonym.nobody, in: $0) }
      guard let files else { return false }
      let seats = files.seated(roster, secrets: secrets)
      let step = files.file.handOn(from: away, since: span.since, until: span.until, seats: seats)
      guard let step else { return false }
      do {
        try await write(Written(step, by: .system), on: files.file, at: now())
        return true
      } catch DatabaseFault.uniqueViolation {
        continue
      }
    }
    return false
  }

  /// The next moment at which an absence takes effect; nil when none is ahead.
  func nextHandOver() async throws -> Instant? {
    let roster = try await roster.current(self)
    return roster.absences.map { $0.handOverDay(settings.calendar) }.filter { $0 > roster.today }.min()
      .map { settings.zone.instant(of: $0, hour: 0, minute: 0) }
  }
}
