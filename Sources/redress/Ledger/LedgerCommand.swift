import ArgumentParser

struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "The public ledger: checks it, and keeps it.",
    discussion: "Example: redress ledger verify https://speak.example.com",
    subcommands: [
      LedgerVerify.self, LedgerAuditCommand.self, TakeBackCommand.self, RotateKeyCommand.self, WitnessesCommand.self,
    ])
}
