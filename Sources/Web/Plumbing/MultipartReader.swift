/// Reads `multipart/form-data` (RFC 7578) as it comes in. It keeps no more than one piece and a boundary's length in
/// memory: a file is handed on piece by piece.
struct MultipartReader {
  enum Event: Hashable, Sendable {
    case field(name: String, text: String)
    case fileBegins(name: String, fileName: String, type: String)
    case filePiece([UInt8])
    case fileEnds
  }

  private enum State { case before, afterBoundary, headers, field(String), file, emptyFile, finished }

  private let boundary: [UInt8]
  private var state = State.before
  private var pending: [UInt8]
  private var start = 0
  private var text: [UInt8] = []

  /// `contentType` is the request's whole `Content-Type`.
  init(contentType: String) throws(FieldsFault) {
    let found = headerParameters(contentType).filter { $0.name == "boundary" }
    guard found.count == 1, (1...70).contains(found[0].value.utf8.count) else { throw .boundary }
    boundary = Array("\r\n--\(found[0].value)".utf8)
    pending = [13, 10]
  }

  /// Takes the next bytes and tells what became whole with them.
  mutating func feed(_ bytes: some Collection<UInt8>) throws(FieldsFault) -> [Event] {
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    while try advance(&events) {}
    pending.removeFirst(start)
    start = 0
    return events
  }

  /// Must be asked at the end of the body.
  func finish() throws(FieldsFault) {
    guard case .finished = state else { throw .unfinished }
  }

  /// One step; `false` when more bytes are needed.
  private mutating func advance(_ events: inout [Event]) throws(FieldsFault) -> Bool {
    switch state {
    case .before:
      let (_, isWhole) = takeContent()
      if isWhole { state = .afterBoundary }
      return isWhole
    case .afterBoundary:
      guard pending.count - start >= 2 else { return false }
      defer { start += 2 }
      switch (pending[start], pending[start + 1]) {
      case (0x2D, 0x2D): state = .finished
      case (13, 10): state = .headers
      default: throw .brokenMultipart
      }
      return true
    case .headers: return try advanceHeaders(&events)
    case .field(let name): return try advanceField(name, &events)
    case .file, .emptyFile: return try advanceFile(&events)
    case .finished:
      start = pending.count
      return false
    }
  }

  private mutating func advanceHeaders(_ events: inout [Event]) throws(FieldsFault) -> Bool {
    guard let end = pending[start...].firstRange(of: [13, 10, 13, 10])?.lowerBound else {
      guard pending.count - start <= headerLimitBytes else { throw .brokenMultipart }
      return false
    }
    guard end - start <= headerLimitBytes, let head = String(validating: pending[start..<end], as: UTF8.self) else {
      throw .wrongCharset
    }
    start = end + 4
    let part = try PartHead(head)
    text = []
    if let fileName = part.fileName {
      state = fileName.isEmpty ? .emptyFile : .file
      if !fileName.isEmpty { events.append(.fileBegins(name: part.name, fileName: fileName, type: part.type)) }
    } else {
      state = .field(part.name)
    }
    return true
  }

  private mutating func advanceField(_ name: String, _ events: inout [Event]) throws(FieldsFault) -> Bool {
    let (piece, isWhole) = takeContent()
    text += piece
    guard text.count <= FieldLimits.fieldBytes else { throw .fieldTooLong(name: name) }
    guard isWhole else { return false }
    guard let whole = String(validating: text, as: UTF8.self) else { throw .wrongCharset }
    events.append(.field(name: name, text: whole))
    state = .afterBoundary
    return true
  }

  private mutating func advanceFile(_ events: inout [Event]) throws(FieldsFault) -> Bool {
    let (piece, isWhole) = takeContent()
    if case .file = state {
      if !piece.isEmpty { events.append(.filePiece(Array(piece))) }
      if isWhole { events.append(.fileEnds) }
    } else if !piece.isEmpty {
      throw .brokenMultipart
    }
    if isWhole { state = .afterBoundary }
    return isWhole
  }

  /// What is surely content, and whether a boundary follows it.
  private mutating func takeContent() -> (ArraySlice<UInt8>, Bool) {
    let begin = start
    if let found = firstBoundary() {
      start = found + boundary.count
      return (pending[begin..<found], true)
    }
    start = max(begin, pending.count - boundary.count + 1)
    return (pending[begin..<start], false)
  }

  /// Looks at the last byte of each place first, so that content full of line ends costs little.
  private func firstBoundary() -> Int? {
    let length = boundary.count
    return pending.withUnsafeBufferPointer { bytes in
      boundary.withUnsafeBufferPointer { boundary in
        var index = start
        while index + length <= bytes.count {
          if bytes[index] == 13, bytes[index + length - 1] == boundary[length - 1] {
            var matched = 1
            while matched < length, bytes[index + matched] == boundary[matched] { matched += 1 }
            if matched == length { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }
}

private let headerLimitBytes = 8 << 10
