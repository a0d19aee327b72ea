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
    @Option(help: "Where the signed checkpoint is written, in place of printing it.")
    var out: String?
    @Flag(help: "Allows an address that begins with http:// on another machine.")
    var insecure = false

    func run() async throws {
      do {
        try await look()
      } catch let stopped as Stopped {
        Words.say("\(stopped)")
        throw ExitCode(2)
      } catch let fault as WitnessFault {
        Words.say("The ledger couldn't be looked at. \(fault.sentence)\n没能看到台账，稍后再试。")
        throw ExitCode(2)
      } catch let fault as StateFault {
        Words.say(fault.sentence(witness.state))
        throw ExitCode(2)
      }
    }

    private func look() async throws {
      let keeper = try witness.keeper()
      let word = ProcessInfo.processInfo.environment["REDRESS_LEDGER_WORD"]
      let reader = LedgerReader(try place(), word: word.flatMap { $0.isEmpty ? nil : $0 })
      defer { reader.close() }
      let verdict = try await LedgerWatch(reader, by: keeper).look()
      Words.say(verdict.words)
      if case .sound(let note, _) = verdict, keeper.hasFork(note) { Words.say(Self.onceForked) }
      guard case .sound(let note, _) = verdict else {
        print(verdict.evidence, terminator: "")
        throw ExitCode(1)
      }
      guard let out else { return print(note.encoded, terminator: "") }
      do { try Data(note.encoded.utf8).write(to: URL(filePath: out), options: .atomic) } catch {
        throw Stopped("\(out) can't be written.")
      }
    }

    private static let onceForked = """
      It showed two histories once; redress witness evidence prints the proof.
      这份台账曾经出现过两个版本，用 redress witness evidence 可以看到证据。
      """

    private func place() throws -> ServerAddress {
      do throws(ServerAddress.Fault) {
        return try ServerAddress(address, isInsecureAllowed: insecure)
      } catch { throw Stopped(error.sentence) }
    }
  }
}

extension WitnessKeeper {
  /// Whether the ledger of this note showed two histories once.
  fileprivate func hasFork(_ note: SignedNote) -> Bool {
    (try? Checkpoint(text: note.text)).flatMap { fork(of: $0.origin) } != nil
  }
}

extension LedgerWatch.Verdict {
  /// What was seen, in plain words of both languages, since it may have to be shown to others.
  fileprivate var words: String {
    switch self {
    case .sound(let note, let before):
      let size = (try? Checkpoint(text: note.text))?.size ?? before
      return "The ledger has only grown, from \(before) to \(size) leaves.\n台账只增不减，从 \(before) 条到 \(size) 条。"
    case .unsigned:
      return """
        This isn't signed by the key that you gave. Either it is another ledger, or its key was changed: ask the workplace
        which key it is, and since when. Nothing was signed.
        这份台账不是用您给的公钥签的：要么是另一本台账，要么换过钥匙。请问单位换成了哪把、什么时候换的。没有签字。
        """
    case .forked:
      return """
        The ledger shows two histories. Something was taken out of it or altered after it had been signed. The proof is
        below: both sides of it carry the workplace's own signature, and anybody can check it. Nothing was signed. Keep it,
        and tell the board's observers and the other witnesses.
        台账出现了两个版本：签过字之后，有内容被拿掉或改动。证据附在下面，两边都有单位自己的签名，谁都可以核对。没有签字。请保存好，并告诉董事会观察员和其他见证方。
        """
    case .shrunk:
      return """
        The ledger shows fewer leaves than it has signed before. An old copy on the way can look like this for a moment:
        look again in some minutes. If it stays so, something was taken out. Both signed notes are below. Nothing was signed.
        台账比以前签过的变短了。有时是中途的旧副本，过几分钟再看一次；要是一直这样，就是有内容被拿掉了。两份签过的记录附在下面。没有签字。
        """
    case .tilesDiffer:
      return """
        What the ledger serves doesn't fit the checkpoint that it signed, which is below. Look again in some minutes. If it
        stays so, the ledger is damaged or altered. Nothing was signed.
        台账给出的内容，和它签过的记录（附在下面）对不上。过几分钟再看一次；要是一直这样，台账就是坏了或者被改过。没有签字。
        """
    }
  }

  /// The notes that show it.
  fileprivate var evidence: String {
    switch self {
    case .sound(let note, _), .unsigned(let note), .tilesDiffer(let note): note.encoded
    case .forked(let fork): fork.encoded
    case .shrunk(let earlier, let now): earlier.encoded + "\n" + now.encoded
    }
  }
}
