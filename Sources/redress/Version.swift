import ArgumentParser

struct Version: ParsableCommand {
  static let text = "0.1.0"

  static let configuration = CommandConfiguration(
    abstract: "Prints the version.", discussion: "Example: redress version")

  func run() { print("redress \(Version.text)") }
}
