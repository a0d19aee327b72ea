import Database
import Deadlines
import Store
package import Workplace

/// Something that a workplace should mend. Filing works all the same.
package enum Complaint: Hashable, Sendable {
  /// The calendar of this year isn't loaded: the earlier day is taken.
  case missingYear(Int)
  case gap(Composition.Gap)
}

extension Office {
  /// How far ahead the calendar should be known, in days: as far as the longest day that is counted in working days.
  static let calendarDays = 60

  /// What should be mended, found without writing anything; throws when a store doesn't answer.
  package func complaints() async throws -> [Complaint] {
    _ = try await store.second.read { try $0.row("SELECT COUNT(*) AS secrets FROM secrets") }
    let today = settings.zone.day(at: now())
    let years = settings.calendar.missingYears(from: today, through: today.adding(days: Office.calendarDays))
    return years.map { .missingYear($0) } + (try await gaps()).map { .gap($0) }
  }
}
