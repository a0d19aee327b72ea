import Crypto
import Foundation

/// What stands for a person in grants and facts: steady, and without the second store's key nobody's.
package enum Mask {
  /// The length of a pseudonym, in bytes.
  package static let byteCount = 16

  /// The first 16 bytes of HMAC-SHA256(key, "redress/pseudonym/v1" ‖ person); `person` has 16 bytes.
  package static func of(person: [UInt8], key: Secret32) -> [UInt8] {
    precondition(person.count == 16, "A person's id has 16 bytes.")
    return authenticator("redress/pseudonym/v1".label + person, key)
  }

  /// What the second store's key says of a public key that was confirmed as this person's, so that nobody who can only
  /// write the database confirms one: the first 16 bytes of HMAC-SHA256(key, "redress/confirmed-key/v1" ‖ person 16 ‖
  /// SHA-256(public key)).
  package static func confirmation(of publicKey: PublicKey, person: [UInt8], key: Secret32) -> [UInt8] {
    precondition(person.count == 16, "A person's id has 16 bytes.")
    let digest = [UInt8](SHA256.hash(data: publicKey.bytes))
    return authenticator("redress/confirmed-key/v1".label + person + digest, key)
  }

  static func authenticator(_ message: [UInt8], _ key: Secret32) -> [UInt8] {
    [UInt8](HMAC<SHA256>.authenticationCode(for: message, using: key.key).prefix(byteCount))
  }
}

/// 16 bytes beside each grant, by which the server alone, with the second store's key, tells a real one from a dummy.
package enum Mark {
  /// The length of a mark, in bytes.
  package static let byteCount = 16

  /// The mark of a real grant: the first 16 bytes of HMAC-SHA256(key, "redress/mark/v1" ‖ case 16 ‖ pseudonym 16 ‖
  /// epoch u32 ‖ number u8). The number is the grant's: two grants of one holder have nothing in common to be seen.
  package static func real(
    key: Secret32, case: [UInt8], pseudonym: [UInt8], epoch: UInt32, number: UInt8
  ) -> [UInt8] {
    precondition(`case`.count == 16 && pseudonym.count == 16, "An id has 16 bytes.")
    return Mask.authenticator("redress/mark/v1".label + `case` + pseudonym + epoch.bigEndianBytes + [number], key)
  }

  /// The mark of a dummy: random bytes.
  package static func dummy(random: Randomness) -> [UInt8] { random.bytes(byteCount) }

  /// Whether a mark is a real grant's, found in constant time.
  package static func isReal(
    _ mark: [UInt8], key: Secret32, case: [UInt8], pseudonym: [UInt8], epoch: UInt32,
    number: UInt8
  ) -> Bool {
    sameInConstantTime(mark, real(key: key, case: `case`, pseudonym: pseudonym, epoch: epoch, number: number))
  }
}
