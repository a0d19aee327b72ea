import Testing

@testable import Vault

struct SigningKeyTests {
  private func key(_ byte: UInt8) throws -> PrivateKey {
    try PrivateKey(seed: try #require(Secret32([UInt8](repeating: byte, count: 32))))
  }

  private func statement(
    _ publicKey: PublicKey, person: UInt8 = 1, signer: UInt8 = 2, at: Int64 = 1_614_560_400_000
  )
    -> KeyStatement
  {
    KeyStatement(
      person: [UInt8](repeating: person, count: 16), publicKey: publicKey,
      signer: [UInt8](repeating: signer, count: 16),
      milliseconds: at)
  }

  @Test("A signing key follows from the person key, and differs between people.")
  func derives() throws {
    let one = try SigningKey(of: key(1))
    #expect(try SigningKey(of: key(1)).publicKey == one.publicKey)
    #expect(try SigningKey(of: key(2)).publicKey != one.publicKey)
    #expect(one.publicKey.count == SigningKey.publicByteCount && "\(one)" == "SigningKey")
  }

  @Test("A statement is signed and holds; about another key, person, signer or moment it doesn't.")
  func signs() throws {
    let publicKey = try key(3).publicKey
    let signing = try SigningKey(of: key(1))
    let said = statement(publicKey)
    let signature = try signing.sign(said)
    #expect(signature.count == SigningKey.signatureByteCount && said.isSigned(signature, by: signing.publicKey))
    let others = [
      statement(try key(4).publicKey), statement(publicKey, person: 9), statement(publicKey, signer: 9),
      statement(publicKey, at: 1_614_560_400_001),
    ]
    for other in others { #expect(!other.isSigned(signature, by: signing.publicKey)) }
    #expect(!said.isSigned(signature, by: try SigningKey(of: key(2)).publicKey))
  }

  @Test("A signature or key of which any byte was altered, or that has another length, doesn't hold.")
  func findsTampering() throws {
    let signing = try SigningKey(of: key(1))
    let said = statement(try key(3).publicKey)
    let signature = try signing.sign(said)
    for place in signature.indices {
      var altered = signature
      altered[place] ^= 1
      #expect(!said.isSigned(altered, by: signing.publicKey))
    }
    for place in signing.publicKey.indices {
      var altered = signing.publicKey
      altered[place] ^= 1
      #expect(!said.isSigned(signature, by: altered))
    }
    #expect(!said.isSigned([], by: signing.publicKey) && !said.isSigned(signature, by: []))
  }

  @Test("A second implementation signs the same words with the same key.")
  func knownAnswers() throws {
    for known in try vectors("key-statement", as: Known.self).statements {
      let said = KeyStatement(
        person: known.person.bytes, publicKey: try PublicKey(known.publicKey.bytes), signer: known.signer.bytes,
        milliseconds: known.milliseconds)
      let signing = try SigningKey(of: PrivateKey(seed: known.signerSeed.secret))
      #expect(said.signedText == known.signedText && signing.publicKey == known.signingKey.bytes)
      #expect(said.isSigned(known.signature.bytes, by: known.signingKey.bytes))
      #expect(said.isSigned(try signing.sign(said), by: known.signingKey.bytes))
    }
  }

  private struct Known: Decodable {
    let statements: [Statement]

    struct Statement: Decodable {
      let person, publicKey, signer, signerSeed, signingKey, signature: Hex
      let milliseconds: Int64
      let signedText: String
    }
  }

  @Test("The words that are signed are these.")
  func words() throws {
    let lines = statement(try key(3).publicKey).signedText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6 && lines[5] == "")
    #expect(lines[0] == "redress key statement v1")
    #expect(lines[1] == "01010101010101010101010101010101" && lines[3] == "02020202020202020202020202020202")
    #expect(lines[2].count == 64 && lines[4] == "1614560400000")
  }
}
