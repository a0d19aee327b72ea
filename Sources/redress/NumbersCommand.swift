import ArgumentParser
import Office

struct NumbersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numbers", abstract: "The numbers for help outside that everybody is shown.",
    discussion: """
      Each import is a version of its own; earlier ones stay readable on the site.
      Example: redress numbers show > numbers.yaml; redress numbers import numbers.yaml
      """, subcommands: [Show.self, Import.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the file of the version that is shown now.", discussion: "Example: redress numbers show")

    func run() async throws {
      let office = try await Wiring.office(try Configuration())
      print(try await office.helpNumbersFile(), terminator: "")
    }
  }

  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the numbers of a YAML file from now on, whole or not at all.",
      discussion: "Example: redress numbers import numbers.yaml")

    @Argument(help: "The numbers, as YAML in UTF-8; redress numbers show prints one to begin with.")
    var file: String

    func run() async throws {
      let office = try await Wiring.office(try Configuration())
      switch try await office.setHelpNumbers(file: try Input.bytes(of: file)) {
      case .success(let version): print("Shown from now on as version \(version).")
      case .failure(.unchanged): throw Stopped("These are the numbers that are shown already.")
      case .failure(.faults(let faults)):
        for fault in faults { print("line \(fault.line): \(fault.reason.sentence)") }
        throw Stopped("Nothing was imported: \(faults.count) faults. Mend them and import again.")
      }
    }
  }
}
