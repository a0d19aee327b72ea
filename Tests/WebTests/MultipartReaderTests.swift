import Testing

@testable import Web

private let type = "multipart/form-data; boundary=XyZ"

private let whole = """
  --XyZ\r
  Content-Disposition: form-data; name="what"\r
  \r
  It was
  \r
  --XyZ\r
  content-disposition: form-data; name="file"; filename="a%22b 李.txt"\r
  Content-Type: text/plain\r
  \r
  one\r
  --Xy two\r
  --XyZ\r
  Content-Disposition: form-data; name="other"; filename=""\r
  Content-Type: application/octet-stream\r
  \r
  \r
  --XyZ--\r
  trailing
  """

/// Everything that comes of `text` when it arrives in pieces of `size` bytes, a file's pieces joined.
private func events(_ text: String, size: Int) throws -> [MultipartReader.Event] {
  var reader = try MultipartReader(contentType: type)
  var events: [MultipartReader.Event] = []
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: size) {
    for event in try reader.feed(bytes[start..<min(start + size, bytes.count)]) {
      if case .filePiece(let piece) = event, case .filePiece(let before) = events.last {
        events[events.count - 1] = .filePiece(before + piece)
      } else {
        events.append(event)
      }
    }
  }
  try reader.finish()
  return events
}

@Suite("The reader of multipart forms")
struct MultipartReaderTests {
  @Test("However the bytes are cut, the same fields and files come out.", arguments: [1, 2, 3, 7, 16, 64, 10_000])
  func pieces(size: Int) throws {
    #expect(
      try events(whole, size: size) == [
        .field(name: "what", text: "It was\n"),
        .fileBegins(name: "file", fileName: "a\"b 李.txt", type: "text/plain"),
        .filePiece(Array("one\r\n--Xy two".utf8)),
        .fileEnds,
      ])
  }

  @Test("A body that ends before its final boundary is refused.")
  func unfinished() {
    let cut = String(whole.unicodeScalars.prefix(whole.unicodeScalars.count - 20))
    #expect(throws: FieldsFault.unfinished) { try events(cut, size: 50) }
    #expect(throws: FieldsFault.unfinished) { try events("", size: 1) }
  }

  @Test(
    "A boundary must be there, once, and not too long.",
    arguments: [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a; boundary=b",
      "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
    ])
  func boundaries(type: String) {
    #expect(throws: FieldsFault.boundary) { try MultipartReader(contentType: type) }
  }

  @Test("A part without a name, or with something else after its boundary, is broken.")
  func broken() {
    #expect(throws: FieldsFault.brokenMultipart) {
      try events("--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--", size: 100)
    }
    #expect(throws: FieldsFault.brokenMultipart) { try events("--XyZzz\r\n\r\n", size: 100) }
    #expect(throws: FieldsFault.brokenMultipart) {
      try events("--XyZ\r\nX: \(String(repeating: "a", count: 20_000))", size: 1000)
    }
  }

  @Test("A field that is not UTF-8, or says that it isn't, is refused.")
  func charset() throws {
    var reader = try MultipartReader(contentType: type)
    let head = Array("--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8)
    #expect(throws: FieldsFault.wrongCharset) {
      try reader.feed(head + [0xC4, 0xE3] + Array("\r\n--XyZ--".utf8))
    }
    #expect(throws: FieldsFault.wrongCharset) {
      try events(
        "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=gbk\r\n\r\nx",
        size: 500)
    }
  }

  @Test("A long file is handed on as it comes and never gathered.")
  func memory() throws {
    var reader = try MultipartReader(contentType: type)
    let head = "--XyZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
    _ = try reader.feed(Array(head.utf8))
    let piece = [UInt8](repeating: 13, count: 16 << 10)
    var handedOn = 0
    for round in 1...8 {
      for case .filePiece(let bytes) in try reader.feed(piece) { handedOn += bytes.count }
      #expect(round * piece.count - handedOn < 16)
    }
  }

  @Test("A field of more than a megabyte is refused before it is whole.")
  func longField() throws {
    var reader = try MultipartReader(contentType: type)
    _ = try reader.feed(Array("--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8))
    #expect(throws: FieldsFault.fieldTooLong(name: "a")) {
      try reader.feed([UInt8](repeating: 0x61, count: FieldLimits.fieldBytes + 100))
    }
  }
}
