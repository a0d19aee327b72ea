import Testing
import Workplace

@Suite("Comma-separated values")
struct CSVReaderTests {
  private func rows(_ text: String) -> [CSVReader.Row] { Array(CSVReader(Array(text.utf8))) }

  private func fields(_ text: String) -> [[String]] { rows(text).compactMap { try? $0.fields.get() } }

  @Test(
    "Fields are read as RFC 4180 says.",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("\"a,b\",\"c\"\"d\",\"\"\n", [["a,b", "c\"d", ""]]),
      ("\"one\r\ntwo\",x\r\n3,4\r\n", [["one\r\ntwo", "x"], ["3", "4"]]),
      (",,\n", [["", "", ""]]),
      ("a,\nb,", [["a", ""], ["b", ""]]),
      ("\n\r\n\na\n\n", [["a"]]),
      ("\"\"\"\"", [["\""]]),
      ("王小明,\"逍遥子,老王\"\n", [["王小明", "逍遥子,老王"]]),
      ("", []),
      ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
    ] as [(String, [[String]])])
  func reading(text: String, expected: [[String]]) {
    #expect(fields(text) == expected)
  }

  @Test("Each row knows the line on which it began.")
  func lines() {
    #expect(rows("a\n\n\"b\nc\nd\",e\r\nf\n").map(\.line) == [1, 3, 6])
  }

  @Test("An open quote is named by the line on which it opened, and ends the reading.")
  func openQuote() {
    let rows = rows("a,b\n1,2\n3,\"four\n5,6\n7,8\n")
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows.last?.fields == .failure(.openQuote))
  }

  @Test("A quote inside a plain field or text behind a closing one is a fault of that row alone.")
  func strayQuote() {
    let rows = rows("a\"b,c\n\"a\"b,c\n1,2\n")
    #expect(rows.map(\.fields) == [.failure(.strayQuote), .failure(.strayQuote), .success(["1", "2"])])
  }

  @Test("Bytes that aren't UTF-8 are a fault of their row alone.")
  func encoding() {
    let rows = Array(CSVReader([0x61, 0x0A, 0xFF, 0x0A, 0x22, 0xC3, 0x22, 0x0A, 0x62]))
    #expect(rows.map(\.fields) == [.success(["a"]), .failure(.notUTF8), .failure(.notUTF8), .success(["b"])])
  }

  @Test("Whatever fields are written, the same are read.")
  func roundTrips() {
    var generator = SeededGenerator(5)
    let pieces = ["a", "王", ",", "\"", "\n", "\r\n", " ", "é", ";", "𩽾"]
    for _ in 0..<300 {
      let table = (0..<3).map { _ in
        (0..<4).map { _ in
          (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
          }.joined()
        }
      }
      let isQuoted = Bool.random(using: &generator)
      let end = Bool.random(using: &generator) ? "\n" : "\r\n"
      let text = table.map { $0.map { written($0, isQuoted) }.joined(separator: ",") + end }.joined()
      #expect(fields(text) == table)
    }
  }

  private func written(_ field: String, _ isAlwaysQuoted: Bool) -> String {
    let isQuoted = isAlwaysQuoted || field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  @Test("Random bytes are read to their end without a trap, and lines never go back.")
  func randomBytes() {
    var generator = SeededGenerator(6)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE7, 0xEF, 0xBB, 0xBF]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let lines = CSVReader(bytes).map(\.line)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
