import ArgumentParser
import Office

struct RotateKeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-key", abstract: "Gives the ledger a new key.",
    discussion: """
      From the next tick on the new key signs, and a public entry says so; the old one signs beside it for ninety days and
      is then destroyed. Tell the witnesses the new key. What the old one signed can be checked for good.
      Example: redress ledger rotate-key
      """)

  func run() async throws {
    let office = try await Wiring.presentOffice(try Configuration())
    guard let key = try await office.rotateLogKey() else {
      throw Stopped("A new key waits for its tick already; it is in force once the server runs.")
    }
    print(key)
  }
}
