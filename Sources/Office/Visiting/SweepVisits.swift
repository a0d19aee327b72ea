import Deadlines
import Store
import Workplace

extension Office {
  /// Files that belong to nothing stay so many minutes, and half an hour more at most: their times are coarse.
  static let orphanMinutes = 60
  private static let sweepBatch = 100

  /// Ends visits and codes whose time is over, takes away drafts past their day with their files, uploads past theirs,
  /// and files on disk that belong to nothing.
  package func sweepVisits() async throws {
    let now = now()
    try await store.sweepVisits(endedBy: realNow())
    try await sweepDrafts(at: now)
    let sitting = realNow()
    try await files.remove(store.keep { try Uploads.removeEnded(at: sitting, in: $0) })
    try await sweepOrphans(at: realNow())
  }

  private func sweepDrafts(at now: Instant) async throws {
    while true {
      let ended = try await store.read { try Drafts.ended(at: now, limit: Self.sweepBatch, in: $0) }
      guard !ended.isEmpty else { return }
      let ids = try await store.keep { writing in
        try ended.flatMap { try Drafts.removeEnded($0, at: now, in: writing) }
      }
      try await files.remove(ids)
    }
  }

  /// Asks for rows after it has asked for files, so that one which is entered meanwhile is known.
  private func sweepOrphans(at now: Instant) async throws {
    let end = now.roundedToQuarterHour().adding(minutes: -Self.orphanMinutes)
    let old = try await files.older(than: end).map(\.bytes)
    for start in stride(from: 0, to: old.count, by: Self.sweepBatch) {
      let batch = Array(old[start..<min(start + Self.sweepBatch, old.count)])
      let known = try await store.read { try FileRows.known(among: batch, in: $0) }
      try await files.remove(batch.filter { !known.contains($0) })
    }
  }
}
