import Deadlines
import Workplace

/// One line of a governance text: a key, a space, a value.
struct GovernanceLine {
  /// Who did it where it was whoever runs the server.
  static let server = "server"

  let key: String
  let value: String

  /// A value that would break the line, which nothing of ours has, is written with question marks.
  init(_ key: String, _ value: String) {
    self.key = key
    let isPlain = value.unicodeScalars.allSatisfy(GovernanceLine.isPlain)
    self.value =
      isPlain ? value : String(String.UnicodeScalarView(value.unicodeScalars.map { Self.isPlain($0) ? $0 : "?" }))
  }

  init(_ key: String, _ day: Day) {
    self.init(key, Day(number: min(max(day.number, Day.earliest), Day.latest)).iso)
  }

  init(_ key: String, _ instant: Instant) {
    let range = Int64(Day.earliest) * dayLength...(Int64(Day.latest) + 1) * dayLength - 1
    let milliseconds = min(max(instant.milliseconds, range.lowerBound), range.upperBound)
    let day = Zone.utc.day(at: Instant(milliseconds: milliseconds))
    let rest = milliseconds - Int64(day.number) * dayLength
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, to: 2) }
    self.init(key, "\(day.iso)T\(clock.joined(separator: ":")).\(padded(rest % 1000, to: 3))Z")
  }

  /// Small hexadecimal digits.
  init(_ key: String, digest: [UInt8]) {
    self.init(key, digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  var text: String { "\(key) \(value)\n" }

  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

/// Takes the lines of a governance text one after the other; whatever isn't what is asked for is refused.
struct GovernanceFields {
  private var rest: ArraySlice<Substring>

  init(_ text: String) throws(GovernanceFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == WorkplaceEvent.governanceVersion else { throw .unknownVersion }
    guard lines.count > 1, lines.last?.isEmpty == true else { throw .wrongShape }
    rest = lines[1..<lines.count - 1]
  }

  mutating func value(_ key: String) throws(GovernanceFault) -> String {
    guard let line = rest.popFirst(), line.hasPrefix(key + " ") else { throw .wrongShape }
    let value = line.dropFirst(key.count + 1)
    guard !value.isEmpty, value.unicodeScalars.allSatisfy(GovernanceLine.isPlain) else { throw .wrongShape }
    return String(value)
  }

  mutating func id<Of>(_ key: String) throws(GovernanceFault) -> ID<Of> {
    guard let id = ID<Of>(try value(key)) else { throw .wrongShape }
    return id
  }

  /// One at least, as many as there are lines with this key.
  mutating func ids<Of>(_ key: String) throws(GovernanceFault) -> [ID<Of>] {
    var ids: [ID<Of>] = [try id(key)]
    while rest.first?.hasPrefix(key + " ") == true { ids.append(try id(key)) }
    return ids
  }

  mutating func by() throws(GovernanceFault) -> ID<Person>? {
    let text = try value("by")
    if text == GovernanceLine.server { return nil }
    guard let id = ID<Person>(text) else { throw .wrongShape }
    return id
  }

  /// A case of an enum whose raw values are words.
  mutating func word<Word: RawRepresentable<String>>(_ key: String) throws(GovernanceFault) -> Word {
    guard let word = Word(rawValue: try value(key)) else { throw .unknownWord }
    return word
  }

  mutating func number(_ key: String) throws(GovernanceFault) -> Int64 {
    guard let number = Int64(try value(key)) else { throw .wrongShape }
    return number
  }

  mutating func day(_ key: String) throws(GovernanceFault) -> Day {
    guard let day = Day(iso: try value(key)) else { throw .wrongShape }
    return day
  }

  mutating func instant(_ key: String) throws(GovernanceFault) -> Instant {
    let bytes = Array(try value(key).utf8)
    guard bytes.count == 24, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)) else {
      throw .wrongShape
    }
    var numbers: [Int64] = []
    for place in [11..<13, 14..<16, 17..<19, 20..<23] {
      guard let number = Int64(String(decoding: bytes[place], as: UTF8.self)), number >= 0 else { throw .wrongShape }
      numbers.append(number)
    }
    let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
    return Instant(milliseconds: Int64(day.number) * dayLength + seconds * 1000 + numbers[3])
  }

  /// 32 bytes.
  mutating func digest(_ key: String) throws(GovernanceFault) -> [UInt8] {
    let digits = Array(try value(key).utf8)
    guard digits.count == 64 else { throw .wrongShape }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else {
        throw .wrongShape
      }
      bytes.append(byte)
    }
    return bytes
  }

  func end() throws(GovernanceFault) { if !rest.isEmpty { throw .wrongShape } }
}

private let dayLength: Int64 = 86_400_000

private func padded(_ number: Int64, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Day {
  /// 1 January of the year 1 and 31 December of 9999: what four digits of a year can say.
  fileprivate static let earliest: Int32 = -719_162
  fileprivate static let latest: Int32 = 2_932_896
}
