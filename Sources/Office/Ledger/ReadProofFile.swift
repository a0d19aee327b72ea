import Foundation
package import Ledger

extension ProofFile {
  /// The longest file that is read, in bytes: one with as many entries as a file may have.
  package static let longest = 1 << 18

  /// Reads what somebody kept, or copied from a page: a file as ``json`` writes it, a promise, one proof, or the four
  /// lines of a promise as they are shown. Nil for anything else.
  package init?(read text: String) {
    guard text.utf8.count <= ProofFile.longest else { return nil }
    let text = text.replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines) + "\n"
    let data = Data(text.utf8)
    if (try? TlogProof(text)) != nil {
      self.init(entries: [Entry(what: nil, at: nil, proof: text)])
    } else if let file = try? JSONDecoder().decode(ProofFile.self, from: data) {
      guard file.format == ProofFile.format, file.entries.count <= ProofFile.entryLimit else { return nil }
      self = file
    } else if let promise = (try? JSONDecoder().decode(Promise.self, from: data)) ?? Promise(lines: text) {
      self.init(promise: promise)
    } else {
      return nil
    }
  }

  private init(promise: Promise? = nil, entries: [Entry] = []) {
    self.init(
      format: ProofFile.format, keys: [], promise: promise, opening: nil, entries: entries, growth: nil)
  }

  /// The proofs in it; nil in place of one that isn't to be read.
  package var proofs: [CommitmentProof?] {
    entries.compactMap(\.proof).map { try? CommitmentProof(TlogProof($0)) }
  }

  /// The ledger that it says it is by.
  var origin: String? {
    let note = proofs.compactMap { $0 }.first?.note
    return promise?.origin ?? note.flatMap { try? Checkpoint(text: $0.text).origin }
  }

  /// How many of the proofs hold under one of `keys`. The first must be of what was promised.
  func fitting(_ keys: [VerifierKey]) -> Int {
    var signed: [SignedNote: Bool] = [:]
    return proofs.enumerated().count { number, proof in
      guard let proof else { return false }
      let isSigned = signed[proof.note] ?? ((try? Checkpoint(proof.note, signedBy: keys)) != nil)
      signed[proof.note] = isSigned
      guard isSigned, proof.leads else { return false }
      return number > 0 || promise == nil || entries.first?.proof == nil || promise?.commitment == proof.commitment
    }
  }

  /// Whether what it says of how the promised commitment was made is so; nil where it says nothing.
  package var isOpened: Bool? {
    guard let opening, let promise else { return nil }
    guard let nonce = opening.nonce.fromBase64, let facts = opening.facts.fromBase64,
      let sealed = opening.sealed.fromBase64, nonce.count == Commitment.nonceByteCount,
      sealed.count == Commitment.byteCount
    else { return false }
    return Commitment.of(nonce: nonce, facts: facts, sealedDigest: sealed) == promise.commitment
  }

  /// Whether all of it fits together under one of `keys`; nil where it proves nothing yet.
  func isSound(by keys: [VerifierKey]) -> Bool? {
    let proofs = proofs
    guard proofs.contains(where: { $0 != nil }) else { return nil }
    guard fitting(keys) == proofs.count, isOpened != false, isInTime(by: keys) != false else { return false }
    guard let promise, keys.contains(where: { (try? promise.verify(by: $0)) != nil }) else { return false }
    return isGrown(by: keys) ?? true
  }

  /// Whether the ledger had only grown from what `growth` says to the checkpoint of the proofs, and `growth`'s own note, where
  /// it has one, is signed over that; nil where the file says nothing of it.
  package func isGrown(by keys: [VerifierKey]) -> Bool? {
    guard let growth, let note = proofs.compactMap({ $0 }).first?.note else { return nil }
    let path = growth.path.compactMap { $0.fromBase64.flatMap { MerkleHash($0) } }
    guard let root = growth.root.fromBase64.flatMap({ MerkleHash($0) }), path.count == growth.path.count,
      let checkpoint = try? Checkpoint(text: note.text), growth.isSigned(over: root, by: keys) != false
    else { return false }
    return (try? Proof.checkGrowth(from: growth.size, root, to: checkpoint.size, checkpoint.root, path: path)) != nil
  }
}

extension ProofFile.Growth {
  /// Whether its note is signed over its size and `root`; nil where it has none.
  func isSigned(over root: MerkleHash, by keys: [VerifierKey]) -> Bool? {
    note.map { text in
      guard let note = try? SignedNote(text), let signed = try? Checkpoint(note, signedBy: keys) else { return false }
      return signed.size == size && signed.root == root
    }
  }
}

extension String {
  /// The bytes that are written so, in the one way in which they are.
  fileprivate var fromBase64: [UInt8]? {
    Data(base64Encoded: self).map { [UInt8]($0) }.flatMap { $0.base64 == self ? $0 : nil }
  }
}

extension Promise {
  /// Reads `origin: …` and the three lines behind it, as a page shows them.
  fileprivate init?(lines text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      values[parts[0].drop { $0 == " " }] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    guard values.count == 4, let tick = values["tick"].flatMap({ UInt64($0) }) else { return nil }
    struct Written: Encodable {
      let origin, commitment, signature: String?
      let tick: UInt64
    }
    let written = Written(
      origin: values["origin"], commitment: values["commitment"], signature: values["signature"], tick: tick)
    guard let json = try? JSONEncoder().encode(written),
      let promise = try? JSONDecoder().decode(Promise.self, from: json)
    else { return nil }
    self = promise
  }
}
