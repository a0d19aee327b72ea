import Foundation
package import Ledger

/// What somebody keeps of the ledger to check it without asking anybody: its promise, what it holds since, and by whose
/// key. docs/formats/ledger-proof-file.md.
package struct ProofFile: Codable, Sendable {
  static let format = "redress/ledger-proof/v1"

  /// How many entries a file may have.
  static let entryLimit = ReporterLedger.limit

  /// What the promised commitment was made of, in base64; of the sealed bytes their SHA-256.
  package struct Opening: Codable, Hashable, Sendable {
    let nonce: String
    let facts: String
    let sealed: String

    init(nonce: [UInt8], facts: [UInt8], sealedDigest: [UInt8]) {
      (self.nonce, self.facts, sealed) = (nonce.base64, facts.base64, sealedDigest.base64)
    }
  }

  /// One thing that happened, in the sight of whoever keeps the file.
  package struct Entry: Codable, Sendable {
    /// The word of the deed, such as `received`; nil in a file that is shown to others.
    package let what: String?
    /// When it happened, in milliseconds since 1970-01-01T00:00Z; the reporter's own to the quarter hour.
    package let at: Int64?
    /// C2SP tlog-proof; nil while the ledger doesn't hold it yet.
    package let proof: String?
  }

  /// That the ledger has only grown since the first of the entries.
  package struct Growth: Codable, Hashable, Sendable {
    /// How many leaves it had then.
    package let size: UInt64
    /// Their root, and the way from it to the root of the proofs' checkpoint, in base64.
    package let root: String
    package let path: [String]
    /// The checkpoint over them, as it was signed then; nil where `root` comes from a note that somebody has.
    package var note: String?
  }

  package let format: String
  /// Verifier keys of the ledger.
  package let keys: [String]
  package let promise: Ledger.Promise?
  package var opening: Opening?
  package let entries: [Entry]
  package let growth: Growth?
  /// Where the first proof is of a later tick than the promised one: proofs of the tick before it, of the plain entries
  /// behind that, and of its own, each with its entry as extra data.
  package var around: [String]?
}

extension ProofFile {
  /// The same without anything that tells more than the promise does: to be shown to others.
  package var toShow: ProofFile {
    ProofFile(
      format: format, keys: keys, promise: promise, opening: nil,
      entries: entries.prefix(1).map { Entry(what: nil, at: nil, proof: $0.proof) }, growth: growth, around: around)
  }

  /// As it is saved: the same bytes for the same file.
  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
