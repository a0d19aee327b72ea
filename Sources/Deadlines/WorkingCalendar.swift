/// Which days are worked, somewhere: Monday to Friday, less holidays, and with the weekend days that are worked in
/// exchange. Known for some years only, since states announce theirs year by year.
package struct WorkingCalendar: Sendable {
  /// What people call it, such as "China" or the name of the file.
  package let name: String
  private let holidays: Set<Day>
  private let workdays: Set<Day>
  private let coverage: Coverage
  /// Whether weekend days may be worked in exchange for others, so that no day of an unknown year is surely free.
  private let shiftsWeekends: Bool

  fileprivate enum Coverage: Sendable {
    case everyYear
    case years(Set<Int>)

    func union(_ other: Coverage) -> Coverage {
      guard case .years(let own) = self, case .years(let others) = other else { return .everyYear }
      return .years(own.union(others))
    }
  }

  /// Monday to Friday, without a holiday, in every year.
  package static let weekdays = WorkingCalendar(
    name: "Monday to Friday", holidays: [], workdays: [], coverage: .everyYear, shiftsWeekends: false
  )

  /// - Parameters:
  ///   - holidays: Days that aren't worked; a weekend day may stand here too.
  ///   - workdays: Days that are worked whatever their weekday. A day in both sets is worked: the earlier deadline.
  ///   - years: The years whose every holiday is given.
  ///   - shiftsWeekends: Whether weekend days may be worked in exchange in years that aren't given.
  package init(
    name: String, holidays: Set<Day>, workdays: Set<Day>, years: Set<Int>, shiftsWeekends: Bool
  ) {
    self.init(
      name: name, holidays: holidays, workdays: workdays, coverage: .years(years), shiftsWeekends: shiftsWeekends
    )
  }

  private init(
    name: String, holidays: Set<Day>, workdays: Set<Day>, coverage: Coverage, shiftsWeekends: Bool
  ) {
    self.name = name
    self.holidays = holidays
    self.workdays = workdays
    self.coverage = coverage
    self.shiftsWeekends = shiftsWeekends
  }

  /// Whether that day is worked; nil where its year isn't loaded and the day itself isn't listed.
  package func isWorkingDay(_ day: Day) -> Bool? {
    if workdays.contains(day) { return true }
    if holidays.contains(day) { return false }
    return knows(day.year) ? !day.weekday.isWeekend : nil
  }

  /// What an unlisted day of a year that isn't loaded counts as, so that no deadline comes out too late.
  func mayBeWorked(_ day: Day) -> Bool {
    shiftsWeekends || !day.weekday.isWeekend
  }

  /// The years from the one day through the other that aren't loaded, ascending.
  package func missingYears(from first: Day, through last: Day) -> [Int] {
    guard first <= last else { return [] }
    return (first.year...last.year).filter { !knows($0) }
  }

  /// This calendar with another's years and days besides its own, such as a newly announced year. A day that either
  /// says is worked is worked.
  package func adding(_ other: WorkingCalendar) -> WorkingCalendar {
    WorkingCalendar(
      name: name, holidays: holidays.union(other.holidays), workdays: workdays.union(other.workdays),
      coverage: coverage.union(other.coverage), shiftsWeekends: shiftsWeekends || other.shiftsWeekends
    )
  }

  private func knows(_ year: Int) -> Bool {
    switch coverage {
    case .everyYear: true
    case .years(let years): years.contains(year)
    }
  }
}
