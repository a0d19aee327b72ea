import Casework
import Vault
import Workplace

/// Which field of an event an envelope holds; bound into it, for good.
enum SealedField: UInt8 {
  case account = 1
  case identity, message, note, naming, reasons, result, original, people
}

/// What is sealed beside an event: envelopes, each of one cell and field. Stored and committed to as one canonical
/// list. See `docs/formats/sealed.md`.
struct SealedParts {
  struct Part {
    let cell: Cell
    let field: SealedField
    let envelope: [UInt8]
  }

  static let version: Int64 = 1
  var parts: [Part] = []

  init(_ parts: [Part] = []) { self.parts = parts }

  var bytes: [UInt8] {
    Fact.list([
      .integer(SealedParts.version),
      .list(
        parts.map { part in
          .list([
            .integer(Int64(part.cell.compartment.rawValue)), .integer(Int64(part.cell.party)),
            .integer(Int64(part.cell.epoch)), .integer(Int64(part.field.rawValue)), .bytes(part.envelope),
          ])
        }),
    ]).encoded
  }

  /// Reads what ``bytes`` wrote; anything else is damage.
  init(_ bytes: [UInt8]) throws {
    guard case .list(let fields) = try Fact(encoded: bytes), fields.count == 2,
      fields[0] == .integer(SealedParts.version), case .list(let parts) = fields[1]
    else { throw Damaged() }
    self.parts = try parts.map(SealedParts.part)
  }

  /// What is stored is not what was written.
  struct Damaged: Error {}

  private static func part(_ fact: Fact) throws -> Part {
    guard case .list(let fields) = fact, fields.count == 5,
      case .integer(let compartment) = fields[0], case .integer(let party) = fields[1],
      case .integer(let epoch) = fields[2], case .integer(let field) = fields[3],
      case .bytes(let envelope) = fields[4],
      let compartment = UInt8(exactly: compartment).flatMap(Compartment.init(rawValue:)),
      let party = UInt8(exactly: party), let epoch = UInt32(exactly: epoch),
      let field = UInt8(exactly: field).flatMap(SealedField.init(rawValue:))
    else { throw Damaged() }
    return Part(cell: Cell(compartment, party: party, epoch: epoch), field: field, envelope: envelope)
  }
}
