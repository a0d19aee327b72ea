import Foundation
import Testing

@testable import Ledger

struct PromiseTests {
  struct Known: Decodable {
    let origin, verifierKey, signedText: String
    let seed, commitment, signature: Hex
    let tick: UInt64
  }
  struct File: Decodable { let promises: [Known] }

  private let commitment = [UInt8](repeating: 7, count: 32)

  private func key(_ byte: UInt8 = 1, origin: String = "ledger.example.org") throws -> LogKey {
    try LogKey(seed: [UInt8](repeating: byte, count: 32), origin: origin)
  }

  @Test("Verifier keys and promises are those of the vectors.")
  func promiseVectors() throws {
    for known in try vectors("promise", as: File.self).promises {
      let key = try LogKey(seed: known.seed.bytes, origin: known.origin)
      #expect(key.verifierKey.text == known.verifierKey)
      #expect(try VerifierKey(known.verifierKey) == key.verifierKey)
      let promise = try Promise(of: known.commitment.bytes, tick: known.tick, by: key)
      #expect(promise.signedText == known.signedText)
      let shown = try Promise(
        origin: known.origin, commitment: known.commitment.bytes, tick: known.tick, signature: known.signature.bytes
      )
      try shown.verify(by: VerifierKey(known.verifierKey))
      try promise.verify(by: key.verifierKey)
    }
  }

  @Test("A promise written as JSON is the same promise when it is read.")
  func json() throws {
    let promise = try Promise(of: commitment, tick: 12, by: key())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(promise), as: UTF8.self)
    let seven = String(repeating: "07", count: 32)
    let start = #"{"commitment":"\#(seven)","origin":"ledger.example.org","signature":""#
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(#"","tick":12}"#))
    #expect(try JSONDecoder().decode(Promise.self, from: Data(text.utf8)) == promise)
    for wrong in [
      text.replacing("0707", with: "07"), text.replacing("07", with: "0G"), text.replacing(#""ledger"#, with: #""a+b"#),
    ] {
      #expect(throws: (any Error).self) { try JSONDecoder().decode(Promise.self, from: Data(wrong.utf8)) }
    }
  }

  @Test("A promise with another commitment, tick, name, key or an altered signature is refused.")
  func forgeries() throws {
    let key = try key()
    let genuine = try Promise(of: commitment, tick: 12, by: key)
    func altered(
      origin: String = "ledger.example.org", commitment: [UInt8]? = nil, tick: UInt64 = 12, signature: [UInt8]? = nil
    ) throws -> Promise {
      try Promise(
        origin: origin, commitment: commitment ?? genuine.commitment, tick: tick,
        signature: signature ?? genuine.signature
      )
    }
    var wrong = [
      try altered(origin: "ledger.example.com"), try altered(tick: 13),
      try altered(commitment: [UInt8](repeating: 8, count: 32)),
    ]
    for place in genuine.signature.indices {
      var signature = genuine.signature
      signature[place] ^= 1
      wrong.append(try altered(signature: signature))
    }
    for promise in wrong {
      #expect(throws: LedgerFault.signature) { try promise.verify(by: key.verifierKey) }
    }
    for other in [try self.key(2), try self.key(origin: "ledger.example.com")] {
      #expect(throws: LedgerFault.signature) { try genuine.verify(by: other.verifierKey) }
    }
    let witness = try VerifierKey(origin: key.verifierKey.origin, kind: .witness, key: key.verifierKey.key)
    #expect(throws: LedgerFault.signature) { try genuine.verify(by: witness) }
  }

  @Test(
    "A name that a signed note can't carry is refused.",
    arguments: ["", "a b", "a+b", "a\nb", "a\u{3000}b", "a\u{7F}b"])
  func origins(origin: String) {
    #expect(throws: LedgerFault.origin) { try key(origin: origin) }
  }

  @Test("A verifier key with any part altered is refused, as are seeds and keys of another length.")
  func verifierKeys() throws {
    let text = try key().verifierKey.text
    for wrong in ["", "a+b", text + "A", text.replacing("ledger", with: "lodger"), text.replacing("+A", with: "+B")] {
      #expect(throws: LedgerFault.self) { try VerifierKey(wrong) }
    }
    #expect(throws: LedgerFault.encoding) { try LogKey(seed: [1], origin: "a") }
    #expect(throws: LedgerFault.encoding) { try VerifierKey(origin: "a", key: [1]) }
    #expect(throws: LedgerFault.encoding) { try Promise(of: [1], tick: 1, by: key()) }
  }

  @Test("A printed key shows nothing of itself.")
  func printing() throws {
    var dumped = "\(try key()) "
    dump(try key(), to: &dumped)
    #expect(dumped == "LogKey - LogKey\n")
  }
}
