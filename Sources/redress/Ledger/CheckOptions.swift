import ArgumentParser
import Foundation
import Ledger
import Office
import Witness

/// By whose keys something must be signed.
struct KeyOptions: ParsableArguments {
  @Option(help: "The ledger's verifier key, from somebody you trust; several after a key was rotated.")
  var key: [String] = []

  /// None where the reader takes the site's own word for it.
  func trusted() throws -> [VerifierKey] { try Self.keys(key, .log) }

  static func keys(_ texts: [String], _ kind: VerifierKey.Kind) throws -> [VerifierKey] {
    try texts.map { text in
      guard let key = try? VerifierKey(text), key.kind == kind else {
        throw Stopped(
          kind == .log
            ? "\(text) is no verifier key of a ledger; the site shows its own at /ledger/key."
            : "\(text) is no verifier key of a witness.")
      }
      return key
    }
  }
}

/// How a site is read.
struct AddressOptions: ParsableArguments {
  @Flag(help: "Allows an address that begins with http:// on another machine.")
  var insecure = false

  /// The reader of a ledger at an address.
  func reader(_ address: String) throws -> LedgerReader {
    let word = ProcessInfo.processInfo.environment["REDRESS_LEDGER_WORD"]
    return LedgerReader(try place(address), word: word.flatMap { $0.isEmpty ? nil : $0 })
  }

  func place(_ address: String) throws -> ServerAddress {
    do throws(ServerAddress.Fault) {
      return try ServerAddress(address, isInsecureAllowed: insecure)
    } catch { throw Stopped(error.sentence) }
  }
}

/// What others saw of a ledger.
struct SeenOptions: ParsableArguments {
  @Option(
    help: """
      A file with a checkpoint or proof from before, or from elsewhere, such as a witness or another network: the ledger \
      must have grown from it. Several may be given.
      """)
  var since: [String] = []
  @Option(
    help: """
      The verifier key of a witness that must have signed: with an address its checkpoint, else what --since names. \
      Several may be given.
      """)
  var witness: [String] = []

  func witnesses() throws -> [VerifierKey] { try KeyOptions.keys(witness, .witness) }

  /// The signed checkpoints, or those within proofs.
  func notes() throws -> [SignedNote] {
    try since.map { path in
      let text = String(decoding: try Input.bytes(of: path), as: UTF8.self)
      guard let note = (try? SignedNote(text)) ?? (try? TlogProof(text).note) else {
        throw Stopped("\(path) holds neither a signed checkpoint nor a proof.")
      }
      return note
    }
  }

  /// The same, each signed by one of the witnesses that are named, and each of them under one.
  func witnessedNotes() throws -> [SignedNote] {
    let (notes, witnesses) = (try notes(), try witnesses())
    let signers = notes.map { note in witnesses.filter { (try? note.verified(by: [$0])) != nil } }
    if !witnesses.isEmpty, let unsigned = signers.firstIndex(where: \.isEmpty) {
      throw Stopped("\(since[unsigned]) isn't signed by the witness that --witness names.")
    }
    for witness in witnesses where !signers.joined().contains(witness) {
      throw Stopped("\(witness.origin) has signed nothing that --since names.")
    }
    return notes
  }
}

/// What is checked where it lies, and with what.
struct StoreOptions: ParsableArguments {
  @Option(help: "A folder with a copy of the database, in place of the configured stores; needs --key.")
  var data: String?
  @Option(help: "A file with the seeds of the ticks, as those on the board have them.")
  var seeds: String?
  @Option(help: "The purge certificate of a case that was erased; one option for each.")
  var certificate: [String] = []
  @Flag(help: "The workplace's clock was moved, as in a demonstration: times aren't compared.")
  var movedClock = false

  func periodSeeds() throws -> PeriodSeeds? {
    guard let seeds else { return nil }
    let bytes = try Input.bytes(of: seeds)
    guard bytes.count <= PeriodSeeds.longest, let read = try? PeriodSeeds(String(decoding: bytes, as: UTF8.self))
    else { throw Stopped("\(seeds) holds no seeds of a ledger's ticks.") }
    return read
  }

  /// Nil where none is named: the second store has its own.
  func certificates() throws -> [PurgeCertificate]? {
    guard !certificate.isEmpty else { return nil }
    return try certificate.map { path in
      guard let read = PurgeCertificate(String(decoding: try Input.bytes(of: path), as: UTF8.self)) else {
        throw Stopped("\(path) is no purge certificate.")
      }
      return read
    }
  }
}
