/// One event of a calendar text, while its lines come in.
struct HolidayEvent {
  /// What its days are.
  enum Meaning {
    case workday, markedHoliday, holiday, unmarked, observance
  }

  /// The days that an event may last at most.
  static let lengthLimit = 366

  private let line: Int
  private var start: Day?
  private var length: Int?
  private var end: Day?
  private var categories: [String] = []
  private var summary = ""
  private var description = ""
  private(set) var isCancelled = false
  /// Every day of the event; empty until it is finished.
  private(set) var days: [Day] = []

  init(line: Int) {
    self.line = line
  }

  var meaning: Meaning {
    let words = summary.lowercased()
    if categories.contains("WORKDAY") { return .workday }
    if categories.contains("HOLIDAY") { return .markedHoliday }
    if summary.contains("班") || words.contains("working day") { return .workday }
    if summary.contains("休") { return .markedHoliday }
    if description.hasPrefix("Observance") { return .observance }
    return words.contains("holiday") ? .holiday : .unmarked
  }

  /// Keeps what the line says; lines that say nothing about days are passed over.
  mutating func take(_ line: CalendarLine) throws(WorkingCalendar.Fault) {
    switch line.name {
    case "DTSTART": start = try line.day()
    case "DTEND": end = try line.day()
    case "DURATION": length = try line.length()
    case "RRULE", "RDATE": throw line.fault(.repeats)
    case "CATEGORIES": categories += line.value.uppercased().split(separator: ",").map(String.init)
    case "SUMMARY": summary = line.value
    case "DESCRIPTION": description = line.value
    case "STATUS": isCancelled = line.value.uppercased() == "CANCELLED"
    default: break
    }
  }

  /// An event without an end, or whose end is its start, lasts one day.
  mutating func finish() throws(WorkingCalendar.Fault) {
    guard let start else { throw .init(line: line, problem: .noStart) }
    let length = length ?? end.map { Int($0.number - start.number) } ?? 1
    guard (0...HolidayEvent.lengthLimit).contains(length) else { throw .init(line: line, problem: .length) }
    days = (0..<max(1, length)).map { start.adding(days: $0) }
  }
}

extension CalendarLine {
  fileprivate func day() throws(WorkingCalendar.Fault) -> Day {
    guard let day = Day(digits: ArraySlice(value.utf8)) else { throw fault(.notADate) }
    return day
  }

  /// The days of a duration, `P3D` or `P1W`.
  fileprivate func length() throws(WorkingCalendar.Fault) -> Int {
    let bytes = ArraySlice(value.uppercased().utf8)
    guard bytes.first == UInt8(ascii: "P"), let number = Int(digits: bytes.dropFirst().dropLast()) else {
      throw fault(.notALength)
    }
    switch bytes.last {
    case UInt8(ascii: "D"): return number
    case UInt8(ascii: "W"): return number * 7
    default: throw fault(.notALength)
    }
  }
}
