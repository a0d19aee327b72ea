import Foundation
import Ledger
import Testing

@testable import Witness

struct VectorTests {
  private struct Known: Decodable {
    let name, verifierKey, later, state, empty, seed, prefix: String
    let logs, notes, forks, path: [String]
  }

  private static func known() throws -> Known {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Vectors/witness.json")
    return try JSONDecoder().decode(Known.self, from: Data(contentsOf: file))
  }

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
  }

  @Test("A witness's state is, byte for byte, that of the second implementation, and is read as it was written.")
  func states() throws {
    let known = try Self.known()
    var state = try WitnessState(name: known.name, seed: bytes(known.seed))
    #expect(state.key.verifierKey.text == known.verifierKey)
    #expect(Array(state.encoded.utf8) == Array(known.empty.utf8))
    for text in known.notes.reversed() {
      let note = try SignedNote(text)
      state.remember(note, of: try Checkpoint(text: note.text).origin)
    }
    for text in known.forks {
      let fork = try ForkEvidence(text)
      state.keep(fork, of: try Checkpoint(text: fork.later.text).origin)
    }
    #expect(Array(state.encoded.utf8) == Array(known.state.utf8))
    #expect(try WitnessState(known.state) == state)
  }

  @Test("A proof of a fork is that of the second implementation, and proves what it should.")
  func forks() throws {
    let known = try Self.known()
    let hashes = try ([known.prefix] + known.path).map { try #require(MerkleHash(bytes($0))) }
    let fork = ForkEvidence(
      earlier: try SignedNote(known.notes[0]), later: try SignedNote(known.later), prefix: hashes[0],
      path: Array(hashes.dropFirst()))
    #expect(Array(fork.encoded.utf8) == Array(known.forks[0].utf8))
    try fork.check(signedBy: try known.logs.map { try VerifierKey($0) })
  }

  @Test("Names that Unicode calls the same are two ledgers to a witness, as they are to a signature.")
  func equivalentNames() throws {
    let names = ["caf\u{E9}.example.org", "cafe\u{301}.example.org"]
    let paper = Paper()
    let signers = names.map { Grown.signing(1, origin: $0) }
    var state = try WitnessState(name: "staff.example.org", seed: [UInt8](repeating: 5, count: 32))
    for (size, signer) in signers.enumerated() {
      let name = signer.verifierKey.origin
      let note = try Checkpoint(origin: name, size: UInt64(size), root: .leaf([1])).signed(by: [signer])
      let line = try Cosignature.line(
        under: Checkpoint(text: note.text), at: 1, by: state.key)
      state.remember(SignedNote(text: note.text, signatures: note.signatures + [line]), of: name)
    }
    try paper.write(WitnessState(state.encoded))
    #expect(names.map { paper.written[0].checkpoint(of: $0)?.size } == [0, 1])
  }
}
