import Testing

/// `docs/promises.md` is a table of `| id | promise | kept by | shown by |`: the third cell links to files, the fourth
/// to a file of tests and gives the sentence of one of them after it, as `[file](path): sentence`.
@Suite("What is promised is kept and shown")
struct PromiseTests {
  private static let document = "docs/promises.md"

  /// The rows of the table, by the number of their line.
  private static let rows: [(line: Int, cells: [String])] = {
    let lines = (Repository.text(document) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard line.hasPrefix("| R-") || line.hasPrefix("| I-") else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      return (index + 1, cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) })
    }
  }()

  @Test("There is a table of promises.")
  func exists() {
    #expect(Repository.exists(Self.document))
    #expect(Repository.text(Self.document)?.contains("| id | promise | kept by | shown by |") == true)
  }

  @Test("Each row has an id of the requirements, a promise, what keeps it and what shows it.")
  func shape() {
    for (line, cells) in Self.rows {
      let isWhole = cells.count == 4 && cells.allSatisfy { !$0.isEmpty }
      #expect(isWhole, "\(Self.document):\(line)")
      #expect(cells.first?.wholeMatch(of: /R-[A-K]\d+|I-\d+/) != nil, "\(Self.document):\(line)")
    }
  }

  @Test("What keeps a promise is there.")
  func keeperExists() {
    for (line, cells) in Self.rows where cells.count == 4 {
      let files = links(in: cells[2])
      #expect(!files.isEmpty, "\(Self.document):\(line) names nothing that keeps it")
      for file in files { #expect(Repository.exists(file), "\(Self.document):\(line) names \(file)") }
    }
  }

  @Test("The test that shows a promise is there, word for word.")
  func testExists() {
    for (line, cells) in Self.rows where cells.count == 4 {
      let parts = cells[3].matches(of: /\]\(\.\.\/([^)]+)\):\s*([^\[]+?)(?:\s*<br>\s*|$)/)
      #expect(!parts.isEmpty, "\(Self.document):\(line) names no test")
      for part in parts {
        let text = Repository.text(String(part.1)) ?? ""
        #expect(text.contains("\"\(part.2)\""), "\(Self.document):\(line): \(part.1) has no test “\(part.2)”")
      }
    }
  }

  /// The paths, from the root, to which a cell links.
  private func links(in cell: String) -> [String] {
    cell.matches(of: /\]\(\.\.\/([^)#]+)\)/).map { String($0.1) }
  }
}
