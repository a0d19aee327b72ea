/// Writes TZif files (RFC 8536 § 3) for tests.
struct TZifBytes {
  var version: Character? = "2"
  /// Seconds ahead of UTC; the first holds before any transition.
  var offsets: [Int32] = [0]
  var transitions: [(seconds: Int64, type: UInt8)] = []
  var footer = ""
  var leapSeconds = 0

  var bytes: [UInt8] {
    guard version != nil else { return header + table(timeSize: 4) }
    let oldTable = TZifBytes(version: version, offsets: [0])
    let newTable = header + table(timeSize: 8) + Array("\n\(footer)\n".utf8)
    return oldTable.header + oldTable.table(timeSize: 4) + newTable
  }

  var header: [UInt8] {
    let counts = [0, 0, leapSeconds, transitions.count, offsets.count, 4].map(Int32.init)
    return Array("TZif".utf8) + [version?.asciiValue ?? 0] + Array(repeating: 0, count: 15)
      + counts.flatMap { bigEndian(Int64($0), size: 4) }
  }

  func table(timeSize: Int) -> [UInt8] {
    transitions.flatMap { bigEndian($0.seconds, size: timeSize) } + transitions.map(\.type)
      + offsets.flatMap { bigEndian(Int64($0), size: 4) + [0, 0] } + Array("LMT\0".utf8)
      + Array(repeating: 0, count: leapSeconds * (timeSize + 4))
  }

  private func bigEndian(_ number: Int64, size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * (size - 1 - $0))) }
  }
}
