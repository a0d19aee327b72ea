extension WorkingCalendar {
  /// Mainland China as the State Council's yearly notices arrange it, from 2021 through 2026, with the weekend days
  /// that are worked in exchange.
  package static let china = WorkingCalendar(
    name: "China",
    holidays: Set(chinaNotices.flatMap(\.holidays)),
    workdays: Set(chinaNotices.flatMap(\.workdays)),
    years: Set(chinaNotices.map(\.year)),
    shiftsWeekends: true
  )

  /// The notices on the arrangement of holidays (关于部分节假日安排的通知) of the General Office of the State Council.
  /// Each stretch is written as the notice does: its first day and how many days it lasts.
  private static let chinaNotices = [
    // 国办发明电〔2020〕27号, 25 November 2020.
    Notice(
      2021,
      off: [(1, 1, 3), (2, 11, 7), (4, 3, 3), (5, 1, 5), (6, 12, 3), (9, 19, 3), (10, 1, 7)],
      worked: [(2, 7), (2, 20), (4, 25), (5, 8), (9, 18), (9, 26), (10, 9)]
    ),
    // 国办发明电〔2021〕11号, 25 October 2021; 31 December is of the notice for 2023.
    Notice(
      2022,
      off: [(1, 1, 3), (1, 31, 7), (4, 3, 3), (4, 30, 5), (6, 3, 3), (9, 10, 3), (10, 1, 7), (12, 31, 1)],
      worked: [(1, 29), (1, 30), (4, 2), (4, 24), (5, 7), (10, 8), (10, 9)]
    ),
    // 国办发明电〔2022〕16号, 8 December 2022.
    Notice(
      2023,
      off: [(1, 1, 2), (1, 21, 7), (4, 5, 1), (4, 29, 5), (6, 22, 3), (9, 29, 8)],
      worked: [(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)]
    ),
    // 国办发明电〔2023〕7号, 25 October 2023. The eve of the Spring Festival, 9 February, was only recommended as free.
    Notice(
      2024,
      off: [(1, 1, 1), (2, 10, 8), (4, 4, 3), (5, 1, 5), (6, 10, 1), (9, 15, 3), (10, 1, 7)],
      worked: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]
    ),
    // 国办发明电〔2024〕12号, 12 November 2024.
    Notice(
      2025,
      off: [(1, 1, 1), (1, 28, 8), (4, 4, 3), (5, 1, 5), (5, 31, 3), (10, 1, 8)],
      worked: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)]
    ),
    // The notice of 4 November 2025.
    Notice(
      2026,
      off: [(1, 1, 3), (2, 15, 9), (4, 4, 3), (5, 1, 5), (6, 19, 3), (9, 25, 3), (10, 1, 7)],
      worked: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]
    ),
  ]

  private struct Notice {
    let year: Int
    let holidays: [Day]
    let workdays: [Day]

    init(_ year: Int, off: [(month: Int, day: Int, length: Int)], worked: [(month: Int, day: Int)]) {
      self.year = year
      holidays = off.flatMap { stretch in
        (0..<stretch.length).map { Day(existing: year, stretch.month, stretch.day).adding(days: $0) }
      }
      workdays = worked.map { Day(existing: year, $0.month, $0.day) }
    }
  }
}
