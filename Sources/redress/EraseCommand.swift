import ArgumentParser
import Deadlines
import Foundation
import Office
import Web
import Workplace

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erases a closed case for good, and writes its purge certificate.",
    discussion: """
      Nobody opens anything of it afterwards, in no backup of the database either. A backup of the second store from before
      still has the secret that opens it: destroy those backups. The ledger says in public that something was erased, on
      which day; the certificate shows what, to whoever has it: keep it for the auditor, who needs it.
      Example: redress erase "Heron 4417" --under "three years after its end" --by E1042 --by E1077 --certificate heron.txt
      """)

  @Argument(help: "The case's name and number.")
  var reference: String
  @Option(help: "The rule by which it was kept as long as it had to be; only from three years after its last event.")
  var under: String?
  @Option(help: "The court's or authority's order, with its day, by which it must go before.")
  var courtOrder: String?
  @Option(help: "The id in the list of people of somebody who decided it; give one option for each.")
  var by: [String] = []
  @Option(help: "Where the certificate is written; nothing may be there yet.")
  var certificate: String

  func validate() throws {
    if (under == nil) == (courtOrder == nil) { throw ValidationError("Say either --under or --court-order.") }
  }

  func run() async throws {
    let rule: ErasureRule = courtOrder.map { .courtOrder($0) } ?? .retention(under ?? "")
    guard let number = ReferenceWords.reference(typed: reference) else {
      throw Stopped("A case is called by a word and four digits, such as Heron 4417.")
    }
    guard !FileManager.default.fileExists(atPath: certificate) else {
      throw Stopped("\(certificate) is there already.")
    }
    let office = try await Wiring.presentOffice(try Configuration())
    var people: [ID<Person>] = []
    for id in by {
      guard let person = try await office.person(number: id) else { throw Stopped("Nobody has the id \(id).") }
      people.append(person.id)
    }
    switch try await office.eraseCase(reference: number, under: rule, by: people) {
    case .failure(let refusal): throw Stopped(refusal.sentence(rule))
    case .success(let erased): try keep(erased)
    }
  }

  private func keep(_ erased: Erased) throws {
    guard (try? Data(erased.certificate.utf8).write(to: URL(fileURLWithPath: certificate))) != nil else {
      print(erased.certificate)
      throw Stopped("The case is erased. \(certificate) can't be written: keep the lines above instead.")
    }
    print(
      """
      Erased. The certificate is in \(certificate). Keep it, and give it to whoever audits a copy of the database: they need
      it with redress ledger audit --certificate \(certificate).
      Destroy every backup of the second store from before: the case's secret is still in it.
      """)
    if !erased.isOverwritten {
      print("Sealed bytes that nobody can open may lie in unused pages of the database until those are used again.")
    }
  }
}

extension EraseRefusal {
  fileprivate func sentence(_ rule: ErasureRule) -> String {
    switch self {
    case .notFound: "No case is called so, or it was erased already."
    case .open: "The case isn't closed, or something is still owed on it."
    case .tooEarly(let day): "The case is kept until \(day.iso). Before that only --court-order erases it."
    case .notInLedger: "The ledger doesn't hold its newest events yet. Try again in two minutes, while the server runs."
    case .noReason: "The reason must be one line of at most \(rule.reasonLimit) characters."
    }
  }
}
