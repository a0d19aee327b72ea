/// Text sealed under a cell's effective key or a draft's key, padded so that its length says little. Version 1:
/// version ‖ salt 32 ‖ commitment 32 ‖ ciphertext ‖ tag 16; docs/formats/envelope.md.
package enum Envelope {
  /// What a plaintext is padded to, its length of 4 bytes included.
  package static let paddedByteCounts = [1, 4, 16, 64, 256, 1024].map { $0 * 1024 }
  /// The longest plaintext, in bytes.
  package static let plainByteLimit = 1024 * 1024 - 4
  /// What an envelope has beyond the padded plaintext.
  package static let overhead = headerByteCount + Cipher.tagByteCount

  static let version: UInt8 = 1
  private static let headerByteCount = 65

  /// Seals `plain`. The key is used with a fresh salt each time, so it may be the same for many envelopes. Throws
  /// `tooLarge` beyond `plainByteLimit`.
  package static func seal(
    _ plain: [UInt8], key: Secret32, context: EnvelopeContext, random: Randomness
  ) throws(VaultFault) -> [UInt8] {
    let padded = try pad(plain)
    let salt = random.bytes(32)
    let derived = Derivation.committed(from: key, salt: salt, info: context.info)
    let sealed = try Cipher.seal(
      padded, key: derived.key, nonce: Cipher.zeroNonce, authenticating: [version] + context.info
    )
    return [version] + salt + derived.commitment + sealed
  }

  /// What was sealed under the same key for the same context. Throws `length`, `version`, `doesNotOpen`, or
  /// `malformed` when the padding is not as it must be.
  package static func open(
    _ envelope: [UInt8], key: Secret32, context: EnvelopeContext
  ) throws(VaultFault) -> [UInt8] {
    guard paddedByteCounts.contains(envelope.count - overhead) else { throw .length }
    guard envelope[0] == version else { throw .version }
    let derived = Derivation.committed(from: key, salt: [UInt8](envelope[1..<33]), info: context.info)
    guard sameInConstantTime(derived.commitment, [UInt8](envelope[33..<65])) else { throw .doesNotOpen }
    let padded = try Cipher.open(
      envelope[headerByteCount...], key: derived.key, nonce: Cipher.zeroNonce,
      authenticating: [version] + context.info
    )
    return try unpad(padded)
  }

  private static func pad(_ plain: [UInt8]) throws(VaultFault) -> [UInt8] {
    guard let size = paddedByteCounts.first(where: { $0 >= plain.count + 4 }) else { throw .tooLarge }
    return UInt32(plain.count).bigEndianBytes + plain + [UInt8](repeating: 0, count: size - plain.count - 4)
  }

  /// The reverse of `pad`, and nothing but it: the smallest size that fits, and zeros alone behind the text.
  private static func unpad(_ padded: [UInt8]) throws(VaultFault) -> [UInt8] {
    var reader = ByteReader(padded)
    let count = Int(try reader.number())
    let plain = try reader.bytes(count)
    try reader.zeros()
    guard paddedByteCounts.first(where: { $0 >= count + 4 }) == padded.count else { throw .malformed }
    return plain
  }
}
