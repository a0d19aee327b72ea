/// Reads one TZif file (RFC 8536 § 3) from its first byte on.
struct TZifReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A file of version 2 or later has its table twice: in 32-bit times, which are skipped, and in 64-bit times.
  mutating func zone() throws(Zone.Fault) -> Zone {
    let header = try readHeader()
    guard header.version > 0 else { return try readTable(header, timeSize: 4, hasFooter: false) }
    try skip(header.tableSize(timeSize: 4))
    return try readTable(try readHeader(), timeSize: 8, hasFooter: true)
  }

  private struct Header {
    let version: UInt8
    let utcMarks, standardMarks, leapSeconds, transitions, types, letters: Int

    func tableSize(timeSize: Int) -> Int {
      transitions * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4) + standardMarks + utcMarks
    }
  }

  private mutating func readHeader() throws(Zone.Fault) -> Header {
    let start = position
    guard bytes.dropFirst(start).starts(with: "TZif".utf8) else { throw start == 0 ? .notTZif : .malformed }
    try skip(20)
    let header = Header(
      version: bytes[start + 4],
      utcMarks: try readCount(), standardMarks: try readCount(), leapSeconds: try readCount(),
      transitions: try readCount(), types: try readCount(), letters: try readCount()
    )
    return header
  }

  private mutating func readTable(
    _ header: Header, timeSize: Int, hasFooter: Bool
  ) throws(Zone.Fault) -> Zone {
    guard position + header.tableSize(timeSize: timeSize) <= bytes.count else { throw .truncated }
    guard header.leapSeconds == 0 else { throw .leapSeconds }
    var times: [Int] = []
    for _ in 0..<header.transitions { times.append(try readInteger(size: timeSize)) }
    guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .malformed }
    let indices = bytes[position..<(position + header.transitions)].map(Int.init)
    try skip(header.transitions)
    let offsets = try readOffsets(count: header.types)
    guard let first = offsets.first, indices.allSatisfy(offsets.indices.contains) else { throw .malformed }
    try skip(header.letters + header.standardMarks + header.utcMarks)
    let transitions = zip(times, indices).map { (seconds: $0, offset: offsets[$1]) }
    return Zone(firstOffset: first, transitions: transitions, rule: hasFooter ? try readFooter() : nil)
  }

  /// Each type is an offset, a mark of daylight saving time and the place of its letters; only the offset counts here.
  private mutating func readOffsets(count: Int) throws(Zone.Fault) -> [Int] {
    var offsets: [Int] = []
    for _ in 0..<count {
      let offset = try readInteger(size: 4)
      guard (-89_999...93_599).contains(offset) else { throw .malformed }
      offsets.append(offset)
      try skip(2)
    }
    return offsets
  }

  /// A TZ string between two line feeds; an empty one promises nothing for the time after the table.
  private mutating func readFooter() throws(Zone.Fault) -> ZoneRule? {
    let lineFeed = UInt8(ascii: "\n")
    guard position < bytes.count else { throw .truncated }
    guard bytes[position] == lineFeed else { throw .malformed }
    guard let end = bytes[(position + 1)...].firstIndex(of: lineFeed) else { throw .truncated }
    let text = bytes[(position + 1)..<end]
    return text.isEmpty ? nil : try ZoneRule(text: text)
  }

  private mutating func readCount() throws(Zone.Fault) -> Int {
    let count = try readInteger(size: 4)
    guard count >= 0 else { throw .malformed }
    return count
  }

  /// A signed integer, most significant byte first.
  private mutating func readInteger(size: Int) throws(Zone.Fault) -> Int {
    let start = position
    try skip(size)
    let negative = bytes[start] >= 0x80
    return bytes[start..<position].reduce(negative ? -1 : 0) { $0 << 8 | Int($1) }
  }

  private mutating func skip(_ count: Int) throws(Zone.Fault) {
    guard count <= bytes.count - position else { throw .truncated }
    position += count
  }
}
