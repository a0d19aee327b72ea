import ArgumentParser
import Database
import Foundation
import Witness

/// How a command ends that doesn't end well: status 1 where something that was checked differs, with what proves it to
/// others; 2 where the command couldn't do what it was asked, with a sentence. A mistyped command ends with 64.
enum Ending {
  /// Says why, and gives the status. What the parser of commands throws, it tells itself.
  static func of(_ error: any Error) -> any Error {
    switch error {
    case is ExitCode, is CleanExit, is ValidationError: return error
    case let differs as Differs: return differing(differs)
    case let difference as LedgerDifference: return differing(Differs(difference))
    case let fault as WitnessFault:
      return failed("The ledger couldn't be looked at. \(fault.sentence)\n没能看到台账，稍后再试。")
    case let fault as DatabaseFault: return failed(fault.sentence)
    default: return failed(Redress.message(for: error))
    }
  }

  private static func differing(_ differs: Differs) -> ExitCode {
    print(differs.sentence)
    if !differs.evidence.isEmpty { print("\n" + differs.evidence, terminator: "") }
    return ExitCode(1)
  }

  private static func failed(_ sentence: String) -> ExitCode {
    Words.say("redress: \(sentence)")
    return ExitCode(2)
  }
}

/// What was checked isn't as it should be: the command ends with status 1.
struct Differs: Error {
  let sentence: String
  /// What shows it to others; nothing where the sentence is all.
  let evidence: String

  init(_ sentence: String, evidence: String = "") {
    self.sentence = sentence
    self.evidence = evidence
  }

  /// What is wrong with a ledger, and behind it what else there is to say.
  init(_ difference: LedgerDifference, _ more: String = "") {
    self.init(difference.sentence + (more.isEmpty ? "" : "\n\(more)"), evidence: difference.evidence)
  }
}

/// What is said beside a command's own output.
enum Words {
  static func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
