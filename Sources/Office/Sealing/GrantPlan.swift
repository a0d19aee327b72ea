import Casework
import Vault
import Workplace

/// Which seats get which keys of an epoch, before anything is sealed.
struct GrantPlan {
  /// Who holds keys whole, and of which compartments.
  var direct: [Seated: Set<Compartment>] = [:]
  /// Who holds a share of a later body's keys.
  var shared: [BodyKind: [Seated]] = [:]
  /// What a later body's keys are, where they differ from ``Holding/body(_:named:)``.
  var cells: [BodyKind: Set<Compartment>] = [:]

  /// The plan for a delivery among `seats`.
  init(_ delivery: Delivery, seats: [Seated], identity: IdentityChoice) {
    let named = identity == .named
    switch delivery {
    case .team(let team):
      for seat in team { direct[seat] = Holding.team(named: named) }
      if identity == .confidential, let first = team.first { direct[first]?.insert(.identity) }
      share(among: seats, named: named)
    case .ring(let ring):
      for seat in ring { direct[seat] = Holding.team(named: named) }
      if identity == .confidential, let first = ring.first { direct[first]?.insert(.identity) }
      behindRing(seats.eligibleAdvisers, board: seats.eligible(in: .board, withAdvisers: true), named: named)
    case .advisers(let advisers): behindRing(advisers, board: [], named: named)
    case .body: share(among: seats, named: named)
    case .last(let seat): direct[seat] = Holding.body(.committee, named: named)
    case .nobody: break
    }
  }

  /// The later bodies, each as far as two of it are eligible: never the last one alone.
  private mutating func share(among seats: [Seated], named: Bool) {
    for body in Holding.laterBodies {
      let members = seats.eligible(in: body, withAdvisers: true)
      guard members.count >= Delivery.fewest else { continue }
      shared[body] = members
      cells[body] = Holding.body(body, named: named)
    }
  }

  /// The outside adviser and deputy hold what the ring holds, two of two. With one of them out the board observers stand
  /// in, two of n; a single one who is left alone in the workplace holds it whole.
  private mutating func behindRing(_ advisers: [Seated], board: [Seated], named: Bool) {
    let two = advisers.count >= Delivery.fewest ? advisers : board
    if two.count >= Delivery.fewest {
      shared[.board] = two
      cells[.board] = Holding.team(named: named)
    } else if direct.isEmpty, let single = advisers.first {
      direct[single] = Holding.team(named: named)
    }
  }

  /// The same people as before, less those who are out, for a new epoch. Without `identity` it isn't known whether a name
  /// was given: one of the team gets its key (decision 0005), `first` where they are among them. A single one of the AID team is not left alone with the
  /// case while another body can take over.
  init(standing seats: [Seated], unresolved: Bool, identity: IdentityChoice? = nil, first: Pseudonym? = nil) {
    let named = identity == .named
    for body in Holding.laterBodies {
      let members = seats.eligible(in: body, withAdvisers: true)
      guard members.count >= Delivery.fewest else { continue }
      shared[body] = members
      cells[body] = unresolved && body == .board ? Holding.team(named: named) : Holding.body(body, named: named)
    }
    let team = seats.eligible(in: .aid)
    guard team.count >= Delivery.fewest || shared.isEmpty else { return }
    let one = identity == .anonymous ? nil : team.first { $0.pseudonym == first } ?? team.first
    for seat in team { direct[seat] = Holding.team(named: named || seat == one) }
  }

  /// Who answers now: of the AID team while two of it are left, else of the next body.
  var answerer: Seated? {
    let team = direct.keys.sorted {
      ($0.isAway ? 1 : 0, $0.rank.order, $0.pseudonym) < ($1.isAway ? 1 : 0, $1.rank.order, $1.pseudonym)
    }
    if team.count >= Delivery.fewest { return team.first }
    let later = [BodyKind.board, .committee].lazy.compactMap { shared[$0]?.first }.first
    return later ?? team.first
  }

  /// Everybody whose mark will be real.
  var granted: Set<Pseudonym> {
    Set(direct.keys.map(\.pseudonym)).union(shared.values.flatMap { $0.map(\.pseudonym) })
  }
}
