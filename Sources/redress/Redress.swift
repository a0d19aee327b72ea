import ArgumentParser

/// The command line: one file for each subcommand.
@main
struct Redress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redress",
    abstract: "Prevents and answers sexual harassment and other misconduct at work.",
    discussion: """
      A new workplace: redress people import people.csv; redress init seats.csv; redress serve
      To see it first:  redress demo
      """,
    version: Version.text,
    subcommands: [
      Init.self, Serve.self, Demo.self, PeopleCommand.self, BodyCommand.self, InviteCommand.self, NumbersCommand.self,
      PhrasesCommand.self, EraseCommand.self, LedgerCommand.self, PromiseCommand.self, WitnessCommand.self,
      Version.self,
    ])

  /// Runs what was typed. Every fault of a command is said in one way.
  static func main() async {
    do {
      var command = try await asyncParseAsRoot(nil)
      do {
        if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
      } catch { throw Ending.of(error) }
    } catch { exit(withError: error) }
  }
}
