import Casework
import Database
import Store
import Vault
import Workplace

/// A new epoch that follows from what a reporter says: who is out from now on, and to whom its keys go.
struct Renewal: Sendable {
  let scene: ReporterScene
  let screening: Screening
  let plan: GrantPlan
  /// Those who could know of the case until now and are out.
  let gone: Set<Pseudonym>
  let identity: IdentityChoice
  /// The keys of the new epoch, under which what the reporter says now is sealed.
  let fresh: CaseKeys

  var epoch: Int { scene.file.epoch + 1 }

  /// Who answers now: whoever did, unless they are out.
  var holder: Holder {
    if let responsible = scene.file.responsible, let person = responsible.person, !gone.contains(person) {
      return responsible
    }
    return plan.answerer.map { Holder($0) } ?? screening.holder
  }

  /// Who will know the reporter's name, the first to hear of it first.
  var knowing: [Pseudonym] {
    let direct = plan.direct.filter { $0.value.contains(.identity) }.keys
      .sorted { ($0.rank.order, $0.pseudonym) < ($1.rank.order, $1.pseudonym) }.map(\.pseudonym)
    return direct + [assignee].compactMap { $0 }.filter { !direct.contains($0) }
  }

  /// Whoever works on the case is told a confidential name as well, as if it had been assigned with it.
  var assignee: Pseudonym? {
    guard identity == .confidential, let person = scene.file.assignee?.person,
      plan.direct.keys.contains(where: { $0.pseudonym == person })
    else { return nil }
    return person
  }
}

extension Office {
  /// Screens what a report says now, and plans a new epoch. Nobody is granted who wasn't, but where one of a first ring is
  /// out: then another takes their place, and the other one stays. `unwanted` are out whatever the report says.
  func renewal(
    of report: Report, identity: IdentityChoice, account: String, unwanted: Set<Pseudonym> = [], scene: ReporterScene
  ) async throws -> Renewal {
    let (file, id) = (scene.file, scene.file.id)
    let outs = try await store.second.read { try Outs.holders(of: id, in: $0) }
    let ring = scene.seats.eligible(in: .aid).map(\.pseudonym).filter { !unwanted.contains($0) }
    let screening = try await screen(
      report, account: file.unresolved ? account : "", draw: id.bytes + random.bytes(16), isResolved: !file.unresolved,
      without: outs.union(unwanted), keeping: ring)
    let may = Set(screening.seated.filter(\.isEligible).map(\.pseudonym))
    let gone = Set(scene.seats.filter { $0.isEligible && !may.contains($0.pseudonym) }.map(\.pseudonym))
    let left = scene.seats.map { seat in
      var seat = seat
      if gone.contains(seat.pseudonym) { seat.isEligible = false }
      return seat
    }
    let plan =
      file.unresolved && !gone.isEmpty
      ? GrantPlan(screening.delivery, seats: screening.seated, identity: identity)
      : GrantPlan(
        standing: left, unresolved: file.unresolved, identity: identity,
        first: file.unresolved ? file.responsible?.person : nil)
    return Renewal(
      scene: scene, screening: screening, plan: plan, gone: gone, identity: identity,
      fresh: freshKeys(epoch: file.epoch + 1))
  }

  /// Writes `first` and the new epoch behind it, in one transaction: those who are out lose what they hold and owe.
  func renewed(_ renewal: Renewal, first: Written) async throws -> Written {
    let (scene, file) = (renewal.scene, renewal.scene.file)
    try await store.second.write { [gone = renewal.gone, id = file.id] in
      for person in gone { try Outs.put(person, of: id, in: $0) }
    }
    guard renewal.reachesOnlyHolders else {
      return try await regrant(
        file, screening: renewal.screening, plan: renewal.plan, keys: scene.ring.keys, fresh: renewal.fresh,
        first: first)
    }
    var newest = try sealer(file.id, epoch: renewal.epoch).seal(
      renewal.fresh, plan: renewal.plan, seats: renewal.screening.seats, receipt: try await receipt(of: file.id))
    newest.grants += try besides(renewal)
    var written = first
    let moves = file.handOver(from: renewal.gone, to: renewal.holder)
    written.steps.append((Step(.rekeyed(epoch: renewal.epoch), Effects(moves: moves)), .system, SealedParts()))
    written.rows = put(
      [newest, try earlier(renewal), try dummies(renewal)], of: file.id, withdrawing: renewal.gone)
    return written
  }

  /// What goes to somebody beside their seat's row of the new epoch: a confidential name to whoever works on the case, and
  /// the keys whole to those who have opened together.
  private func besides(_ renewal: Renewal) throws -> [(holder: Pseudonym, grant: Grants.Sealed)] {
    let sealer = sealer(renewal.scene.file.id, epoch: renewal.epoch)
    var rows: [(holder: Pseudonym, grant: Grants.Sealed)] = []
    if let assignee = renewal.assignee, let key = renewal.publicKey(of: assignee) {
      let name = renewal.fresh.bundle(for: [.identity])
      rows.append((assignee, try sealer.whole(name, to: assignee, key, number: GrantNumber.identity)))
    }
    for (body, members) in renewal.plan.shared {
      for member in members where renewal.scene.files.holdsWhole(member.pseudonym, secrets: secrets) {
        guard let key = renewal.publicKey(of: member.pseudonym) else { continue }
        let keys = renewal.fresh.bundle(for: renewal.plan.cells[body] ?? [])
        rows.append((member.pseudonym, try sealer.whole(keys, to: member.pseudonym, key, number: GrantNumber.opened)))
      }
    }
    return rows
  }

  /// What the reporter holds of earlier epochs, for whoever takes somebody's place in a first ring.
  private func earlier(_ renewal: Renewal) throws -> CaseSealer.Sealed {
    let file = renewal.scene.file
    var rows = CaseSealer.Sealed()
    for (seat, cells) in renewal.plan.direct where !renewal.scene.holds(seat) {
      guard let key = renewal.publicKey(of: seat.pseudonym) else { continue }
      for epoch in 1...file.epoch {
        let held = renewal.scene.ring.keys.bundle { $0.epoch == UInt32(epoch) && cells.contains($0.compartment) }
        let place = seat.body == .aid ? seat.body.number : GrantNumber.opened
        let row = try sealer(file.id, epoch: epoch).whole(held, to: seat.pseudonym, key, number: place)
        rows.grants.append((seat.pseudonym, row))
      }
    }
    return rows
  }

  /// Dummies in the place of everything that those who are out held.
  private func dummies(_ renewal: Renewal) throws -> CaseSealer.Sealed {
    let file = renewal.scene.file
    let marks = renewal.scene.files.marks.filter { renewal.gone.contains($0.holder) }
    return CaseSealer.Sealed(
      grants: try marks.map {
        ($0.holder, try sealer(file.id, epoch: $0.epoch).dummy(holder: $0.holder, number: UInt8($0.number)))
      })
  }
}

extension Renewal {
  /// Whether every share of the plan is of somebody who holds one already: then no earlier bundle is sealed anew.
  fileprivate var reachesOnlyHolders: Bool {
    plan.shared.values.allSatisfy { $0.allSatisfy { scene.holds($0) } }
  }

  fileprivate func publicKey(of person: Pseudonym) -> Vault.PublicKey? {
    screening.seats.first { $0.pseudonym == person }?.publicKey
  }
}

extension ReporterScene {
  /// Whether somebody is granted in this seat already.
  fileprivate func holds(_ seat: Seated) -> Bool {
    seats.contains { $0.pseudonym == seat.pseudonym && $0.body == seat.body && $0.isEligible }
  }
}
