import Testing

/// Who may import what: `docs/architecture.md` draws it, this says it line by line.
@Suite("The house is one straight line")
struct ImportTests {
  private static let pure: Set<String> = [
    "Workplace", "Casework", "Prevention", "Voice", "Deadlines", "Markup", "Phrasebook",
  ]

  /// For each target of ours, which others it may import.
  private static let mayImport: [String: Set<String>] = [
    "Deadlines": [], "Vault": [], "Ledger": [], "Database": [], "Markup": [], "Phrasebook": [],
    "Witness": ["Ledger"],
    "Workplace": ["Deadlines"],
    "Casework": ["Workplace", "Deadlines"],
    "Prevention": ["Workplace", "Deadlines"],
    "Voice": ["Workplace", "Deadlines"],
    "Store": ["Casework", "Prevention", "Voice", "Workplace", "Deadlines", "Database"],
    "Office": [
      "Store", "Casework", "Prevention", "Voice", "Workplace", "Deadlines", "Vault", "Ledger", "Database",
    ],
    "Web": ["Office", "Casework", "Prevention", "Voice", "Workplace", "Deadlines", "Markup", "Phrasebook"],
    "redress": [
      "Web", "Office", "Store", "Casework", "Prevention", "Voice", "Workplace", "Deadlines", "Vault", "Ledger",
      "Database", "Markup", "Phrasebook", "Witness",
    ],
  ]

  /// For each module from elsewhere, which targets may import it; one that is not here is new and has to be entered.
  private static let mayBeImportedBy: [String: Set<String>] = [
    "ArgumentParser": ["redress"],
    "CZlib": ["Web"],
    "Crypto": ["Vault", "Ledger"],
    "CryptoExtras": ["Vault", "Ledger"],
    "GRDB": ["Database"],
    "GRDBSQLite": ["Database"],
    "Hummingbird": ["Web", "Witness", "redress"],
    "HummingbirdCore": ["Web", "Witness", "redress"],
    "HTTPTypes": ["Web", "Witness", "redress"],
    "NIOCore": ["Web", "Witness", "redress"],
    "NIOPosix": ["Web", "Witness", "redress"],
    "ServiceLifecycle": ["redress"],
    "UnixSignals": ["redress"],
    "Logging": ["Web", "Witness", "redress"],
    "Yams": ["Office"],
    "Foundation": impure,
    "FoundationNetworking": ["Witness"],
    "FoundationEssentials": impure,
    "Dispatch": impure,
    "Glibc": impure,
    "Musl": impure,
    "Darwin": impure,
    "Synchronization": impure.union(["Markup"]),
  ]

  private static let impure: Set<String> = [
    "Vault", "Ledger", "Witness", "Database", "Store", "Office", "Web", "redress",
  ]

  @Test("Each target of ours has its place in the house.")
  func everyTargetIsKnown() {
    let targets = Set(Repository.sources.map(\.target))
    #expect(targets.subtracting(Self.mayImport.keys) == [])
    #expect(!targets.isEmpty)
  }

  @Test("A target imports those below it and leaves, never sideways, never up.")
  func importsGoDown() {
    for file in Repository.sources {
      let allowed = Self.mayImport[file.target] ?? []
      for (line, module, _) in file.imports where Self.mayImport[module] != nil {
        #expect(allowed.contains(module), "\(file.path):\(line) imports \(module)")
      }
    }
  }

  @Test("What comes from elsewhere is imported only where it belongs.")
  func modulesFromElsewhere() {
    for file in Repository.sources {
      for (line, module, _) in file.imports where Self.mayImport[module] == nil {
        let allowed = Self.mayBeImportedBy[module] ?? []
        #expect(allowed.contains(file.target), "\(file.path):\(line) imports \(module)")
      }
    }
  }

  @Test("The domain, its days and its markup import nothing from elsewhere but the standard library.")
  func pureTargets() {
    for file in Repository.sources where Self.pure.contains(file.target) {
      let others = file.imports.map(\.module).filter { Self.mayImport[$0] == nil && $0 != "Synchronization" }
      #expect(others == [], "\(file.path)")
    }
  }

  @Test("Only tests look behind package access.")
  func testableOnlyInTests() {
    for file in Repository.sources {
      #expect(file.imports.filter(\.isTestable).map(\.module) == [], "\(file.path)")
    }
  }
}
