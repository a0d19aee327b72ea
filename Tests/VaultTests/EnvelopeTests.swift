import Foundation
import Testing

@testable import Vault

struct EnvelopeTests {
  struct Effective: Decodable {
    let `case`, cellKey, shred, effective: Hex
    let compartment, party: UInt8
    let epoch: UInt32
  }
  struct Context: Decodable {
    let `case`, draft, file: Hex?
    let compartment, party, field: UInt8?
    let epoch, sequence, revision: UInt32?
  }
  struct Sealed: Decodable {
    let kind: String
    let key, salt, head, tag, sealedHash: Hex
    let plainCount: Int
    let plain: Hex?
    let context: Context
  }
  struct File: Decodable {
    let effective: [Effective]
    let sealed: [Sealed]
  }

  private let key = Secret32(random: .seeded(1))
  private let caseID = [UInt8](repeating: 3, count: 16)

  private func context(
    _ compartment: Compartment = .account, party: UInt8 = 0, epoch: UInt32 = 0, sequence: UInt32 = 1, field: UInt8 = 1
  ) -> EnvelopeContext {
    let cell = Cell(compartment, party: party, epoch: epoch)
    return EnvelopeContext(case: caseID, cell: cell, sequence: sequence, field: field)
  }

  @Test("A cell's effective key is that of the vectors.")
  func effectiveKeys() throws {
    for known in try vectors("envelope", as: File.self).effective {
      let compartment = try #require(Compartment(rawValue: known.compartment))
      let cell = Cell(compartment, party: known.party, epoch: known.epoch)
      var keys = CaseKeys()
      keys[cell] = try known.cellKey.secret
      let key = try keys.effectiveKey(of: cell, case: known.case.bytes, shred: known.shred.secret)
      #expect(try key == known.effective.secret)
    }
  }

  @Test("Envelopes of every kind and size are those of the vectors, and open.")
  func sealedVectors() throws {
    for known in try vectors("envelope", as: File.self).sealed {
      let plain = known.plain?.bytes ?? [UInt8](repeating: 0, count: known.plainCount)
      let context = try Self.context(of: known)
      let key = try known.key.secret
      let sealed = try Envelope.seal(plain, key: key, context: context, random: .replaying(known.salt.bytes))
      #expect([UInt8](sealed.prefix(65)) == known.head.bytes)
      #expect([UInt8](sealed.suffix(16)) == known.tag.bytes)
      #expect(sha256(sealed) == known.sealedHash.bytes)
      #expect(try Envelope.open(sealed, key: key, context: context) == plain)
    }
  }

  @Test("An envelope tells of its text only which of six sizes it has.")
  func sizes() throws {
    let sizes = [0: 1, 1020: 1, 1021: 4, 4092: 4, 4093: 16, 65_532: 64, 65_533: 256, 400_000: 1024, 1_048_572: 1024]
    for (count, kibibytes) in sizes {
      let plain = [UInt8](repeating: 65, count: count)
      let sealed = try Envelope.seal(plain, key: key, context: context(), random: .system)
      #expect(sealed.count == kibibytes * 1024 + Envelope.overhead)
    }
    let long = [UInt8](repeating: 65, count: Envelope.plainByteLimit + 1)
    #expect(throws: VaultFault.tooLarge) { try Envelope.seal(long, key: key, context: context(), random: .system) }
  }

  @Test("The same text sealed twice is not the same envelope.")
  func freshSalts() throws {
    let first = try Envelope.seal([1], key: key, context: context(), random: .system)
    #expect(try Envelope.seal([1], key: key, context: context(), random: .system) != first)
  }

  @Test("An envelope opens where it belongs and nowhere else.")
  func contexts() throws {
    let sealed = try Envelope.seal([1, 2], key: key, context: context(), random: .system)
    let draft = [UInt8](repeating: 3, count: 16)
    let elsewhere: [EnvelopeContext] = [
      context(.identity), context(party: 1), context(epoch: 1), context(sequence: 2), context(field: 2),
      EnvelopeContext(case: [UInt8](repeating: 4, count: 16), cell: Cell(.account, epoch: 0), sequence: 1, field: 1),
      .draft(draft, revision: 1, field: 1), .fileKey(draft, inDraft: draft),
      .fileKey(draft, inCase: caseID, cell: Cell(.account, epoch: 0)),
    ]
    for other in elsewhere {
      #expect(throws: VaultFault.doesNotOpen) { try Envelope.open(sealed, key: key, context: other) }
    }
    #expect(throws: VaultFault.doesNotOpen) {
      try Envelope.open(sealed, key: Secret32(random: .system), context: context())
    }
  }

  @Test("An envelope with any byte altered is refused, as is any other length.")
  func alteredEnvelopes() throws {
    let sealed = try Envelope.seal([1, 2], key: key, context: context(), random: .system)
    for altered in alterations(of: sealed) {
      #expect(throws: VaultFault.self) { try Envelope.open(altered, key: key, context: context()) }
    }
    for other in [[], sealed.dropLast(), sealed + [0]] as [[UInt8]] {
      #expect(throws: VaultFault.length) { try Envelope.open(other, key: key, context: context()) }
    }
  }

  @Test("Without the shred secret, or with another, a cell's key opens nothing.")
  func shredding() throws {
    let cell = Cell(.account, epoch: 0)
    let keys = CaseKeys(for: [cell], random: .system)
    let shred = Secret32(random: .system)
    let effective = try #require(keys.effectiveKey(of: cell, case: caseID, shred: shred))
    let sealed = try Envelope.seal([1], key: effective, context: context(), random: .system)
    for other in [keys.effectiveKey(of: cell, case: caseID, shred: Secret32(random: .system)), keys[cell]] {
      #expect(throws: VaultFault.doesNotOpen) {
        try Envelope.open(sealed, key: try #require(other), context: context())
      }
    }
    #expect(keys.effectiveKey(of: Cell(.identity, epoch: 0), case: caseID, shred: shred) == nil)
  }

  private static func context(of known: Sealed) throws -> EnvelopeContext {
    let context = known.context
    switch known.kind {
    case "field":
      return EnvelopeContext(
        case: try given(context.case).bytes, cell: try cell(of: context), sequence: try given(context.sequence),
        field: try given(context.field)
      )
    case "draft":
      return .draft(
        try given(context.draft).bytes, revision: try given(context.revision), field: try given(context.field)
      )
    case "draft-file-key":
      return .fileKey(try given(context.file).bytes, inDraft: try given(context.draft).bytes)
    default:
      return .fileKey(
        try given(context.file).bytes, inCase: try given(context.case).bytes, cell: try cell(of: context)
      )
    }
  }

  private static func cell(of context: Context) throws -> Cell {
    let compartment = try given(Compartment(rawValue: given(context.compartment)))
    return Cell(compartment, party: try given(context.party), epoch: try given(context.epoch))
  }

  private static func given<Value>(_ value: Value?) throws -> Value { try #require(value) }
}
