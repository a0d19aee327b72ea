/// The ledger's signed word that a tick will hold a commitment. Whoever is given one can show it to anybody.
/// docs/formats/promise.md.
package struct Promise: Sendable, Hashable {
  /// The ledger's name.
  package let origin: String
  /// The commitment, 32 bytes.
  package let commitment: [UInt8]
  /// The number of the tick that will hold it at the latest.
  package let tick: UInt64
  /// Ed25519 over `signedText`, 64 bytes.
  package let signature: [UInt8]

  /// A promise that was stored or shown. Throws `origin` or `encoding`; whether it is genuine, `verify` tells.
  package init(
    origin: String, commitment: [UInt8], tick: UInt64, signature: [UInt8]
  ) throws(LedgerFault) {
    guard VerifierKey.isOrigin(origin) else { throw .origin }
    guard commitment.count == Commitment.byteCount, signature.count == 64 else { throw .encoding }
    self.origin = origin
    self.commitment = commitment
    self.tick = tick
    self.signature = signature
  }

  /// Promises that the tick `tick` will hold `commitment`. Throws `encoding` or `library`.
  package init(of commitment: [UInt8], tick: UInt64, by key: LogKey) throws(LedgerFault) {
    let origin = key.verifierKey.origin
    let text = Self.signedText(origin: origin, commitment: commitment, tick: tick)
    try self.init(origin: origin, commitment: commitment, tick: tick, signature: key.sign([UInt8](text.utf8)))
  }

  /// Throws `signature` unless the promise is by this ledger and this key.
  package func verify(by key: VerifierKey) throws(LedgerFault) {
    guard key.kind == .log, key.isNamed(origin) else { throw .signature }
    try key.check(signature, of: [UInt8](signedText.utf8))
  }

  /// The words that are signed: four lines, each with a line feed at its end. The first keeps them apart from a
  /// checkpoint, whose first line is the origin.
  package var signedText: String { Self.signedText(origin: origin, commitment: commitment, tick: tick) }

  private static func signedText(origin: String, commitment: [UInt8], tick: UInt64) -> String {
    "redress/promise/v1\n\(origin)\n\(Hexadecimal.text(commitment))\n\(tick)\n"
  }
}

extension Promise: Codable {
  private enum Key: String, CodingKey {
    case origin, commitment, tick, signature
  }

  /// Reads what `encode` writes.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard let commitment = Hexadecimal.bytes(try values.decode(String.self, forKey: .commitment)),
      let signature = StrictBase64.bytes(try values.decode(String.self, forKey: .signature))
    else { throw LedgerFault.encoding }
    try self.init(
      origin: values.decode(String.self, forKey: .origin),
      commitment: commitment,
      tick: values.decode(UInt64.self, forKey: .tick),
      signature: signature
    )
  }

  /// An object: `origin` text, `commitment` in hexadecimal, `tick` a number, `signature` in base64.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(origin, forKey: .origin)
    try values.encode(Hexadecimal.text(commitment), forKey: .commitment)
    try values.encode(tick, forKey: .tick)
    try values.encode(StrictBase64.text(signature), forKey: .signature)
  }
}
