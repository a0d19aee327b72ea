/// A content line of an iCalendar text (RFC 5545 § 3.1), unfolded: its name in capitals, its value, and without its
/// parameters, none of which changes what a DATE is.
struct CalendarLine {
  /// Where it begins, from 1.
  let number: Int
  let name: String
  let value: String

  func fault(_ problem: WorkingCalendar.Problem) -> WorkingCalendar.Fault {
    WorkingCalendar.Fault(line: number, problem: problem)
  }

  /// Lines may end in CRLF or LF; one that begins with a space or a tab goes on with the line before it. A byte order
  /// mark and empty lines are passed over.
  static func lines(of text: String) throws(WorkingCalendar.Fault) -> [CalendarLine] {
    var unfolded: [(number: Int, bytes: [UInt8])] = []
    let body = text.utf8.starts(with: byteOrderMark) ? text.utf8.dropFirst(byteOrderMark.count) : text.utf8[...]
    let physical = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in physical.enumerated() {
      let bytes = line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
      guard let first = bytes.first else { continue }
      if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
        guard !unfolded.isEmpty else { throw .init(line: index + 1, problem: .notACalendar) }
        unfolded[unfolded.count - 1].bytes += bytes.dropFirst()
      } else {
        unfolded.append((index + 1, bytes))
      }
    }
    var lines: [CalendarLine] = []
    for line in unfolded { lines.append(try CalendarLine(number: line.number, bytes: line.bytes)) }
    return lines
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The value begins after the first colon that isn't in the quotes of a parameter.
  private init(number: Int, bytes: [UInt8]) throws(WorkingCalendar.Fault) {
    var isQuoted = false
    let colon = bytes.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
    guard let colon else { throw .init(line: number, problem: .noProperty) }
    let name = bytes[..<colon].prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty else { throw .init(line: number, problem: .noProperty) }
    self.number = number
    self.name = String(decoding: name, as: UTF8.self).uppercased()
    value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
  }
}
