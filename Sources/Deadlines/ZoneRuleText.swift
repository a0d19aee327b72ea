extension ZoneRule {
  /// Reads a TZ string to its last byte: a name and an offset, then perhaps daylight saving time with both its changes.
  init(text: ArraySlice<UInt8>) throws(Zone.Fault) {
    var reader = ZoneRuleReader(rest: text)
    try reader.readName()
    let standard = -(try reader.readTime(hours: 24))
    self.init(standard: standard, daylight: try reader.readDaylight(standard: standard))
    guard reader.rest.isEmpty else { throw .footer }
  }
}

/// Eats a TZ string from its front.
private struct ZoneRuleReader {
  var rest: ArraySlice<UInt8>

  /// Three letters or more, or anything of letters, digits and signs between angle brackets.
  mutating func readName() throws(Zone.Fault) {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end - rest.startIndex >= 3 else { throw .footer }
      rest = rest[(end + 1)...]
    } else {
      let letters = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      guard letters.count >= 3 else { throw .footer }
      rest = rest.dropFirst(letters.count)
    }
  }

  /// Daylight saving time is one hour ahead of standard time where the text names no offset.
  mutating func readDaylight(standard: Int) throws(Zone.Fault) -> ZoneRule.Daylight? {
    guard !rest.isEmpty else { return nil }
    try readName()
    let offset = rest.first == UInt8(ascii: ",") ? standard + 3600 : -(try readTime(hours: 24))
    return ZoneRule.Daylight(offset: offset, start: try readChange(), end: try readChange())
  }

  /// A change without a time is at two o'clock.
  mutating func readChange() throws(Zone.Fault) -> ZoneRule.Change {
    guard take(",") else { throw .footer }
    let date = try readDate()
    return ZoneRule.Change(date: date, time: take("/") ? try readTime(hours: 167) : 2 * 3600)
  }

  mutating func readDate() throws(Zone.Fault) -> ZoneRule.Date {
    if take("J") { return .dayWithoutLeapDay(try readNumber(1...365)) }
    guard take("M") else { return .day(try readNumber(0...365)) }
    let month = try readNumber(1...12)
    guard take(".") else { throw .footer }
    let week = try readNumber(1...5)
    guard take(".") else { throw .footer }
    return .weekday(try readNumber(0...6), week: week, month: month)
  }

  /// Seconds of `[+|-]hours[:minutes[:seconds]]`, where hours are at most so many.
  mutating func readTime(hours limit: Int) throws(Zone.Fault) -> Int {
    let negative = take("-")
    if !negative { _ = take("+") }
    var seconds = try readNumber(0...limit) * 3600
    if take(":") { seconds += try readNumber(0...59) * 60 }
    if take(":") { seconds += try readNumber(0...59) }
    return negative ? -seconds : seconds
  }

  mutating func readNumber(_ range: ClosedRange<Int>) throws(Zone.Fault) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = Int(digits: digits), range.contains(number) else { throw .footer }
    rest = rest.dropFirst(digits.count)
    return number
  }

  /// Eats that character where it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
