package import Casework
import Database
import Store
import Vault
package import Workplace

extension Office {
  /// Gives a case to a colleague; it is theirs when they accept. A confidential name goes along, to them alone.
  package func assignCase(
    _ id: ID<Case>, to person: ID<Person>?, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let seat = scene.seats.eligible(in: .aid).first { $0.person == person }
      let step = try scene.file.assign(to: seat, by: scene.standing)
      var written = Written(step, by: scene.standing.actor)
      if let seat { written.rows = try handIdentity(to: seat, scene) }
      return (written, scene.file.state)
    }
  }

  /// Accepts a case that was assigned.
  package func acceptCase(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      (Written(try scene.file.accept(by: scene.standing), by: scene.standing.actor), scene.file.state)
    }
  }

  /// Takes a case without being asked.
  package func takeOverCase(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      (Written(try scene.file.takeOver(by: scene.standing), by: scene.standing.actor), scene.file.state)
    }
  }

  /// Seals the keys of the identity compartment to whoever the case is given to, where the giver holds them.
  private func handIdentity(to seat: Seated, _ scene: Scene) throws -> @Sendable (Writing) throws -> Void {
    let identity = scene.ring.keys.bundle(for: [.identity])
    let key = scene.roster.seats.first { $0.pseudonym == seat.pseudonym }?.publicKey
    guard let key else { return { _ in } }
    let file = scene.file.id
    let rows = try identity.cells.map { cell in
      try sealer(file, epoch: Int(cell.epoch))
        .whole(identity.bundle { $0 == cell }, to: seat.pseudonym, key, number: GrantNumber.identity)
    }
    let ids = rows.map { _ in random.bytes(16) }
    let taken = try withdrawnIdentity(scene, except: [seat.pseudonym, scene.standing.pseudonym])
    return { writing in
      for (holder, row, id) in taken { try Grants.put(row, for: holder, of: file, encapsulation: id, in: writing) }
      for (row, id) in zip(rows, ids) {
        try Grants.put(row, for: seat.pseudonym, of: file, encapsulation: id, in: writing)
      }
    }
  }

  /// Dummies in the place of a confidential name that somebody had for an earlier assignment: one at a time knows it.
  private func withdrawnIdentity(
    _ scene: Scene, except kept: Set<Pseudonym>
  ) throws -> [(Pseudonym, Grants.Sealed, [UInt8])] {
    let marks = scene.files.marks.filter { $0.number == Int(GrantNumber.identity) && !kept.contains($0.holder) }
    return try marks.map { mark in
      let dummy = try sealer(scene.file.id, epoch: mark.epoch).dummy(holder: mark.holder, number: GrantNumber.identity)
      return (mark.holder, dummy, random.bytes(16))
    }
  }

  func sealer(_ file: ID<Case>, epoch: Int) -> CaseSealer {
    CaseSealer(file: file, epoch: epoch, secrets: secrets, throwaway: throwaway, random: random)
  }
}
