import ArgumentParser
import Foundation
import Ledger
import Witness

extension WitnessCommand {
  struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks at a ledger once, without an open port: checks that it has only grown, remembers it, signs it.",
      discussion: """
        The signed checkpoint goes to --out or is printed. Exit status: 0, the ledger has only grown; 1, it hasn't, and
        why, with the proof; 2, it couldn't be looked at. Run it every hour, for example with cron. Where a workplace lets
        only its employees read, their word is taken from REDRESS_LEDGER_WORD.
        Example: redress witness watch https://speak.example.org --log speak.example.org+1a2b3c4d+AZ… --state my.witness --name staff.example.org
        """)

    @Argument(help: "The address of the workplace's site.")
    var address: String
    @OptionGroup var witness: WitnessOptions
    @OptionGroup var reading: AddressOptions
    @Option(help: "Where the signed checkpoint is written, in place of printing it.")
    var out: String?

    func run() async throws {
      let keeper = try witness.keeper()
      let reader = try reading.reader(address)
      defer { reader.close() }
      let seen: LedgerWatch.Sound
      do { seen = try await LedgerWatch(reader, by: keeper).look() } catch let difference as LedgerDifference {
        throw Differs(difference, "Nothing was signed.\n没有签字。")
      } catch let fault as StateFault { throw Stopped(fault.sentence(witness.state)) }
      let now = try Checkpoint(text: seen.note.text)
      Words.say(
        "The ledger has only grown, from \(seen.from) to \(now.size) leaves.\n台账只增不减，从 \(seen.from) 条到 \(now.size) 条。")
      if keeper.fork(of: now.origin) != nil { Words.say(Self.onceForked) }
      guard let out else { return print(seen.note.encoded, terminator: "") }
      try Output.write(seen.note.encoded, to: out)
    }

    private static let onceForked = """
      It showed two histories once; redress witness evidence prints the proof.
      这份台账曾经出现过两个版本，用 redress witness evidence 可以看到证据。
      """
  }
}
