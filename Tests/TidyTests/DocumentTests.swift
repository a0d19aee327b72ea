import Foundation
import Testing

@Suite("The documents are true")
struct DocumentTests {
  private static let documents = Repository.paths.filter { $0.hasSuffix(".md") }

  @Test("Each relative link in a document leads to a file or folder that is there.")
  func linksResolve() {
    for document in Self.documents {
      for match in prose(of: Repository.text(document) ?? "").matches(of: /\]\(([^)\s]+)[^)]*\)/) {
        let target = match.1.prefix { $0 != "#" }
        guard !target.isEmpty, !target.contains(":"), !target.hasPrefix("/") else { continue }
        #expect(Repository.exists(resolved(String(target), from: document)), "\(document) links to \(target)")
      }
    }
  }

  @Test("The README says the test command that continuous integration runs.")
  func testCommand() throws {
    let run = try #require(Repository.text(".ci/run"))
    let command = try #require(run.split(separator: "\n").last { !$0.hasPrefix("#") })
    let readme = try #require(Repository.text("README.md"))
    let lines = readme.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.contains { $0 == command || $0.hasPrefix(command + " ") }, "README.md does not say: \(command)")
  }

  @Test("Of each table docs/security.md says what whoever can change it can do.")
  func tables() throws {
    let security = try #require(Repository.text("docs/security.md"))
    let migrations = Repository.paths.filter { $0.hasPrefix("Sources/Store/Migrations/") }
    let statements = migrations.compactMap { Repository.text($0) }.joined()
    let gone = statements.matches(of: /(?:DROP TABLE|ALTER TABLE) ([a-z_]+)(?: RENAME|")/).map { String($0.1) }
    let made = statements.matches(of: /CREATE TABLE ([a-z_]+)/).map { String($0.1) }
    let renamed = statements.matches(of: /RENAME TO ([a-z_]+)/).map { String($0.1) }
    #expect(made.count > 20)
    for table in Set(made).subtracting(gone).union(Set(renamed).intersection(made)) {
      #expect(security.contains("`\(table)`"), "docs/security.md has no row for \(table)")
    }
  }

  @Test("No file names a path of the machine that it was written on.")
  func noMachinePaths() {
    let machine = ["opt", "work", "root", "home", "Users"].map { "/\($0)/" }
    for path in Repository.paths {
      guard let text = Repository.text(path) else { continue }
      for place in machine {
        #expect(!text.contains(place), "\(path) contains \(place)")
      }
    }
  }

  /// The text without fenced and inline code, where brackets mean something else.
  private func prose(of text: String) -> String {
    var isFenced = false
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() } else if !isFenced { lines.append(line) }
    }
    return lines.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
  }

  private func resolved(_ target: String, from document: String) -> String {
    var parts = document.split(separator: "/").dropLast().map(String.init)
    for part in (target.removingPercentEncoding ?? target).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
