import ArgumentParser
import Casework
import Foundation
import Office
import Workplace

struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "The list of people.",
    discussion: "Example: redress people import people.csv", subcommands: [Import.self, List.self])

  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the list of people what a CSV file says, whole or not at all.",
      discussion: """
        Columns: id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status, in any order,
        with ; between several aliases or languages. Whoever is not in the file any more has left.
        Example: redress people import people.csv
        """)

    @Argument(help: "The list of people, as CSV in UTF-8.")
    var file: String

    func run() async throws {
      let office = try await Wiring.office(try Configuration())
      let bar = ProgressBar()
      let done = try await office.importPeople(csv: try Input.bytes(of: file)) { bar.show($0) }
      bar.end()
      switch done {
      case .success(let counts):
        print("Imported: \(counts.added) added, \(counts.changed) changed, \(counts.left) left.")
      case .failure(.busy): throw Stopped("Somebody else changed the list at the same moment; try again.")
      case .failure(.faults(let faults)):
        for fault in faults { print("line \(fault.line): \(fault.reason.sentence)") }
        throw Stopped("Nothing was imported: \(faults.count) faults. Mend them and import again.")
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the list of people.", discussion: "Example: redress people list")

    func run() async throws {
      let office = try await Wiring.office(try Configuration())
      var last = ""
      while true {
        let page = try await office.peopleList(after: last)
        for person in page {
          print(
            [person.number, person.name, person.email, person.department, person.status.rawValue].joined(
              separator: "\t"))
        }
        guard let final = page.last else { return }
        last = final.number
      }
    }
  }
}

/// How far a long import is, on one line of the terminal.
final class ProgressBar: Sendable {
  static let width = 30

  func show(_ progress: ImportProgress) {
    switch progress {
    case .read(let rows): write("read \(rows) lines")
    case .written(let rows, let total):
      let filled = total == 0 ? ProgressBar.width : rows * ProgressBar.width / total
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: ProgressBar.width - filled)
      write("[\(bar)] \(rows) of \(total)")
    }
  }

  func end() { FileHandle.standardError.write(Data("\n".utf8)) }

  private func write(_ text: String) { FileHandle.standardError.write(Data("\r\(text)   ".utf8)) }
}
