import Casework
import Database
import Store
import Vault
import Workplace

/// Somebody is resolved: what is needed to find who is out from then on.
struct Resolution {
  let file: Case
  /// The proposal that is confirmed.
  let number: Int
  let ring: Keyring
  let events: [Cases.Stored]
  let roster: RosterSnapshot

  var reader: ContentReader { ContentReader(ring: ring, events: events, name: { _ in nil }) }
}

extension Office {
  /// Conflicts take effect at once: in one transaction those who are out lose grant and duties, a new epoch begins,
  /// the others are granted, and the duties move on.
  func resolved(_ resolution: Resolution, step: Step, by actor: Actor) async throws -> Written {
    let reader = resolution.reader
    guard let report = try reader.report(of: resolution.file, confirming: resolution.number) else {
      throw VaultFault.doesNotOpen
    }
    let identity = try reader.identity()
    let id = resolution.file.id
    let gone = try await store.second.read { try Outs.holders(of: id, in: $0) }
    let screening = try await screen(report, account: "", draw: id.bytes, isResolved: true, without: gone)
    let plan = GrantPlan(screening.delivery, seats: screening.seated, identity: identity?.choice ?? .anonymous)
    return try await regrant(
      resolution.file, screening: screening, plan: plan, keys: resolution.ring.keys, first: Written(step, by: actor))
  }

  /// Grants the epochs that `keys` opens anew by `plan`, begins a new one, and moves the duties of those who are out.
  func regrant(
    _ file: Case, screening: Screening, plan: GrantPlan, keys: CaseKeys, fresh: CaseKeys? = nil, first: Written
  ) async throws -> Written {
    let receipt = try await receipt(of: file.id)
    let marks = try await store.read { try Grants.marks(of: file.id, in: $0) }
    let kept = keys.bundle(for: [.investigation]).isEmpty ? standing(marks, of: file.id, plan: plan) : []
    var rows: [CaseSealer.Sealed] = []
    for epoch in 1...file.epoch {
      let held = keys.bundle { $0.epoch == UInt32(epoch) }
      let sealed = try sealer(file.id, epoch: epoch).seal(held, plan: plan, seats: screening.seats, receipt: nil)
      rows.append(try keeping(kept, in: sealed, epoch: epoch, of: file.id, held: held, plan: plan, screening.seats))
    }
    let next = file.epoch + 1
    let newest = fresh ?? freshKeys(epoch: next)
    rows.append(try sealer(file.id, epoch: next).seal(newest, plan: plan, seats: screening.seats, receipt: receipt))
    var written = first
    let gone = Set(screening.seats.map(\.pseudonym)).subtracting(plan.granted)
    let holder = screening.holder
    let moves = file.handOver(from: gone, to: holder)
    written.steps.append((Step(.rekeyed(epoch: next), Effects(moves: moves)), .system, SealedParts()))
    let besides = try dummies(besides: rows, marks, of: file.id, plan: plan, receipt: receipt)
    written.rows = put(rows + [besides], of: file.id, withdrawing: Set(besides.grants.map(\.holder)).union(gone))
    return written
  }

  /// The rows of those who hold keys whole and go on doing so. A reporter who confirms who is meant doesn't hold what
  /// the ring wrote among itself: these rows stay as they are, or nobody could read that any more.
  private func standing(_ marks: [Grants.Marked], of file: ID<Case>, plan: GrantPlan) -> Set<GrantPlace> {
    let direct = Set(plan.direct.keys.map(\.pseudonym))
    return Set(
      marks.filter { mark in
        direct.contains(mark.holder)
          && Mark.isReal(
            mark.mark, key: secrets.marks, case: file.bytes, pseudonym: mark.holder.bytes, epoch: UInt32(mark.epoch),
            number: UInt8(mark.number))
      }.map { GrantPlace($0.holder, $0.epoch, $0.number) })
  }

