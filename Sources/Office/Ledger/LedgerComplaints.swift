import Database
import Deadlines
import Store

/// What is remembered of a store that an old backup took the place of.
struct RestoreNote: Sendable {
  static let database = "ledger-restored-database"
  static let second = "ledger-restored-second"

  let after: Int64
  let through: Int64
  /// How many ticks held something that is gone, or how many cases can't be opened.
  let lost: Int
  let at: Instant

  var text: String { "\(after) \(through) \(lost) \(at.milliseconds)" }

  init(after: Int64, through: Int64, lost: Int, at: Instant) {
    self.after = after
    self.through = through
    self.lost = lost
    self.at = at
  }

  /// Nil for another text.
  init?(_ text: String) {
    let numbers = text.split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 4 else { return nil }
    self.init(
      after: numbers[0], through: numbers[1], lost: Int(numbers[2]), at: Instant(milliseconds: numbers[3]))
  }
}

extension Office {
  /// For so many days it is said that an old backup was put in the place of a store.
  static let restoreDays = 90

  /// What should be mended of the ledger.
  func ledgerComplaints() async throws -> [Complaint] {
    let notes = try await store.read { reading in
      try [RestoreNote.database, RestoreNote.second].map { name in
        try WorkplaceSettings.value(of: name, in: reading).flatMap { RestoreNote($0) }
      }
    }
    let begin = now().adding(hours: -24 * Office.restoreDays)
    let recent = notes.map { note in note.flatMap { $0.at < begin ? nil : $0 } }
    return (ledger.stop.map { [.ledgerStopped($0)] } ?? [])
      + (recent[0].map { [.databaseRestored(after: $0.after, through: $0.through, ticks: $0.lost)] } ?? [])
      + (recent[1].map { [.secondStoreRestored(after: $0.after, through: $0.through, cases: $0.lost)] } ?? [])
  }
}
