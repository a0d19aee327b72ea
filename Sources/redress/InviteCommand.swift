import ArgumentParser
import Office

struct InviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Prints a one-time link with which somebody makes their key.",
    discussion: """
      The link is good for seven days and once. Give it to them in person or by a way that only they read.
      Example: redress invite lin@example.com --base https://speak.example.com
      """)

  @Argument(help: "The person's e-mail address in the list of people.")
  var email: String
  @Option(help: "How the site is reached, at the beginning of the link.")
  var base = "http://127.0.0.1:8080"

  func run() async throws {
    let office = try await Wiring.presentOffice(try Configuration())
    switch try await office.invite(email: email) {
    case .success(let invitation): print("\(base)/invitation/\(invitation.token.text)")
    case .failure(.unknownPerson): throw Stopped("Nobody who works here, or sits on a body, has this address.")
    }
  }
}
