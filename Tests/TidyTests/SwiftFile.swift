/// A Swift file: its lines as written and its lines with nothing but code in them.
struct SwiftFile: Sendable, CustomStringConvertible {
  let path: String
  let text: String
  /// As many lines as the text, with comments and the literal parts of strings taken out.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = CodeReader.code(of: text)
  }

  var description: String { path }

  /// The target that the file belongs to: the folder below `Sources`, `Tests` or `Benchmarks`.
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  var lineCount: Int { text.hasSuffix("\n") ? code.count - 1 : code.count }

  /// The modules that the file imports, by the number of their line.
  var imports: [(line: Int, module: String, isTestable: Bool)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), words[..<at].allSatisfy({ importWords.contains($0) }) else {
        return nil
      }
      let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = words[(at + 1)...].first { !kinds.contains($0) } ?? ""
      return (index + 1, String(name.prefix { $0 != "." }), words[..<at].contains("@testable"))
    }
  }

  /// The lines of code that match, as `path:line: code`.
  func lines(matching pattern: some RegexComponent) -> [String] {
    code.enumerated().compactMap { index, line in
      line.contains(pattern) ? "\(path):\(index + 1): \(line.drop { $0 == " " })" : nil
    }
  }
}

private let importWords: Set<String> = [
  "@testable", "@preconcurrency", "@_exported", "@_spi", "public", "package", "internal", "private", "fileprivate",
]
