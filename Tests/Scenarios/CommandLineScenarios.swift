import Foundation
import Testing

@Suite("What is written of the commands is so")
struct CommandLineScenarios {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// A command as the program itself tells of it.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { let kind, name: String }
      let names: [Name]?
    }

    let commandName: String
    let discussion: String?
    let defaultSubcommand: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// Its options, such as `--key`.
    var options: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map { "--\($0.name)" })
    }

    /// It and all below it.
    var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }

    func subcommand(_ name: some StringProtocol) -> Command? {
      (subcommands ?? []).first { $0.commandName == name }
    }
  }

  private struct Tool: Decodable { let command: Command }

  private func tool(_ terminal: Terminal) async throws -> Command {
    let said = try await terminal.redress("--experimental-dump-help")
    return try JSONDecoder().decode(Tool.self, from: Data(said.text.utf8)).command
  }

  @Test("Every command written in the documents, in help, and in what is said to who runs the server is there.")
  func everyCommand() async throws {
    try await Terminal.open { terminal in
      let tool = try await tool(terminal)
      var written = try texts(below: "docs", ".md") + texts(below: "Sources", ".swift")
      written += try ["README.md", "CHANGELOG.md"].map { try text($0) }
      var count = 0
      for (place, text) in written {
        for line in commands(in: text) {
          count += 1
          if let fault = fault(of: line, in: tool) { Issue.record("\(place): redress \(line): \(fault)") }
        }
        for option in lonelyOptions(in: text, of: tool) { Issue.record("\(place): there is no \(option)") }
      }
      #expect(count > 60)
      for wrong in ["forget", "ledger forget", "ledger verify --nothing", "--help"] {
        #expect(fault(of: wrong, in: tool) != nil, "\(wrong)")
      }
      #expect(lonelyOptions(in: "`redress serve` with `--nothing`", of: tool) == ["--nothing"])
    }
  }

  @Test("Each command has an example of itself.")
  func examples() async throws {
    try await Terminal.open { terminal in
      for command in try await tool(terminal).all where command.commandName != "help" {
        #expect(command.discussion?.contains("redress ") == true, "\(command.commandName)")
      }
    }
  }

  /// What follows the program's name, up to the end of the code or of the line; lines that end in `\` go on.
  private func commands(in text: String) -> [String] {
    let whole = text.replacing(/\\\n\s*/, with: " ").replacing(/"\n\s*\+ "/, with: "")
    return whole.matches(of: /(?:^|[\s`"(;>|:])(?:bin\/)?redress ((?:--release )?[a-z][^`\n;|>]*)/).map { match in
      String(match.1).replacing("--release ", with: "")
    }
  }

  /// Words that stand behind the program's name and are none of its commands.
  private static let others = ["key statement v1"]

  private func fault(of line: String, in tool: Command) -> String? {
    if Self.others.contains(where: { line.hasPrefix($0) }) { return nil }
    var command = tool
    let words = line.split(separator: " ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ",.:)\"")) }
    for word in words {
      guard !(command.subcommands ?? []).isEmpty else { break }
      if let next = command.subcommand(word) {
        command = next
        continue
      }
      if command.defaultSubcommand == nil, !word.hasPrefix("--") { return "there is no \(word)" }
      break
    }
    if command.commandName == tool.commandName { return "it names no command" }
    let known = (command.subcommands ?? []).reduce(into: command.options) { $0.formUnion($1.options) }
    return words.filter { $0.wholeMatch(of: /--[a-z-]+/) != nil }.first { !known.contains($0) }.map {
      "there is no \($0)"
    }
  }

  /// Options that stand alone in the code of a document that tells of commands, and are of none.
  private func lonelyOptions(in text: String, of tool: Command) -> [String] {
    guard text.contains("`redress ") || text.contains("`bin/redress ") else { return [] }
    let all = tool.all.reduce(into: Set(["--release"])) { $0.formUnion($1.options) }
    return text.matches(of: /`(--[a-z-]+)/).map { String($0.1) }.filter { !all.contains($0) }
  }

  private func texts(below folder: String, _ ending: String) throws -> [(String, String)] {
    let names = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)?.allObjects ?? []
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted().map { name in
      try text("\(folder)/\(name)")
    }
  }

  private func text(_ path: String) throws -> (String, String) {
    (path, try String(contentsOf: Self.root.appending(path: path), encoding: .utf8))
  }
}
