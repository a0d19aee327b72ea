import Casework
import Database
package import Deadlines
import Store
import Workplace

extension Office {
  /// How many cases one sweep reads at a time.
  private static let batch = 100

  /// Hands on what falls into absences first; then marks every day that has passed as missed and moves its duty up, rung
  /// by rung, until nothing is late. Returns how often a case moved. Whoever calls it need not know who is eligible:
  /// marks say.
  package func climbLadder() async throws -> Int {
    var climbed = try await handOnDuties()
    while true {
      let now = now()
      let late = try await store.read { try Cases.late(at: now, limit: Office.batch, in: $0) }
      var moved = 0
      for id in late { moved += try await climb(id, at: now) ? 1 : 0 }
      guard moved > 0 else { return climbed }
      climbed += moved
    }
  }

  /// When the next day passes, or the next absence takes effect; nil when nothing is owed anywhere.
  package func nextDue() async throws -> Instant? {
    let due = try await store.read { try Cases.nextDue(in: $0) }
    let handOver = try await nextHandOver()
    return [due, handOver].compactMap { $0 }.min()
  }

  private func climb(_ id: ID<Case>, at now: Instant) async throws -> Bool {
    let roster = try await roster.current(self)
    for _ in 0..<Office.tries {
      let files = try await store.read { try CaseFile.read(id, heldBy: Pseudonym.nobody, in: $0) }
      guard let files else { return false }
      let seats = files.seated(roster, secrets: secrets)
      guard let step = files.file.climb(seats: seats, terms: terms, at: now) else { return false }
      do {
        try await write(Written(step, by: .system), on: files.file, at: now)
        return true
      } catch DatabaseFault.uniqueViolation {
        continue
      }
    }
    return false
  }
}

extension Pseudonym {
  /// Holds nothing.
  static var nobody: Pseudonym {
    guard let nobody = Pseudonym(bytes: [UInt8](repeating: 0, count: 16)) else {
      preconditionFailure("16 bytes make an id")
    }
    return nobody
  }
}
