package import Casework
import Database
import Deadlines
import Ledger
import Store
import Vault
import Workplace

/// Why an action on a case was not carried out.
package enum CaseRefusal: Error, Hashable, Sendable {
  /// There is no such case for this person: it isn't here, or they may not know of it. The two can't be told apart.
  case notFound
  case refused(Refusal)
  /// Others wrote at the same moment, five times in a row.
  case busy
}

/// What an action on a case has at hand.
struct Scene: Sendable {
  let files: CaseFile
  let standing: Standing
  let seats: [Seated]
  let roster: RosterSnapshot
  let ring: Keyring
  let now: Instant
  let terms: Terms
  var file: Case { files.file }
  /// The sequence of the event that the action will write first.
  var next: Int { file.sequence + 1 }
}

/// What an action writes: events in their order, each with what is sealed beside it, and rows that go with them.
struct Written: Sendable {
  var steps: [(step: Step, actor: Actor, parts: SealedParts)]
  var rows: @Sendable (Writing) throws -> Void = { _ in }

  init(_ step: Step, by actor: Actor, parts: [SealedParts.Part] = []) {
    steps = [(step, actor, SealedParts(parts))]
  }
}

extension Office {
  /// How often an action begins again when somebody else wrote in between.
  static let tries = 5

  /// Loads, decides, seals, and writes if nothing else was written in between; else begins again.
  func act<Done: Sendable>(
    on id: ID<Case>, by session: StaffSession,
    _ decide: @Sendable (Scene) async throws -> (Written?, Done)
  ) async throws -> Result<Done, CaseRefusal> {
    for _ in 0..<Office.tries {
      do {
        let scene = try await scene(of: id, for: session)
        guard let scene else { return .failure(.notFound) }
        let (written, done) = try await decide(scene)
        if let written { try await write(written, on: scene.file, at: scene.now) }
        return .success(done)
      } catch let refusal as Refusal {
        return .failure(.refused(refusal))
      } catch DatabaseFault.uniqueViolation {
        continue
      }
    }
    return .failure(.busy)
  }

  /// The case as `session` may see it; nil for somebody who may not know of it.
  func scene(of id: ID<Case>, for session: StaffSession) async throws -> Scene? {
    let roster = try await roster.current(self)
    let shred = try await store.second.read { try Shreds.secret(of: id, in: $0) }
    let (files, isHere) = try await caseFile(id, for: session)
    let standing = files?.standing(of: session, roster: roster, secrets: secrets)
    guard isHere, let files, let shred = shred.flatMap({ Secret32($0) }), let standing else { return nil }
    let keys = try files.keys(heldBy: session.pseudonym, privateKey: session.privateKey)
    return Scene(
      files: files, standing: standing, seats: files.seated(roster, secrets: secrets), roster: roster,
      ring: Keyring(file: id, shred: shred, keys: keys), now: now(), terms: terms)
  }

  /// The case, or in the place of one that isn't here another, so that both cost the same to say no to.
  private func caseFile(_ id: ID<Case>, for session: StaffSession) async throws -> (CaseFile?, isHere: Bool) {
    try await store.read { reading in
      if let files = try CaseFile.read(id, heldBy: session.pseudonym, in: reading) { return (files, true) }
      guard let decoy = try Cases.any(in: reading) else { return (nil, false) }
      return (try CaseFile.read(decoy, heldBy: session.pseudonym, in: reading), false)
    }
  }

  /// Writes events after `file`, their commitments, and the rows that follow, in one transaction.
  func write(_ written: Written, on file: Case, at now: Instant) async throws {
    var file = file
    var entries: [Entry] = []
    for (step, actor, parts) in written.steps {
      let at = actor == .reporter ? now.roundedToQuarterHour() : now
      let event = Event(
        caseID: file.id, sequence: file.sequence + 1, at: at, actor: actor, deed: step.deed, effects: step.effects)
      file.apply(event)
      entries.append(entry(of: event, sealed: parts.bytes))
    }
    guard let first = entries.first else { return }
    let folded = file
    try await store.record(Entries(first, Array(entries.dropFirst()))) { writing in
      try Cases.update(folded, in: writing)
      try written.rows(writing)
    }
  }

  /// An event as it is stored, with the commitment that the ledger will hold.
  func entry(of event: Event, sealed: [UInt8]) -> Entry {
    let nonce = random.bytes(Commitment.nonceByteCount)
    let facts = event.facts
    return Entry(
      .file(event.caseID, sequence: event.sequence), facts: facts, sealed: sealed, nonce: nonce,
      commitment: Commitment.of(nonce: nonce, facts: facts, sealed: sealed))
  }
}
