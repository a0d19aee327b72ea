import Testing

@testable import Ledger

/// Each sentence of C2SP tlog-witness, `add-checkpoint`, that says what a witness answers.
@Suite("What a witness answers")
struct WitnessAnswerTests {
  private let naive = NaiveTree(count: 40)
  private let log: LogKey
  private let witness: LogKey

  init() throws {
    log = try LogKey(seed: [UInt8](repeating: 1, count: 32), origin: "log.example")
    witness = try LogKey(seed: [UInt8](repeating: 2, count: 32), origin: "w.example", kind: .witness)
  }

  private func checkpoint(_ size: Int, _ root: MerkleHash? = nil, origin: String = "log.example") -> Checkpoint {
    Checkpoint(origin: origin, size: UInt64(size), root: root ?? naive.root(0..<size))
  }

  private func request(
    _ old: Int, to checkpoint: Checkpoint, path: [MerkleHash]? = nil, by keys: [LogKey]? = nil
  ) throws -> String {
    let right = 0 < old && old < Int(checkpoint.size) ? naive.consistency(from: old, to: Int(checkpoint.size)) : []
    let note = try checkpoint.signed(by: keys ?? [log])
    return WitnessRequest(old: UInt64(old), proof: path ?? right, note: note).encoded
  }

  private func answer(to body: String, last: Checkpoint? = nil, logs: [VerifierKey]? = nil) throws -> WitnessAnswer {
    try WitnessAnswer.to(body, logs: logs ?? [log.verifierKey], last: { _ in last }, at: 99, by: witness)
  }

  @Test("A checkpoint that has only grown is cosigned: the first, a larger, the same once more.")
  func cosigned() throws {
    for (old, new) in [(0, 0), (0, 1), (0, 40), (1, 2), (7, 40), (32, 40), (40, 40)] {
      let last = old == 0 ? nil : checkpoint(old)
      guard case .cosigned(let line, let kept) = try answer(to: request(old, to: checkpoint(new)), last: last) else {
        Issue.record("\(old) to \(new)")
        continue
      }
      #expect(kept == checkpoint(new) && line.name == "w.example")
      let note = SignedNote(text: kept.text, signatures: [line])
      #expect(try note.verified(by: [witness.verifierKey]) == [witness.verifierKey])
      #expect(try Cosignature(line).seconds == 99)
    }
    let emptied = try answer(to: request(0, to: checkpoint(3)), last: checkpoint(0))
    #expect(emptied == (try answer(to: request(0, to: checkpoint(3)))))
  }

