import ArgumentParser
import Foundation
import Ledger
import Witness

struct PromiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Promises that the ledger gave.",
    discussion: "Example: redress promise check receipt.json https://speak.example.org", subcommands: [Check.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whether a promise was kept, and what proves it. No receipt code is needed.",
      discussion: """
        FILE is a promise, a proof, or what the receipt page gave to keep. With the ADDRESS of the site the ledger is asked,
        and what it answers is checked here. Without one, what is in the file is checked alone; a promise then says only
        who gave it, and --key must name the ledger's key. Exit status: 0, it was kept or is not yet due; 1, it was not
        kept, with what proves it; 2, that couldn't be found out.
        Example: redress promise check promise.json https://speak.example.org --key speak.example.org+1a2b3c4d+AZ…
        """)

    @Argument(help: "The promise or the proof.")
    var file: String
    @Argument(help: "The address of the workplace's site.")
    var address: String?
    @Option(help: "The ledger's verifier key, from somebody you trust; several after a key was rotated.")
    var key: [String] = []
    @Flag(help: "Allows an address that begins with http:// on another machine.")
    var insecure = false

    func run() async throws {
      try await Checking.run {
        let held = try HeldPromise(String(decoding: try Input.bytes(of: file), as: UTF8.self))
        let keys = try Checking.keys(key, .log)
        guard let address else { return try held.sentence(keys) }
        let reader = try Checking.reader(address, insecure: insecure)
        defer { reader.close() }
        return try await PromiseAtAddress(reader: reader, keys: keys).sentence(of: held)
      }
    }
  }
}

/// What somebody holds: a promise, a proof, or both.
struct HeldPromise {
  /// The longest file that is read, in bytes.
  private static let longest = 1 << 22

  let promise: Ledger.Promise?
  let proofs: [CommitmentProof]
  /// Keys that the file itself names, which nobody vouches for.
  let keys: [String]

  /// What a receipt page gives to keep, as far as it is read here.
  private struct Kept: Decodable {
    struct Entry: Decodable { let proof: String? }
    let keys: [String]?
    let promise: Ledger.Promise?
    let entries: [Entry]?
  }

  init(_ text: String) throws {
    guard text.utf8.count <= Self.longest else { throw Stopped("That is longer than any promise or proof.") }
    let data = Data(text.utf8)
    if let proof = try? CommitmentProof(TlogProof(text)) {
      (promise, proofs, keys) = (nil, [proof], [])
    } else if let promise = try? JSONDecoder().decode(Ledger.Promise.self, from: data) {
      (self.promise, proofs, keys) = (promise, [], [])
    } else if let kept = try? JSONDecoder().decode(Kept.self, from: data), kept.promise != nil || kept.entries != nil {
      promise = kept.promise
      proofs = (kept.entries ?? []).compactMap { $0.proof.flatMap { try? CommitmentProof(TlogProof($0)) } }
      keys = kept.keys ?? []
    } else {
      throw Stopped("That is neither a promise nor a proof of a ledger.")
    }
  }

  /// What the file shows by itself.
  func sentence(_ trusted: [VerifierKey]) throws -> String {
    let named = keys.compactMap { try? VerifierKey($0) }
    let keys = trusted.isEmpty ? named : trusted
    guard !keys.isEmpty else { throw Stopped("Say with --key whose promise it must be, or ask at the site's address.") }
    var said: [String] = []
    if let promise {
      guard keys.contains(where: { (try? promise.verify(by: $0)) != nil }) else {
        throw Differs("The promise isn't signed by the ledger's key.")
      }
      said.append("The promise is by \(promise.origin), for the tick \(promise.tick).")
    }
    for proof in proofs {
      guard let checkpoint = try? proof.check(signedBy: keys) else {
        throw Differs("A proof doesn't hold: it doesn't lead to a checkpoint that the ledger's key signed.")
      }
      said.append(
        "The ledger \(checkpoint.origin) holds it: entry \(proof.index), tick \(proof.entry.tick), "
          + "made \(proof.entry.moment), under a signed checkpoint of \(checkpoint.size) entries.")
    }
    if proofs.isEmpty { said.append("Whether it was kept, the ledger says: give the site's address.") }
    if trusted.isEmpty {
      said.append(
        "The key is the one in the file; compare it with one from elsewhere: \(named.map(\.text).joined(separator: " "))"
      )
    }
    return said.joined(separator: "\n")
  }
}

extension TickEntry {
  /// When it was made.
  var moment: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}
