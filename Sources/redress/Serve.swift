import ArgumentParser
import Deadlines
import Logging
import Office
import ServiceLifecycle
import UnixSignals
import Vault
import Web

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the workplace that was founded with init.",
    discussion: """
      Example: REDRESS_WORKPLACE="Example Works" REDRESS_ZONE=Asia/Shanghai REDRESS_CALENDAR=china redress serve --port 8080
      Put a web server with TLS before it; docs/serving.md shows how.
      """)

  @Option(help: "The port, in place of REDRESS_PORT.")
  var port: Int?

  func run() async throws {
    let configuration = try Configuration()
    let office = try await Wiring.office(configuration)
    for complaint in try await office.complaints() { print("redress: \(complaint.sentence)") }
    let address = Application.Address(host: configuration.host, port: port ?? configuration.port)
    let (translations, complaints) = PhrasesFolder(configuration).translations()
    for complaint in complaints { print("redress: \(complaint)") }
    let site = Site(
      workplace: configuration.workplace, neutralPlace: configuration.neutralPlace,
      publicAddress: configuration.publicAddress, zone: configuration.zone, translations: translations,
      isDemonstration: false, fileMegabytes: configuration.fileMegabytes,
      ledgerReaders: configuration.ledgerReaders, randomness: { office.random.bytes($0) },
      stopwatch: ContinuousClock())
    try await Server.run(site, of: office, at: address) { port in
      print("redress: http://\(configuration.host):\(port)/")
    }
  }
}

/// Runs a site with its sweeper until it is told to stop.
enum Server {
  static func run(
    _ site: Site, of office: Office, at address: Application.Address, demonstration: DemonstrationHooks? = nil,
    onRunning: @escaping @Sendable (Int) async -> Void
  ) async throws {
    var logger = Logger(label: "redress")
    logger.logLevel = .warning
    try await office.sayRules()
    try await office.openLedger()
    if let stop = office.ledgerStop { print("redress: \(Complaint.ledgerStopped(stop).sentence)") }
    let application = Application.site(
      site, of: office, at: address, demonstration: demonstration, logger: logger, onRunning: onRunning)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: application), .init(service: Sweeper(office: office, logger: logger)),
          .init(service: Ticker(office: office, logger: logger)),
          .init(service: Courier(office: office, logger: logger)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }
}
