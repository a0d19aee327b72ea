import Deadlines
import Foundation
import Store
import Vault

extension Office {
  /// A draft that nobody opens goes after so many days.
  package static let draftDays = 30

  /// The draft of this visit and the revision of its answers, or nil where there is none. Opening it renews its days.
  package func draft(of visit: ReporterVisit) async throws -> (draft: Draft, revision: Int)? {
    try await lyingDraft(of: visit).map { ($0.draft, $0.revision) }
  }

  /// The same, with when it was saved and when it goes.
  package func lyingDraft(of visit: ReporterVisit) async throws -> LyingDraft? {
    let now = now()
    guard let found = try await openDraft(of: visit, at: now) else { return nil }
    let end = draftEnd(at: now)
    if found.row.endsAt < end { try await renew(visit.draft, at: now) }
    return LyingDraft(
      draft: found.sealed.draft, revision: found.sealed.revision,
      savedAt: found.sealed.savedAt.map { Instant(milliseconds: $0) }, endsAt: max(found.row.endsAt, end))
  }

  /// Keeps answers over those of `revision`, nil for a draft that begins, and returns the new revision.
  package func saveDraft(
    _ answers: DraftAnswers, revision: Int?, visit: ReporterVisit
  ) async throws -> Result<Int, DraftRefusal> {
    if let refusal = answers.refusal { return .failure(refusal) }
    let savedAt = now().milliseconds
    return try await changeDraft(of: visit) { sealed, isNew in
      if let revision, isNew, revision > 0 { return .failure(.gone) }
      if (revision ?? 0) != sealed.revision { return .failure(.clash(sealed.draft, revision: sealed.revision)) }
      sealed.draft.answers = answers
      sealed.revision += 1
      sealed.savedAt = savedAt
      return .success(sealed.revision)
    }
  }

  /// Takes the draft and its files away at once.
  package func discardDraft(_ visit: ReporterVisit) async throws {
    let ids = try await store.keep { try Drafts.remove(visit.draft, in: $0) }
    try await files.remove(ids)
  }

  /// Opens what lies there.
  func openDraft(
    of visit: ReporterVisit, at now: Instant
  ) async throws -> (row: Drafts.Row, sealed: SealedDraft)? {
    guard let row = try await store.read({ try Drafts.row(visit.draft, at: now, in: $0) }) else { return nil }
    let json = try Envelope.open(
      row.sealed, key: visit.draftKey,
      context: .draft(visit.sealedID, revision: UInt32(clamping: row.revision), field: SealedDraft.field))
    return (row, try JSONDecoder().decode(SealedDraft.self, from: Foundation.Data(json)))
  }

  /// Opens, changes, seals anew and writes if nothing else was written in between; else begins again. `file` is written
  /// in the same transaction.
  func changeDraft<Done: Sendable>(
    of visit: ReporterVisit, and file: FileRows.Change? = nil,
    _ change: (inout SealedDraft, _ isNew: Bool) throws -> Result<Done, DraftRefusal>
  ) async throws -> Result<Done, DraftRefusal> {
    for _ in 0..<Office.draftTries {
      let now = now()
      let found = try await openDraft(of: visit, at: now)
      var sealed = found?.sealed ?? SealedDraft()
      let done = try change(&sealed, found == nil)
      guard case .success = done else { return done }
      guard let row = try seal(sealed, over: found?.row.revision ?? 0, of: visit, at: now) else {
        return .failure(.tooLong(.what))
      }
      switch try await write(row, replacing: found?.row.revision, at: now, and: file) {
      case .kept?: return done
      case .overtaken?: continue
      case .filed?: return .failure(.filed)
      case nil: return .failure(.diskFull)
      }
    }
    throw DraftContended()
  }

  private static var draftTries: Int { 5 }

  /// The row of the next revision; nil when it is all too much for one envelope.
  private func seal(
    _ sealed: SealedDraft, over revision: Int, of visit: ReporterVisit, at now: Instant
  ) throws -> Drafts.Row? {
    let json = [UInt8](try JSONEncoder().encode(sealed))
    guard json.count <= Envelope.plainByteLimit else { return nil }
    let context = EnvelopeContext.draft(
      visit.sealedID, revision: UInt32(clamping: revision + 1), field: SealedDraft.field)
    return Drafts.Row(
      hash: visit.draft, revision: revision + 1,
      sealed: try Envelope.seal(json, key: visit.draftKey, context: context, random: random),
      openedAt: now.roundedToQuarterHour(), endsAt: draftEnd(at: now))
  }

  /// Nil when the disk is full.
  private func write(
    _ row: Drafts.Row, replacing old: Int?, at now: Instant, and file: FileRows.Change?
  ) async throws -> Drafts.Writ? {
    do {
      return try await store.keep { writing in
        let writ = try Drafts.put(row, replacing: old, at: now, in: writing)
        if case .kept = writ, let file { try FileRows.apply(file, to: row.hash, in: writing) }
        return writ
      }
    } catch  where Store.isFull(error) {
      return nil
    }
  }

  private func draftEnd(at now: Instant) -> Instant {
    now.roundedToQuarterHour().adding(hours: 24 * Office.draftDays)
  }

  /// On a full disk a draft keeps its old end.
  private func renew(_ hash: [UInt8], at now: Instant) async throws {
    let end = draftEnd(at: now)
    do {
      try await store.keep {
        try Drafts.renew(hash, openedAt: now.roundedToQuarterHour(), until: end, in: $0)
      }
    } catch  where Store.isFull(error) {
      return
    }
  }
}

/// Others wrote to the same draft at the same moment, five times in a row.
struct DraftContended: Error {}
