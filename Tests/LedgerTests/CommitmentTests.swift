import Testing

@testable import Ledger

struct CommitmentTests {
  struct Known: Decodable { let nonce, facts, sealed, commitment: Hex }
  struct File: Decodable { let commitments: [Known] }

  @Test("Commitments are those of the vectors.")
  func commitmentVectors() throws {
    for known in try vectors("commitment", as: File.self).commitments {
      let made = Commitment.of(nonce: known.nonce.bytes, facts: known.facts.bytes, sealed: known.sealed.bytes)
      #expect(made == known.commitment.bytes)
    }
  }

  @Test("A byte that moves from the facts to the sealed bytes makes another commitment.")
  func boundaries() {
    let nonce = [UInt8](repeating: 1, count: 32)
    #expect(
      Commitment.of(nonce: nonce, facts: [1, 2], sealed: []) != Commitment.of(nonce: nonce, facts: [1], sealed: [2]))
    #expect(Commitment.of(nonce: nonce, facts: [], sealed: []) != Commitment.of(nonce: nonce, facts: [0], sealed: []))
  }

  @Test("A tick is a minute from 1970 on, and begins where it is said to.")
  func ticks() {
    #expect(Tick.at(0) == 0 && Tick.at(59_999) == 0 && Tick.at(60_000) == 1)
    #expect(Tick.at(-1) == 0)
    #expect(Tick.at(1_782_000_000_000) == 29_700_000)
    #expect(Tick.at(5_999, every: Tick.demonstrationMilliseconds) == 5)
    #expect(Tick.beginning(of: 29_700_000) == 1_782_000_000_000)
  }

  @Test("The digest is SHA-256.")
  func digest() {
    #expect(Hexadecimal.text(Digest.sha256(Array("abc".utf8)).prefix(4)) == "ba7816bf")
  }
}