  @Test("Lines that a log added to its checkpoint are cosigned too.")
  func extensionLines() throws {
    let extended = Checkpoint(origin: "log.example", size: 3, root: naive.root(0..<3), extensions: ["more"])
    guard case .cosigned(let line, extended) = try answer(to: request(0, to: extended)) else {
      Issue.record("was not cosigned")
      return
    }
    try SignedNote(text: extended.text, signatures: [line]).verified(by: [witness.verifierKey])
    #expect(throws: LedgerFault.signature) {
      try SignedNote(text: checkpoint(3).text, signatures: [line]).verified(by: [witness.verifierKey])
    }
  }

  @Test("400 for what isn't a request, for an old size beyond the new, and for more than 63 hashes.")
  func malformed() throws {
    let good = try request(7, to: checkpoint(40))
    let rest = good.dropFirst("old 7\n".count)
    let signed = try checkpoint(40).signed(by: [log]).encoded
    let wrong = [
      "", "\n", "old 7", "old 7\n", "7\n\(rest)", "old  7\n\(rest)", "old 07\n\(rest)", "old +7\n\(rest)",
      "old -7\n\(rest)", "Old 7\n\(rest)", "old 18446744073709551616\n\(rest)", " \(good)", "\n\(good)",
      String(good.dropLast()), good + "\n", good.replacing("=\n", with: "\n"), "old 7\nAAAA\n\n\(signed)",
      "old 7\n\n\n\(signed)", "old 7\n\(signed)", good.replacing("log.example\n40", with: "log.example\n040"),
    ]
    for body in wrong { #expect(try answer(to: body, last: checkpoint(7)) == .malformed, "\(body)") }
    #expect(try answer(to: request(8, to: checkpoint(7), path: []), last: checkpoint(8)) == .malformed)
    let hashes = [MerkleHash](repeating: .empty, count: 64)
    #expect(try answer(to: request(7, to: checkpoint(40), path: hashes), last: checkpoint(7)) == .malformed)
    let fewer = try request(7, to: checkpoint(40), path: Array(hashes.dropLast()))
    #expect(try answer(to: fewer, last: checkpoint(7)) == .inconsistent)
  }

  @Test("400 for bytes that are no text, and for more of them than are read.")
  func bytes() throws {
    let good = [UInt8](try request(0, to: checkpoint(3)).utf8)
    func answer(_ body: [UInt8]) throws -> WitnessAnswer {
      try WitnessAnswer.to(body, logs: [log.verifierKey], last: { _ in nil }, at: 99, by: witness)
    }
    #expect(try answer(good) == self.answer(to: request(0, to: checkpoint(3))))
    #expect(try answer(good + [0xFF]) == .malformed)
    let unknown = Array("— caf".utf8)
    let line = Array(" AAAAAAA=\n".utf8)
    #expect(try answer(good + unknown + line) == answer(good))
    #expect(try answer(good + unknown + [0xE9] + line) == .malformed, "the name is no text")
    #expect(try answer(good + [UInt8](repeating: 0x0A, count: WitnessRequest.longest)) == .malformed)
  }

  @Test("404 for a log that nobody told the witness of, whatever its name, and whoever signed.")
  func unknownLog() throws {
    let other = try LogKey(seed: [UInt8](repeating: 3, count: 32), origin: "other.example")
    let theirs = try request(0, to: checkpoint(3, origin: "other.example"), by: [other])
    #expect(try answer(to: theirs) == .unknownLog)
    #expect(try answer(to: theirs, logs: []) == .unknownLog)
    let mine = try request(0, to: checkpoint(3))
    for name in ["a log", "log+example", "Log.example"] {
      #expect(try answer(to: mine.replacing("\n\nlog.example\n", with: "\n\n\(name)\n")) == .unknownLog)
    }
    let asWitness = try VerifierKey(origin: "log.example", kind: .witness, key: log.verifierKey.key)
    #expect(try answer(to: mine, logs: [asWitness]) == .unknownLog)
  }

  @Test("403 when no trusted key signed, and when one is named by a signature that isn't its own.")
  func unsigned() throws {
    let other = try LogKey(seed: [UInt8](repeating: 3, count: 32), origin: "log.example")
    #expect(try answer(to: request(0, to: checkpoint(3), by: [other])) == .unsigned)
    #expect(try answer(to: request(0, to: checkpoint(3)), logs: [other.verifierKey]) == .unsigned)
    let both = [log.verifierKey, other.verifierKey]
    var note = try checkpoint(3).signed(by: [log, other])
    note.signatures[1] = .init(
      name: "log.example", keyID: other.verifierKey.keyID, bytes: note.signatures[0].bytes)
    let body = WitnessRequest(old: 0, proof: [], note: note).encoded
    #expect(try answer(to: body, logs: both) == .unsigned)
    guard case .cosigned = try answer(to: body) else {
      Issue.record("the signature of a key that the witness doesn't know is passed over")
      return
    }
  }

  @Test("409 with the size that the witness is at, when the old size is another.")
  func conflict() throws {
    for (last, old, new) in [(7, 0, 40), (7, 6, 40), (7, 8, 40), (40, 7, 8), (40, 0, 0)] {
      #expect(try answer(to: request(old, to: checkpoint(new)), last: checkpoint(last)) == .conflict(UInt64(last)))
    }
    #expect(try answer(to: request(7, to: checkpoint(40))) == .conflict(0))
  }

  @Test("422 for a log that has not only grown.")
  func inconsistent() throws {
    let other = naive.root(1..<8)
    func is422(_ old: Int, _ new: Checkpoint, path: [MerkleHash]? = nil, last: Checkpoint?) throws -> Bool {
      try answer(to: request(old, to: new, path: path), last: last) == .inconsistent
    }
    #expect(try is422(0, checkpoint(0, other), last: nil), "no leaf, and not the root of none")
    #expect(try is422(0, checkpoint(0, other), last: checkpoint(0)), "the same after an empty one")
    #expect(try is422(0, checkpoint(7), path: [other], last: nil), "a proof where none is needed")
    #expect(try is422(7, checkpoint(7), path: [other], last: checkpoint(7)), "a proof of no growth")
    #expect(try is422(7, checkpoint(7), last: checkpoint(7, other)), "the same size and another root")
    #expect(try is422(7, checkpoint(40), path: [], last: checkpoint(7)), "no proof")
    #expect(try is422(7, checkpoint(40), path: naive.consistency(from: 6, to: 40), last: checkpoint(7)), "another's")
    #expect(try is422(7, checkpoint(40, other), last: checkpoint(7)), "another root")
    #expect(try is422(7, checkpoint(40), last: checkpoint(7, other)), "a fork")
  }

  @Test("The request that stands in tlog-witness is read, and written as it stands there.")
  func exampleRequest() throws {
    let body = """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      \(NoteTests.sofa)— example.com/behind-the-sofa \
      opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

      """
    let request = try WitnessRequest(body)
    #expect(request.old == 20_852_014 && request.proof.count == 4 && request.note.signatures.count == 2)
    #expect(request.encoded == body)
    #expect(try answer(to: body) == .unknownLog)
  }
}
