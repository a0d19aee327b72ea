import Casework
import Database
import Deadlines
import Store
import Vault
import Workplace

/// What an action of a reporter has at hand, back with their code.
struct ReporterScene: Sendable {
  let files: CaseFile
  let seats: [Seated]
  let roster: RosterSnapshot
  let ring: Keyring
  let promise: String
  let now: Instant
  let terms: Terms
  var file: Case { files.file }
  var next: Int { file.sequence + 1 }

  /// Who answers now: whoever is responsible or stands in for them, else whoever comes first among the eligible.
  var holder: Holder { file.answerer(among: seats) ?? Holder(role: .adviser, person: nil) }
}

extension Office {
  /// The reporter's case; nil where their code belongs to none.
  func scene(for visit: ReporterVisit) async throws -> ReporterScene? {
    guard let holder = Pseudonym(bytes: visit.draft.prefix(16)) else { return nil }
    let roster = try await roster.current(self)
    let row = try await store.read { try Receipts.row(visit.draft, in: $0) }
    guard let row else { return nil }
    let shred = try await store.second.read { try Shreds.secret(of: row.file, in: $0) }
    let files = try await store.read { try CaseFile.read(row.file, heldBy: holder, in: $0) }
    guard let files, let shred = shred.flatMap({ Secret32($0) }) else { return nil }
    let keys = try files.keys(heldBy: holder, privateKey: visit.privateKey)
    return ReporterScene(
      files: files, seats: files.seated(roster, secrets: secrets), roster: roster,
      ring: Keyring(file: row.file, shred: shred, keys: keys), promise: row.promise, now: now(), terms: terms)
  }

  /// Loads, decides, seals, writes, as ``act(on:by:_:)`` does for those who work on a case.
  func act<Done: Sendable>(
    for visit: ReporterVisit, _ decide: @Sendable (ReporterScene) async throws -> (Written?, Done)
  ) async throws -> Result<Done, CaseRefusal> {
    for _ in 0..<Office.tries {
      do {
        guard let scene = try await scene(for: visit) else { return .failure(.notFound) }
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
}
