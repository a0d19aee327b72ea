// swift-tools-version: 6.2
// The house of docs/architecture.md: a target imports those below it and any leaf, never sideways, never up.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of ours, with the settings that all of them share.
func part(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of the target `name`, with what they need besides it.
func tests(of name: String, with dependencies: [Target.Dependency] = [], except excluded: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies, exclude: excluded,
    swiftSettings: settings
  )
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "redress",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "redress", targets: ["redress"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Leaves, which know nothing of workplaces.
    part("Deadlines"),
    part("Vault", [crypto, cryptoExtras]),
    part("Ledger", [crypto]),
    part("Witness", ["Ledger", hummingbird, log]),
    part("Database", [grdb, grdbSQLite]),
    part("Markup"),
    part("Phrasebook"),
    // The domain: pure.
    part("Workplace", ["Deadlines"]),
    part("Casework", ["Workplace", "Deadlines"]),
    // What is kept, what is done, what is shown.
    part("Store", ["Casework", "Workplace", "Deadlines", "Database"]),
    part(
      "Office", ["Store", "Casework", "Workplace", "Deadlines", "Database", "Vault", "Ledger", yams],
      // Within the program, so that it works alone.
      resources: [
        .embedInCode("Rules/baseline.yaml"), .embedInCode("Rules/sanctions.yaml"), .embedInCode("Rules/numbers.yaml"),
      ]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    part("Web", ["CZlib", "Office", "Casework", "Workplace", "Deadlines", "Markup", "Phrasebook", hummingbird, log]),
    .executableTarget(
      name: "redress",
      dependencies: [
        "Web", "Office", "Store", "Casework", "Workplace", "Deadlines", "Vault", "Ledger", "Database",
        "Markup", "Phrasebook", "Witness", argumentParser, hummingbird, lifecycle, log, signals,
      ],
      swiftSettings: settings
    ),
    // What bin/bench runs.
    .executableTarget(name: "hello", dependencies: [hummingbird], path: "Benchmarks/hello", swiftSettings: settings),
    .executableTarget(
      name: "fill",
      dependencies: [
        "Office", "Store", "Casework", "Workplace", "Deadlines", "Vault", "Ledger", "Database", argumentParser,
      ], path: "Benchmarks/fill", swiftSettings: settings
    ),
    .executableTarget(
      name: "prove", dependencies: ["Ledger", argumentParser], path: "Benchmarks/prove", swiftSettings: settings
    ),
    tests(of: "Deadlines"),
    tests(of: "Vault"),
    tests(of: "Ledger"),
    tests(of: "Witness", with: ["Ledger", hummingbird, log]),
    tests(of: "Database"),
    tests(of: "Markup"),
    tests(of: "Phrasebook"),
    tests(of: "Workplace", with: ["Deadlines"]),
    tests(of: "Casework", with: ["Workplace", "Deadlines"], except: ["Vectors"]),
    tests(of: "Store", with: ["Casework", "Workplace", "Deadlines", "Database"]),
    tests(of: "Office", with: ["Store", "Casework", "Workplace", "Deadlines", "Database", "Vault", "Ledger"]),
    tests(
      of: "Web",
      with: [
        "Store", "Database", "Vault", "Ledger", "Office", "Casework", "Workplace", "Deadlines", "Markup", "Phrasebook",
        hummingbird, log,
      ]),
    .testTarget(
      name: "Scenarios",
      dependencies: [
        "Web", "Office", "Store", "Casework", "Workplace", "Deadlines", "Database", "Vault", "Ledger", "Markup",
        "Phrasebook", hummingbird, log,
      ], swiftSettings: settings
    ),
    .testTarget(name: "TidyTests", dependencies: ["Phrasebook"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
