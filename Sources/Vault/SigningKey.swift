import Crypto
import Foundation

/// The Ed25519 key (RFC 8032) by which somebody confirms a colleague's person key. It follows from the seed of their
/// own person key, so that it needs no place of its own: HKDF-SHA256(seed, no salt, "redress/signing/v1"), 32 bytes.
package struct SigningKey: Sendable {
  /// The length of a public key, in bytes.
  package static let publicByteCount = 32
  /// The length of a signature, in bytes.
  package static let signatureByteCount = 64

  /// The public half, 32 bytes.
  package let publicKey: [UInt8]

  private let key: Curve25519.Signing.PrivateKey

  /// The signing key of the owner of `personKey`; the same person key has always the same one. Throws `library` only.
  package init(of personKey: PrivateKey) throws(VaultFault) {
    let seed = Derivation.secret(from: personKey.seed, info: "redress/signing/v1".label)
    let key = try orThrow(.library) { try Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes) }
    self.key = key
    publicKey = [UInt8](key.publicKey.rawRepresentation)
  }

  /// Signs a statement: 64 bytes. Throws `library` only.
  package func sign(_ statement: KeyStatement) throws(VaultFault) -> [UInt8] {
    try orThrow(.library) { [UInt8](try key.signature(for: [UInt8](statement.signedText.utf8))) }
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "SigningKey" }
  package var debugDescription: String { "SigningKey" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a seated member says of a colleague's key, having compared its fingerprint with them:
/// docs/formats/person-key.md.
package struct KeyStatement: Sendable, Hashable {
  /// Whose key it is: an id of 16 bytes.
  package let person: [UInt8]
  /// The key.
  package let publicKey: PublicKey
  /// Who says so: an id of 16 bytes.
  package let signer: [UInt8]
  /// When, in milliseconds since 1970-01-01 00:00 UTC.
  package let milliseconds: Int64

  package init(person: [UInt8], publicKey: PublicKey, signer: [UInt8], milliseconds: Int64) {
    precondition(person.count == 16 && signer.count == 16, "An id has 16 bytes.")
    self.person = person
    self.publicKey = publicKey
    self.signer = signer
    self.milliseconds = milliseconds
  }

  /// The words that are signed: five lines, each with a line feed at its end. Ids stand in hexadecimal and the key as
  /// the whole SHA-256 of "redress/fingerprint/v1" and its bytes, of which the fingerprint shows the first 200 bits.
  package var signedText: String {
    let hash = SHA256.hash(data: "redress/fingerprint/v1".label + publicKey.bytes)
    return """
      redress key statement v1
      \(Self.hexadecimal(person))
      \(Self.hexadecimal(hash))
      \(Self.hexadecimal(signer))
      \(milliseconds)

      """
  }

  /// Whether `signature` is by `signingKey` over exactly this statement. False for anything malformed.
  package func isSigned(_ signature: [UInt8], by signingKey: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: signingKey) else { return false }
    return key.isValidSignature(signature, for: [UInt8](signedText.utf8))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = [Character]("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