  /// Leaves out the rows that stay; whoever is to know the reporter's name from now on gets its key beside theirs.
  private func keeping(
    _ kept: Set<GrantPlace>, in sealed: CaseSealer.Sealed, epoch: Int, of file: ID<Case>, held: CaseKeys,
    plan: GrantPlan, _ seats: [RosterSeat]
  ) throws -> CaseSealer.Sealed {
    var sealed = sealed
    sealed.grants.removeAll { kept.contains(GrantPlace($0.holder, epoch, $0.grant.number)) }
    for (seat, cells) in plan.direct where cells.contains(.identity) {
      guard kept.contains(GrantPlace(seat.pseudonym, epoch, Int(seat.body.number))),
        let key = seats.first(where: { $0.pseudonym == seat.pseudonym })?.publicKey
      else { continue }
      let identity = try sealer(file, epoch: epoch)
        .whole(held.bundle(for: [.identity]), to: seat.pseudonym, key, number: GrantNumber.identity)
      sealed.grants.append((seat.pseudonym, identity))
    }
    return sealed
  }

  /// Dummies in the place of whatever else somebody without a grant has a row for: what an assignment or an opening
  /// together brought them, and what stands under a seat that has ended.
  private func dummies(
    besides rows: [CaseSealer.Sealed], _ marks: [Grants.Marked], of file: ID<Case>, plan: GrantPlan,
    receipt: CaseSealer.Receipt?
  ) throws -> CaseSealer.Sealed {
    let written = Set(rows.flatMap { $0.grants.map { GrantPlace($0.holder, $0.grant.epoch, $0.grant.number) } })
    let spared = plan.granted.union([receipt?.holder].compactMap { $0 })
    let others = marks.filter {
      !spared.contains($0.holder) && !written.contains(GrantPlace($0.holder, $0.epoch, $0.number))
    }
    return CaseSealer.Sealed(
      grants: try others.map {
        ($0.holder, try sealer(file, epoch: $0.epoch).dummy(holder: $0.holder, number: UInt8($0.number)))
      })
  }

  /// Where a grant stands among those of its case.
  private struct GrantPlace: Hashable {
    let holder: Pseudonym
    let epoch: Int
    let number: Int

    init(_ holder: Pseudonym, _ epoch: Int, _ number: Int) {
      self.holder = holder
      self.epoch = epoch
      self.number = number
    }
  }

  /// Fresh random keys for every compartment of an epoch.
  func freshKeys(epoch: Int) -> CaseKeys {
    CaseKeys(for: Compartment.allCases.map { Cell($0, epoch: UInt32(epoch)) }, random: random)
  }

  /// Writes sealed rows for a case, and takes away the shares that colleagues gave to those who are out.
  func put(
    _ sealed: [CaseSealer.Sealed], of file: ID<Case>, withdrawing gone: Set<Pseudonym> = []
  ) -> @Sendable (Writing) throws -> Void {
    // They are written in the order of random ids: the order of the seats would say whose row is whose.
    let rows = sealed.map { one in
      let grants = one.grants.map { ($0.holder, $0.grant, random.bytes(16)) }
      return (grants: grants.sorted { $0.2.lexicographicallyPrecedes($1.2) }, bundles: one.bundles)
    }
    return { writing in
      for person in gone { try Grants.withdrawOffers(to: person, of: file, in: writing) }
      for one in rows {
        for (holder, grant, id) in one.grants {
          try Grants.put(grant, for: holder, of: file, encapsulation: id, in: writing)
        }
        for bundle in one.bundles {
          try Grants.putBundle(
            bundle.sealed, of: Int(bundle.body), epoch: one.grants.first?.1.epoch ?? 1, of: file, in: writing)
        }
      }
    }
  }

  /// The holder of a case's receipt, to whom each new epoch is sealed as well.
  func receipt(of file: ID<Case>) async throws -> CaseSealer.Receipt? {
    try await store.read { try Receipts.row(of: file, in: $0) }.flatMap { row in
      guard let holder = Pseudonym(bytes: row.hash.prefix(16)) else { return nil }
      return CaseSealer.Receipt(holder: holder, publicKey: try Vault.PublicKey(row.publicKey))
    }
  }
}
