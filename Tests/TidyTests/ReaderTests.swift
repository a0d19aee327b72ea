import Testing

/// What the other tests here stand on.
@Suite("Swift is read well enough to judge it")
struct ReaderTests {
  private func code(_ text: String) -> [String] { SwiftFile(path: "Sources/X/Y.swift", text: text).code }

  @Test(
    "Comments and the literal parts of strings are no code; what is interpolated is.",
    arguments: [
      ("let a = 1 // {", "let a = 1 "),
      ("a /* { /* { */ */ b", "a  b"),
      (#"let s = "{ \" // \(f("}")) {""#, #"let s = "(f(""))""#),
      ("let s = #\"{ \\(no) \\#(yes) \"{\"#", "let s = \"(yes)\""),
      (#""a\\" + b"#, #""" + b"#),
    ])
  func strips(text: String, expected: String) {
    #expect(code(text) == [expected])
  }

  @Test("A long string keeps its lines, so that line numbers stay true.")
  func longStrings() {
    #expect(code("let s = \"\"\"\n  {\n  \"\"\"\nlet b = 1") == ["let s = \"", "", "\"", "let b = 1"])
  }

  @Test("Functions are found with their lengths, requirements without a body are not.")
  func functions() {
    let text = """
      protocol P {
        func none(a: Int)
        var b: Int { get }
      }
      struct S {
        init?(a: Int) { nil }
        package static func long(
          a: Int
        ) async throws -> Int
        {
          if a == 0 { return "}".count }
          return a
        }
        private mutating func short<T>(a: () -> T = { 1 }) { }
      }
      """
    let functions = SwiftFile(path: "Sources/X/Y.swift", text: text).functions
    #expect(functions.map(\.name) == ["init?", "func long", "func short"])
    #expect(functions.map(\.lineCount) == [1, 7, 1])
  }

  @Test("Imports are found whatever stands before them.")
  func imports() {
    let text = "import A\npackage import B\n@testable import C\nimport struct D.E\nlet important = 1\n"
    let found = SwiftFile(path: "Sources/X/Y.swift", text: text).imports
    #expect(found.map(\.module) == ["A", "B", "C", "D"])
    #expect(found.map(\.isTestable) == [false, false, true, false])
  }
}
