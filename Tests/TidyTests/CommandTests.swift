import Testing

@Suite("The commands can be run")
struct CommandTests {
  private static let commands = Repository.paths.filter { $0.hasPrefix("bin/") || $0.hasPrefix(".ci/") }

  @Test("Each of the commands is there.")
  func complete() {
    let names = ["setup", "demo", "serve", "redress", "test", "bench", "format", "check"].map { "bin/\($0)" }
    #expect(Set(names + [".ci/run"]).subtracting(Self.commands) == [])
  }

  @Test("Each command may be executed, stops at its first fault, and says what it is for.")
  func executable() {
    for path in Self.commands where path != "bin/lib" {
      let lines = (Repository.text(path) ?? "").split(separator: "\n")
      #expect(Repository.isExecutable(path), "\(path)")
      #expect(lines.first == "#!/usr/bin/env bash", "\(path)")
      #expect(lines.dropFirst().first?.hasPrefix("# ") == true, "\(path)")
      #expect(lines.contains("set -euo pipefail"), "\(path)")
    }
  }
}
