package import Casework
import Database
import Store
import Vault
package import Workplace

extension Office {
  /// The outside adviser, who has opened a case together with their deputy, grants another ring: two others of the AID
  /// team whom the report might not mean, in place of a ring that kept silent.
  package func renewRing(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let reader = reader(scene)
      guard let account = try reader.account() else { throw Refusal.openTogether }
      let identity = try reader.identity()
      let silent = Set(scene.seats.eligible(in: .aid).map(\.person))
      var report = account.report(identity: identity, level: scene.file.level)
      report = Report(
        people: report.people, excluded: report.excluded.union(silent), reporter: report.reporter, level: report.level)
      let gone = try await store.second.read { try Outs.holders(of: id, in: $0) }
      let screening = try await screen(
        report, account: account.what, draw: id.bytes + random.bytes(16), isResolved: false, without: gone)
      guard case .ring(let ring) = screening.delivery else { throw Refusal.notEligible }
      let plan = GrantPlan(.ring(ring), seats: screening.seated, identity: identity?.choice ?? .anonymous)
      let holder = ring.first.map { Holder($0) } ?? scene.standing.holder
      let step = try scene.file.renewRing(to: holder, by: scene.standing, terms: scene.terms, at: scene.now)
      let first = try await regrant(
        scene.file, screening: screening, plan: plan, keys: scene.ring.keys,
        first: Written(step, by: scene.standing.actor))
      return (first, scene.file.state)
    }
  }
}
