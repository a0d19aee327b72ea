import Casework
import Deadlines
import Foundation
import Office
import Workplace

/// Somebody of the directory, as programs read it.
struct PersonModel: Encodable, Sendable {
  let person: String
  let name: String
  let department: String

  init(_ found: FoundPerson) {
    person = found.person.description
    name = found.name
    department = found.department
  }

  init(_ person: Person) {
    self.person = person.id.description
    name = person.name
    department = person.department
  }

  /// "Zhang Wei · Sales".
  var label: String { department.isEmpty ? name : "\(name) · \(department)" }
}

/// A file, by its name and true length.
struct FileModel: Encodable, Sendable {
  let id: String
  let name: String
  let type: String
  let bytes: Int64

  init(_ file: DraftFile) {
    (id, name, type, bytes) = (file.id.description, file.name, file.type, file.bytes)
  }

  init(_ file: Account.File) {
    (id, name, type, bytes) = (file.id, file.name, file.type, file.bytes)
  }
}

/// A duty, as the reporter reads it.
struct DutyModel: Encodable, Sendable {
  let duty: String
  let due: String
  let met: OrNull<String>
  let missed: Bool
  /// Until when whoever has it now must have met it, once it has moved.
  let next: String?
  let holder: String
  let name: String?

  init(_ duty: ReporterDuty) {
    self.duty = duty.kind.rawValue
    due = duty.due.iso
    met = OrNull(duty.met?.iso)
    missed = !duty.missed.isEmpty
    next = duty.nextDue == duty.due ? nil : duty.nextDue.iso
    holder = duty.holder.rawValue
    name = duty.name
  }
}

/// The ledger's promise, as it was signed.
struct PromiseModel: Codable, Sendable {
  let origin: String
  let commitment: String
  let tick: UInt64
  let signature: String

  /// Reads what filing returned.
  init(json: String) throws {
    self = try JSONDecoder().decode(PromiseModel.self, from: Data(json.utf8))
  }
}
