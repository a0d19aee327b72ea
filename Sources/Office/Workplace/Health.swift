import Database
package import Deadlines
import Store
package import Workplace

/// Something that a workplace should mend. Filing works all the same.
package enum Complaint: Hashable, Sendable {
  /// The calendar of this year isn't loaded: the earlier day is taken.
  case missingYear(Int)
  case gap(Composition.Gap)
  /// The ledger takes no entry, and no report is taken.
  case ledgerStopped(LedgerStop)
  /// An old backup was put in the place of the database: what happened in the ledger's ticks from `after` on, as far as
  /// `through`, is missing. In so many `ticks` of them something did.
  case databaseRestored(after: Int64, through: Int64, ticks: Int)
  /// The same for the second store: so many `cases` can't be opened any more.
  case secondStoreRestored(after: Int64, through: Int64, cases: Int)
  /// A witness of the ledger, by its name, has not signed since a day.
  case witnessSilent(String, since: Day)
  /// It signed for a longer ledger than this one: this one lost entries, or it says so.
  case witnessAhead(String)
  /// It says that the ledger doesn't continue what it signed before.
  case witnessDisagrees(String)
  /// What it answers isn't its word.
  case witnessLies(String)
}

extension Office {
  /// How far ahead the calendar should be known, in days: as far as the longest day that is counted in working days.
  static let calendarDays = 60

  /// What should be mended, found without writing anything; throws when a store doesn't answer.
  package func complaints() async throws -> [Complaint] {
    _ = try await store.second.read { try $0.row("SELECT COUNT(*) AS secrets FROM secrets") }
    let today = settings.zone.day(at: now())
    let years = settings.calendar.missingYears(from: today, through: today.adding(days: Office.calendarDays))
    return try await ledgerComplaints() + witnessComplaints() + years.map { .missingYear($0) }
      + gaps().map { .gap($0) }
  }
}
