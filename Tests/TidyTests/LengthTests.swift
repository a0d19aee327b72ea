import Testing

/// The length of lines is seen to by the formatter.
@Suite("One can see a file whole")
struct LengthTests {
  private static let fileLengthLimit = 250
  private static let tableLengthLimit = 400
  private static let functionLengthLimit = 60

  /// Files that are one table; they may be as long as its rows, though not longer than `tableLengthLimit`.
  private static let tables: Set<String> = []

  @Test("A file has at most 250 lines, a table at most 400.")
  func files() {
    for file in Repository.allSwift {
      let limit = Self.tables.contains(file.path) ? Self.tableLengthLimit : Self.fileLengthLimit
      #expect(file.lineCount <= limit, "\(file.path) has \(file.lineCount) lines")
    }
  }

  @Test("A function has at most 60 lines.")
  func functions() {
    for file in Repository.allSwift {
      for function in file.functions {
        #expect(
          function.lineCount <= Self.functionLengthLimit,
          "\(file.path):\(function.line): \(function.name) has \(function.lineCount) lines")
      }
    }
  }

  @Test("Each file named as a table is there.")
  func tablesExist() {
    for path in Self.tables { #expect(Repository.exists(path), "\(path)") }
  }
}
