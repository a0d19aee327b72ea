import Testing

@Suite("What must not be said, and where")
struct BannedTests {
  private func found(_ pattern: some RegexComponent, but targets: Set<String> = []) -> [String] {
    Repository.sources.filter { !targets.contains($0.target) }.flatMap { $0.lines(matching: pattern) }
  }

  @Test("Nothing dies but on a broken promise, which is a precondition.")
  func noFatalErrors() {
    #expect(found(/\b(fatalError|try!|abort\()/) == [])
  }

  @Test("Only the command line prints.")
  func noPrint() {
    #expect(found(/(^|[^.\w])(print|debugPrint|dump|NSLog)\(/, but: ["redress"]) == [])
  }

  @Test("Only the command line makes a clock.")
  func noClock() {
    let clocks = /\b(Date|ContinuousClock|SuspendingClock|DispatchTime|DispatchWallTime)(\(\)|\.now\b)/
    #expect(found(clocks, but: ["redress"]) == [])
    #expect(found(/\b(clock_gettime|gettimeofday|timeIntervalSinceNow|time\(nil\))/, but: ["redress"]) == [])
  }

  @Test("Only the command line reads the environment.")
  func noEnvironment() {
    #expect(found(/\b(ProcessInfo\.processInfo\.environment|getenv\()/, but: ["redress"]) == [])
  }

  @Test("Neither the domain nor its days draw chance of their own.")
  func noChanceInTheDomain() {
    let shell: Set<String> = ["Vault", "Ledger", "Database", "Store", "Office", "Web", "redress"]
    #expect(found(/\b(SystemRandomNumberGenerator|UUID\(\)|randomElement\(\)|shuffled\(\))/, but: shell) == [])
  }

  @Test("Access is package at most; nobody outside imports us.")
  func nothingPublic() {
    #expect(found(/^\s*(public|open)\s/) == [])
  }

  @Test("Nothing is left for later in a comment, and nothing is drawn there.")
  func noLeftovers() {
    let leftover = /\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\b|^\s*\/\/\s*(-{3,}|={3,}|\*{3,}|[M]ARK)/
    for file in Repository.allSwift {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        #expect(!line.contains(leftover), "\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test("No type has a name that says nothing.")
  func namesSaySomething() {
    let declaration = /\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/
    let empty = /(Manager|Helper|Helpers|Util|Utils|Utility|Service|Data|Info|Common|Shared|Base|V2)$/
    for file in Repository.allSwift {
      for line in file.code {
        guard let name = line.firstMatch(of: declaration)?.1 else { continue }
        #expect(!name.contains(empty), "\(file.path): \(name)")
      }
    }
  }
}
