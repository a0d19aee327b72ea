import ArgumentParser
import Foundation
import Ledger
import Witness

/// What all checks have in common: exit status 0 where all is well, 1 where something differs, 2 where it couldn't be
/// looked at; one sentence, and behind it what proves it to others.
enum Checking {
  static func run(_ check: () async throws -> String) async throws {
    do {
      print(try await check())
    } catch let differs as Differs {
      print(differs.sentence)
      if !differs.evidence.isEmpty { print("\n" + differs.evidence, terminator: "") }
      throw ExitCode(1)
    } catch let fault as WitnessFault {
      throw try failed("The ledger couldn't be looked at. \(fault.sentence)")
    } catch let stopped as Stopped {
      throw try failed(stopped.description)
    } catch let faults as Configuration.Faults {
      throw try failed(faults.description)
    }
  }

  private static func failed(_ sentence: String) throws -> ExitCode {
    FileHandle.standardError.write(Data("redress: \(sentence)\n".utf8))
    return ExitCode(2)
  }

  static func keys(_ texts: [String], _ kind: VerifierKey.Kind) throws -> [VerifierKey] {
    try texts.map { text in
      guard let key = try? VerifierKey(text), key.kind == kind else {
        throw Stopped("\(text) is no verifier key of \(kind == .log ? "a ledger" : "a witness").")
      }
      return key
    }
  }

  static func seeds(_ path: String?) throws -> PeriodSeeds? {
    guard let path else { return nil }
    let bytes = try Input.bytes(of: path)
    guard bytes.count <= PeriodSeeds.longest, let seeds = try? PeriodSeeds(String(decoding: bytes, as: UTF8.self))
    else { throw Stopped("\(path) holds no seeds of a ledger's ticks.") }
    return seeds
  }

  /// A signed checkpoint that somebody kept, or the one within a proof.
  static func note(_ path: String?) throws -> SignedNote? {
    guard let path else { return nil }
    let text = String(decoding: try Input.bytes(of: path), as: UTF8.self)
    if let note = try? SignedNote(text) { return note }
    if let proof = try? TlogProof(text) { return proof.note }
    throw Stopped("\(path) holds neither a signed checkpoint nor a proof.")
  }

  /// The reader of a ledger at an address.
  static func reader(_ address: String, insecure: Bool) throws -> LedgerReader {
    let word = ProcessInfo.processInfo.environment["REDRESS_LEDGER_WORD"]
    do throws(ServerAddress.Fault) {
      return LedgerReader(
        try ServerAddress(address, isInsecureAllowed: insecure), word: word.flatMap { $0.isEmpty ? nil : $0 })
    } catch { throw Stopped(error.sentence) }
  }
}
