import Foundation
import Ledger
import Office

/// What somebody holds: a promise, a proof, or what the receipt page gave to keep. docs/formats/ledger-proof-file.md.
struct HeldProofs {
  let promise: Ledger.Promise?
  let proofs: [CommitmentProof]
  /// Keys that the file itself names, which nobody vouches for.
  let keys: [VerifierKey]
  private let file: ProofFile

  init(_ text: String) throws {
    guard let file = ProofFile(read: text) else { throw Stopped("That is neither a promise nor a proof of a ledger.") }
    self.file = file
    promise = file.promise
    keys = try KeyOptions.keys(file.keys, .log)
    proofs = try file.proofs.map { proof in
      guard let proof else { throw Stopped("A proof in the file can't be read: the file is damaged.") }
      return proof
    }
  }

  /// Whether the first of the proofs is that of the report.
  private var isFirstProved: Bool { file.entries.first?.proof != nil }

  /// What the file shows by itself, without asking anybody.
  func sentence(_ trusted: [VerifierKey]) throws -> String {
    let keys = trusted.isEmpty ? keys : trusted
    guard !keys.isEmpty else { throw Stopped("Say with --key whose promise it must be, or ask at the site's address.") }
    try check(by: keys, areTrusted: !trusted.isEmpty)
    var said: [String] = []
    if let promise { said.append("The promise is by \(promise.origin), for the tick \(promise.tick).") }
    if file.isOpened == true { said.append("What the promised fingerprint was made of is in the file, and makes it.") }
    for proof in proofs {
      let checkpoint = try Checkpoint(text: proof.note.text)
      said.append(
        "The ledger \(checkpoint.origin) holds it: \(proof.sentence), under a signed checkpoint of "
          + "\(checkpoint.size) entries.")
    }
    if let growth = file.growth, growth.note != nil {
      said.append("It had only grown since it had \(growth.size) entries, as it signed then.")
    }
    if !isFirstProved, promise != nil { said.append("Whether it was kept, the ledger says: give the site's address.") }
    if trusted.isEmpty {
      said.append(
        "The key is the one in the file; compare it with one from elsewhere: \(keys.map(\.text).joined(separator: " "))"
      )
    }
    try checkTime(said, keys)
    return said.joined(separator: "\n")
  }

  /// The steps of docs/formats/ledger-proof-file.md. That each key has the hash that it says was seen when it was read.
  func check(by keys: [VerifierKey], areTrusted: Bool) throws {
    if let promise, !keys.contains(where: { (try? promise.verify(by: $0)) != nil }) {
      throw foreign("The promise isn't signed by the ledger's key.", areTrusted)
    }
    if file.isOpened == false { throw Differs("What the file says was promised isn't what the promise is of.") }
    for proof in proofs where (try? proof.check(signedBy: keys)) == nil {
      let isSigned = (try? Checkpoint(proof.note, signedBy: keys)) != nil
      if !isSigned { throw foreign("The checkpoint of a proof isn't signed by the ledger's key.", areTrusted) }
      throw Differs("A proof doesn't hold: it doesn't lead to the checkpoint that the ledger's key signed.")
    }
    if let promise, isFirstProved, let first = proofs.first, first.commitment != promise.commitment {
      throw Differs("The first proof is of something else than was promised.")
    }
    if file.isGrown(by: keys) == false {
      throw Differs("The file doesn't show that the ledger had only grown: its way doesn't lead to the checkpoint.")
    }
  }

  /// Where nobody said whose it must be, another key is no fault of the ledger's.
  private func foreign(_ sentence: String, _ areTrusted: Bool) -> any Error {
    if areTrusted { return Differs(sentence) }
    return Stopped(
      "\(sentence) Name the key that it was given by with --key, where you have it from somebody you trust.")
  }

  /// A tick later than the promised one may still be the first from there on, which the ledger alone can say.
  private func checkTime(_ said: [String], _ keys: [VerifierKey]) throws {
    guard let promise, isFirstProved, let first = proofs.first, first.entry.tick > promise.tick else { return }
    if file.isInTime(by: keys) == true { return }
    throw Stopped(
      (said + [
        "It is late: the tick \(first.entry.tick) holds it, and \(promise.tick) was promised. It was in time only if the "
          + "ledger has no tick between the two, which the ledger says: give the site's address."
      ]).joined(separator: "\n"))
  }
}
