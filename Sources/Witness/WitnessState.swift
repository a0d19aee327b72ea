import Foundation
package import Ledger

/// All that a witness has to remember: who it is, and the last checkpoint of each ledger that it signed. A witness that
/// forgets signs a second history as readily as the first. docs/formats/witness.md.
package struct WitnessState: Sendable, Hashable {
  /// The longest state that is read, in bytes.
  package static let longest = 1_024 + mostLedgers * (SignedNote.longest + ForkEvidence.longest + 64)
  /// The most ledgers that one witness follows.
  package static let mostLedgers = 64
  private static let firstLine = "redress/witness/v1"

  /// The witness's name, as signed notes carry it.
  package let name: String
  /// The seed of its key, 32 bytes. Whoever has it signs in the witness's name.
  let seed: [UInt8]
  /// By the bytes of the ledger's name, since two texts can differ and yet be equal.
  private var notes: [[UInt8]: SignedNote]
  private var proofs: [[UInt8]: ForkEvidence]

  /// A witness that has signed nothing yet. Throws `encoding` for a seed that doesn't have 32 bytes and `origin` for a
  /// name that a signed note can't carry.
  package init(name: String, seed: [UInt8]) throws(LedgerFault) {
    _ = try LogKey(seed: seed, origin: name, kind: .witness)
    self.name = name
    self.seed = seed
    notes = [:]
    proofs = [:]
  }

  /// The witness's key.
  package var key: LogKey {
    guard let key = try? LogKey(seed: seed, origin: name, kind: .witness) else {
      preconditionFailure("The seed and the name were tried when the state was made.")
    }
    return key
  }

  /// The last checkpoint of a ledger that the witness signed, with the log's signatures and its own.
  package func note(of origin: String) -> SignedNote? { notes[[UInt8](origin.utf8)] }

  /// The same without signatures.
  package func checkpoint(of origin: String) -> Checkpoint? {
    note(of: origin).flatMap { try? Checkpoint(text: $0.text) }
  }

  /// The first proof that a ledger showed two histories.
  package func fork(of origin: String) -> ForkEvidence? { proofs[[UInt8](origin.utf8)] }

  /// All such proofs, by the names of the ledgers.
  package var forks: [ForkEvidence] { Self.inOrder(proofs) }

  /// Whether there is still room for this ledger.
  func hasRoom(for origin: String) -> Bool { note(of: origin) != nil || notes.count < Self.mostLedgers }

  mutating func remember(_ note: SignedNote, of origin: String) { notes[[UInt8](origin.utf8)] = note }

  /// The first proof stays.
  mutating func keep(_ fork: ForkEvidence, of origin: String) {
    if self.fork(of: origin) == nil { proofs[[UInt8](origin.utf8)] = fork }
  }

  /// The whole text. Its last line is the SHA-256 of what stands before it, which shows damage and no intent.
  package var encoded: String {
    var text = "\(Self.firstLine)\nname \(name)\nseed \(Data(seed).base64EncodedString())\n"
    for note in Self.inOrder(notes).map(\.encoded) {
      text += "checkpoint \(note.utf8.count)\n\(note)"
    }
    for fork in forks.map(\.encoded) {
      text += "fork \(fork.utf8.count)\n\(fork)"
    }
    return text + "end \(Self.digest(of: text))\n"
  }

  /// Reads a text. Throws `damaged` for anything that `encoded` doesn't write, and for a checkpoint that the witness
  /// didn't sign; `version` where only the first line is another.
  package init(_ text: String) throws(StateFault) {
    var rest = LineReader(text)
    let first = rest.line() ?? ""
    guard first == Self.firstLine else { throw first.hasPrefix("redress/witness/") ? .version : .damaged }
    guard let name = rest.value("name"), let seed = rest.value("seed"), let bytes = Data(base64Encoded: seed),
      var state = try? WitnessState(name: name, seed: [UInt8](bytes))
    else { throw .damaged }
    while let block = rest.block("checkpoint") {
      guard let note = try? SignedNote(block), let checkpoint = try? Checkpoint(text: note.text),
        (try? note.verified(by: [state.key.verifierKey])) != nil
      else { throw .damaged }
      state.remember(note, of: checkpoint.origin)
    }
    while let block = rest.block("fork") {
      guard let fork = try? ForkEvidence(block), let checkpoint = try? Checkpoint(text: fork.earlier.text) else {
        throw .damaged
      }
      state.keep(fork, of: checkpoint.origin)
    }
    guard state.encoded.isSame(as: text) else { throw .damaged }
    self = state
  }

  private static func inOrder<Value>(_ values: [[UInt8]: Value]) -> [Value] {
    values.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  private static func digest(of text: String) -> String { Digest.sha256([UInt8](text.utf8)).hexadecimal }
}

/// The seed is nowhere but in the file.
extension WitnessState: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "WitnessState(\(name))" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
