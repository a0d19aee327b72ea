import Crypto

/// What blinds the ticks of one period: 32 bytes, sealed to those who audit. From it follows each tick's seed.
/// docs/formats/tick.md.
package struct PeriodSeed: Hashable, Sendable {
  /// How many ticks share a period: 30 days at one a minute.
  package static let ticks: UInt64 = 43_200

  /// 32 bytes: secret.
  package let bytes: [UInt8]
  /// What each tick's seed begins with: HMAC-SHA256(bytes, "redress/ledger-tick/v1" ‖ …).
  private let begun: HMAC<SHA256>

  /// Throws `encoding` unless there are 32 bytes.
  package init(_ bytes: [UInt8]) throws(LedgerFault) {
    guard bytes.count == 32 else { throw .encoding }
    self.bytes = bytes
    var begun = HMAC<SHA256>(key: SymmetricKey(data: bytes))
    begun.update(data: [UInt8]("redress/ledger-tick/v1".utf8))
    self.begun = begun
  }

  package static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// The number of the period that a tick falls in.
  package static func period(of tick: UInt64) -> UInt64 { tick / ticks }

  /// The seed of a period under the ledger's blinding key, 32 random bytes of the second store:
  /// HKDF-SHA256(key, info = "redress/ledger-period/v1" ‖ u64 period).
  package init(of period: UInt64, under key: [UInt8]) throws(LedgerFault) {
    guard key.count == 32 else { throw .encoding }
    let info = [UInt8]("redress/ledger-period/v1".utf8) + withUnsafeBytes(of: period.bigEndian) { [UInt8]($0) }
    let made = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key), info: info, outputByteCount: 32)
    try self.init(made.withUnsafeBytes { [UInt8]($0) })
  }

  /// HMAC-SHA256(period's seed, "redress/ledger-tick/v1" ‖ u64 tick).
  package func seed(of tick: UInt64) -> TickSeed {
    var code = begun
    code.update(data: withUnsafeBytes(of: tick.bigEndian) { [UInt8]($0) })
    return TickSeed(key: code.finalize().withUnsafeBytes { SymmetricKey(data: $0) })
  }
}

extension PeriodSeed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "PeriodSeed" }
  package var debugDescription: String { "PeriodSeed" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What says where in one tick's tree the commitments stand, and what stands where there are none.
package struct TickSeed: Sendable {
  let key: SymmetricKey

  /// What stands at the root of a subtree without commitments: HMAC-SHA256(seed, "empty" ‖ u8 height ‖ u32 place).
  func empty(height: Int, place: Int) -> MerkleHash {
    MerkleHash(code("empty", [UInt8(height)] + withUnsafeBytes(of: UInt32(place).bigEndian) { [UInt8]($0) }))
  }

  /// Sixteen places to try: the u16 of HMAC-SHA256(seed, "places" ‖ u32 block).
  func places(block: Int) -> [UInt16] {
    let code = code("places", withUnsafeBytes(of: UInt32(block).bigEndian) { [UInt8]($0) })
    return code.withUnsafeBytes { bytes in
      stride(from: 0, to: 32, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    }
  }

  private func code(_ label: StaticString, _ rest: [UInt8]) -> HMAC<SHA256>.MAC {
    var code = HMAC<SHA256>(key: key)
    label.withUTF8Buffer { code.update(data: UnsafeRawBufferPointer($0)) }
    code.update(data: rest)
    return code.finalize()
  }
}

extension TickSeed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "TickSeed" }
  package var debugDescription: String { "TickSeed" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
