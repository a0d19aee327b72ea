/// Which body's keys of which case and epoch: what a body's bundle is bound to.
package struct BodyContext: Sendable, Hashable {
  /// case 16 ‖ epoch u32 ‖ body: 21 bytes.
  let bytes: [UInt8]

  /// `case` has 16 bytes; `body` is the number that the caller gives the body, for good.
  package init(case: [UInt8], epoch: UInt32, body: UInt8) {
    precondition(`case`.count == 16, "An id has 16 bytes.")
    bytes = `case` + epoch.bigEndianBytes + [body]
  }
}

/// A later body's keys, sealed once under the body's random key for the case and epoch, of which each eligible member
/// is granted a share. Always 1105 bytes: an envelope of the smallest size. docs/formats/grant.md.
package enum BodyBundle {
  /// The length of every bundle, in bytes.
  package static let byteCount = 1024 + Envelope.overhead
  /// The most cells that a bundle carries.
  package static let cellLimit = 26

  /// Seals the body's keys. Throws `tooLarge` beyond `cellLimit`.
  package static func seal(
    _ keys: CaseKeys, under bodyKey: Secret32, context: BodyContext, random: Randomness
  ) throws(VaultFault) -> [UInt8] {
    guard keys.cells.count <= cellLimit else { throw .tooLarge }
    return try Envelope.seal(
      GrantContent.keys(keys).bytes(), key: bodyKey, context: .bodyBundle(context), random: random
    )
  }

  /// Random bytes that nobody can tell from a bundle, for a body that may not read.
  package static func dummy(random: Randomness) -> [UInt8] {
    [Envelope.version] + random.bytes(byteCount - 1)
  }

  /// The body's keys. Throws as `Envelope.open` does.
  package static func open(
    _ bundle: [UInt8], with bodyKey: Secret32, context: BodyContext
  ) throws(VaultFault) -> CaseKeys {
    let content = try GrantContent(Envelope.open(bundle, key: bodyKey, context: .bodyBundle(context)))
    guard case .keys(let keys) = content else { throw .malformed }
    return keys
  }
}
