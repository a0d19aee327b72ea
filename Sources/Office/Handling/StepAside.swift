package import Casework
import Database
import Deadlines
import Store
import Vault
package import Workplace

extension Office {
  /// Steps aside from a case, without reading it and without a reason: grant and duties end at once.
  package func stepAside(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.stepAside(by: scene.standing, next: nil)
      let first = Written(step, by: scene.standing.actor)
      return (try await without(scene.standing.pseudonym, scene, first: first), scene.file.state)
    }
  }

  /// Claims a conflict of one's own or of a colleague; somebody else decides within 2 working days.
  package func challengeConflict(
    _ id: ID<Case>, person: ID<Person>?, reason: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      guard let person, scene.seats.contains(where: { $0.person == person && $0.isEligible }) else {
        throw Refusal.notEligible
      }
      let others = scene.seats.filter { $0.person != person }
      let step = try scene.file.challenge(by: scene.standing, seats: others, terms: scene.terms, at: scene.now)
      let name = scene.roster.seats.first { $0.seat.person == person }?.person.name ?? ""
      let claimed = Account.Person(person: person.description, name: name, part: .unsure, kind: nil)
      let parts = [
        try seal(NamingContent(people: [claimed]), .investigation, .naming, scene),
        try seal(Reasons(reason: try Bound.reason(reason), result: nil), .investigation, .reasons, scene),
      ]
      return (Written(step, by: scene.standing.actor, parts: parts), scene.file.state)
    }
  }

  /// Decides a challenge, with reasons. Upheld, the person is out at once.
  package func decideChallenge(
    _ id: ID<Case>, number: Int?, upheld: Bool, reason: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.decideChallenge(number, upheld: upheld, by: scene.standing)
      guard case .challengeDecided(let challenge, _) = step.deed,
        let claimed = try reader(scene).naming(challenge)?.people.first?.person.flatMap({ ID<Person>($0) }),
        let seat = scene.seats.first(where: { $0.person == claimed }), seat.pseudonym != scene.standing.pseudonym
      else { throw Refusal.notEligible }
      let reasons = Reasons(reason: try Bound.reason(reason), result: nil)
      let part = try seal(reasons, .investigation, .reasons, scene)
      let first = Written(step, by: scene.standing.actor, parts: [part])
      guard upheld else { return (first, scene.file.state) }
      return (try await without(seat.pseudonym, scene, first: first), scene.file.state)
    }
  }

  /// Ends the grant of `gone`: a new epoch for everybody else, sealed by public keys and marks alone, and their duties
  /// go to whoever answers now.
  private func without(_ gone: Pseudonym, _ scene: Scene, first: Written) async throws -> Written {
    let seats = scene.seats.map { seat in
      var seat = seat
      if seat.pseudonym == gone { seat.isEligible = false }
      return seat
    }
    let id = scene.file.id
    try await store.second.write { try Outs.put(gone, of: id, in: $0) }
    let plan = GrantPlan(standing: seats, unresolved: scene.file.unresolved)
    let next = scene.file.epoch + 1
    let sealed = try sealer(scene.file.id, epoch: next).seal(
      freshKeys(epoch: next), plan: plan, seats: scene.roster.seats, receipt: try await receipt(of: scene.file.id))
    var written = first
    let moves = scene.file.handOver(
      from: [gone], to: plan.answerer.map { Holder($0) } ?? Holder(role: .adviser, person: nil))
    written.steps.append((Step(.rekeyed(epoch: next), Effects(moves: moves)), .system, SealedParts()))
    let dummies = try dummies(for: gone, scene)
    let putNew = put([sealed], of: scene.file.id, withdrawing: [gone])
    written.rows = { writing in
      try putNew(writing)
      try dummies(writing)
    }
    return written
  }

  /// Puts dummies in the place of everything that `gone` held.
  private func dummies(for gone: Pseudonym, _ scene: Scene) throws -> @Sendable (Writing) throws -> Void {
    let file = scene.file.id
    let rows = try scene.files.marks.filter { $0.holder == gone }.map { mark in
      (try sealer(file, epoch: mark.epoch).dummy(holder: gone, number: UInt8(mark.number)), random.bytes(16))
    }
    return { writing in
      for (row, id) in rows { try Grants.put(row, for: gone, of: file, encapsulation: id, in: writing) }
    }
  }
}
