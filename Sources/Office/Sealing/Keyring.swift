import Casework
import Foundation
import Vault
import Workplace

/// The keys of a case that somebody holds, while they are in hand.
struct Keyring {
  let file: ID<Case>
  let shred: Secret32
  var keys: CaseKeys

  /// Seals `content` for an event.
  func seal(
    _ content: some Encodable, in cell: Cell, field: SealedField, sequence: Int, random: Randomness
  ) throws -> SealedParts.Part {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let plain = [UInt8](try encoder.encode(content))
    return SealedParts.Part(cell: cell, field: field, envelope: try seal(plain, cell, field, sequence, random))
  }

  private func seal(
    _ plain: [UInt8], _ cell: Cell, _ field: SealedField, _ sequence: Int, _ random: Randomness
  ) throws -> [UInt8] {
    guard let key = keys.effectiveKey(of: cell, case: file.bytes, shred: shred) else { throw VaultFault.doesNotOpen }
    let context = EnvelopeContext(case: file.bytes, cell: cell, sequence: UInt32(sequence), field: field.rawValue)
    return try Envelope.seal(plain, key: key, context: context, random: random)
  }

  /// What an event's part says; nil where its cell is not held, or it has no such part.
  func open<Content: Decodable>(
    _ type: Content.Type, _ field: SealedField, in parts: SealedParts, sequence: Int
  ) throws -> Content? {
    for part in parts.parts where part.field == field {
      guard let key = keys.effectiveKey(of: part.cell, case: file.bytes, shred: shred) else { continue }
      let context = EnvelopeContext(
        case: file.bytes, cell: part.cell, sequence: UInt32(sequence), field: field.rawValue)
      let plain = try Envelope.open(part.envelope, key: key, context: context)
      return try JSONDecoder().decode(type, from: Data(plain))
    }
    return nil
  }

  /// Wraps a file's key for a cell.
  func wrap(_ fileKey: Secret32, of id: [UInt8], in cell: Cell, random: Randomness) throws -> [UInt8] {
    guard let key = keys.effectiveKey(of: cell, case: file.bytes, shred: shred) else { throw VaultFault.doesNotOpen }
    return try Envelope.seal(
      fileKey.bytes, key: key, context: .fileKey(id, inCase: file.bytes, cell: cell), random: random)
  }

  /// A file's key; nil where its cell is not held.
  func unwrap(_ wrapped: [UInt8], of id: [UInt8], in cell: Cell) throws -> Secret32? {
    guard let key = keys.effectiveKey(of: cell, case: file.bytes, shred: shred) else { return nil }
    return Secret32(try Envelope.open(wrapped, key: key, context: .fileKey(id, inCase: file.bytes, cell: cell)))
  }
}
