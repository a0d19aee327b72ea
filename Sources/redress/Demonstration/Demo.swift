import ArgumentParser
import Deadlines
import Foundation
import Markup
import Office
import Vault
import Web

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves an invented workplace with a dozen cases, to look around in.",
    discussion: """
      Everything lies in a temporary folder and is gone at the end. Every page offers to let time pass.
      Example: redress demo --port 8080
      """)

  static let host = "127.0.0.1"

  @Option(help: "The port; 0 takes a free one.")
  var port = 8080

  @Option(help: "A file to write everybody's address, passphrase and role to, as JSON, before the port opens.")
  var accounts: String?

  @Option(help: "A file of translations, to see a further language; may be given several times.")
  var phrases: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port must be a number from 0 to 65535.") }
  }

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "redress-demo-\(UInt32.random(in: .min ... .max))", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    let translations = try phrases.map { Translation(try TranslationFile(path: $0).file) }
    show("Founding a workplace and telling its cases …")
    let demonstration = try await Demonstration.begin(in: folder)
    if let accounts { try AccountsFile(demonstration.accounts).write(to: accounts) }
    show(demonstration.guide)
    try await serve(demonstration, translations, in: folder)
    show("The demonstration has ended, and its folder is gone.")
  }

  private func serve(_ demonstration: Demonstration, _ translations: [Translation], in folder: URL) async throws {
    guard let neutralPlace = Link(outside: "https://www.wikipedia.org/") else {
      preconditionFailure("the neutral place is an address")
    }
    let office = demonstration.office
    let site = Site(
      workplace: office.settings.name, neutralPlace: neutralPlace,
      publicAddress: Link(outside: "https://\(office.settings.origin)/"), zone: office.settings.zone,
      translations: translations,
      isDemonstration: true, randomness: { office.random.bytes($0) }, stopwatch: ContinuousClock())
    let time = DemonstrationTime(office: office, clock: demonstration.clock)
    let hooks = DemonstrationHooks(advance: { try await time.advance(hours: $0) }) { name in
      try await DemonstrationGallery.house(name, in: folder)
    }
    try await Server.run(site, of: office, at: .init(host: Demo.host, port: port), demonstration: hooks) { port in
      show("Open http://\(Demo.host):\(port)/ (Control-C ends it).")
    }
  }
}

/// Prints at once, also into a file or a pipe.
private func show(_ text: String) {
  print(text)
  fflush(nil)
}
