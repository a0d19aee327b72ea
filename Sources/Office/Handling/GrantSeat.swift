package import Casework
import Database
import Store
import Vault
package import Workplace

extension Office {
  /// Gives the keys of a case to somebody who was seated on the AID team after it was filed: no grant on an existing
  /// case is automatic. Whoever gives them screens the newcomer first, with the account in hand; the reporter sees it.
  package func grantSeat(
    _ id: ID<Case>, to person: ID<Person>?, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.grant(by: scene.standing)
      guard let seat = scene.roster.seats.first(where: { $0.seat.person == person && $0.seat.body == .aid }) else {
        throw Refusal.notEligible
      }
      guard !scene.isEligible(seat.pseudonym, in: .aid) else { throw Refusal.alreadyOpen }
      let named = try await screened(seat, scene)
      var written = Written(step, by: scene.standing.actor)
      written.rows = try rows(for: seat, named: named, scene)
      return (written, scene.file.state)
    }
  }

  /// Refuses somebody who is in conflict or was put out; whether the report was filed under a name.
  private func screened(_ seat: RosterSeat, _ scene: Scene) async throws -> Bool {
    let reader = reader(scene)
    guard let report = try reader.report(of: scene.file) else { throw Refusal.notYours }
    let identity = try reader.identity()
    let id = scene.file.id
    let gone = try await store.second.read { try Outs.holders(of: id, in: $0) }
    let screening = try await screen(report, account: "", draw: id.bytes, isResolved: true, without: gone)
    guard screening.seated.contains(where: { $0.pseudonym == seat.pseudonym && $0.isEligible }) else {
      throw Refusal.notEligible
    }
    return identity?.choice == .named
  }

  /// The keys of every epoch that the giver holds, sealed to the newcomer.
  private func rows(
    for seat: RosterSeat, named: Bool, _ scene: Scene
  ) throws -> @Sendable (Writing) throws -> Void {
    guard let key = seat.publicKey else { throw Refusal.notEligible }
    let cells = Holding.team(named: named)
    let held = scene.ring.keys.bundle { cells.contains($0.compartment) }
    let file = scene.file.id
    let sealed = try (1...scene.file.epoch).map { epoch in
      (
        try sealer(file, epoch: epoch).whole(
          held.bundle { $0.epoch == UInt32(epoch) }, to: seat.pseudonym, key, number: BodyKind.aid.number),
        random.bytes(16)
      )
    }
    let holder = seat.pseudonym
    return { writing in
      for (row, id) in sealed { try Grants.put(row, for: holder, of: file, encapsulation: id, in: writing) }
    }
  }
}
