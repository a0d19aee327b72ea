import Casework
package import Deadlines

/// When somebody who is named in a report would be told of it, were it filed now.
package struct NoticeDays: Sendable {
  /// When the reporter hears that it is about to happen.
  package let reporter: Day
  /// When whoever is named is told, at the latest.
  package let respondent: Day
}

extension Office {
  /// The days of the procedure that runs, counted from now.
  package var noticeDays: NoticeDays {
    let now = now()
    let procedure = terms.procedure
    let days = settings.zone.day(at: terms.count.due(procedure.respondentNotice, from: now).instant)
    return NoticeDays(reporter: dayBefore(procedure, now), respondent: days)
  }

  /// So many working days sooner; the same day where the two spans aren't both working days.
  private func dayBefore(_ procedure: Procedure, _ now: Instant) -> Day {
    guard case .workingDays(let notice) = procedure.respondentNotice,
      case .workingDays(let before) = procedure.warningBeforeNotice
    else { return settings.zone.day(at: terms.count.due(procedure.respondentNotice, from: now).instant) }
    return settings.zone.day(at: terms.count.due(.workingDays(notice - before), from: now).instant)
  }
}
