package import Deadlines

/// Whether the bodies of a workplace have the seats that their work needs. Facts only: what follows from a gap, and
/// what it is called, is decided elsewhere.
///
/// The numbers are those below which nobody could act for somebody who steps aside: two who share what a body of
/// "two of n" opens, a committee's quorum of three (requirements § 2.14), an AID team whose first ring comes from
/// different lines.
package struct Composition: Sendable {
  private let seats: [Seat]

  /// The seats held on `day` by people other than `excluded`: those who left, or who are out of a case.
  package init(_ seats: some Sequence<Seat>, on day: Day, without excluded: Set<ID<Person>> = []) {
    self.seats = seats.filter { $0.isHeld(on: day) && !excluded.contains($0.person) }
  }

  /// The least number of people on a body, its deputies among them, the outside adviser and deputy not.
  package static func least(on body: BodyKind) -> Int {
    switch body {
    case .committee: 3
    case .aid, .panel, .board: 2
    case .conduct, .support: 1
    }
  }

  /// What a workplace lacks.
  package enum Gap: Hashable, Sendable {
    /// Fewer people than `least(on:)` sit on the body.
    case tooFew(BodyKind, has: Int)
    /// The committee has no chair, or the AID team no head.
    case noHead(BodyKind)
    /// Nobody can stand in on a body that decides.
    case noDeputy(BodyKind)
    case noAdviser
    case noAdviserDeputy
    /// No elected representative of the employees sits on the committee.
    case noEmployees
    /// Nobody from outside sits on the committee or the panel.
    case noOutside(BodyKind)
    /// Somebody decides and reviews: a member of the panel who sits on the committee or the AID team, too.
    case decidesAndReviews(ID<Person>)
  }

  /// Everybody on `body`, the outside adviser and deputy not among them.
  package func members(of body: BodyKind) -> Set<ID<Person>> {
    Set(seats.filter { $0.body == body && !$0.isAdviser }.map(\.person))
  }

  /// All gaps, body by body.
  package var gaps: [Gap] {
    BodyKind.allCases.flatMap(gaps(on:)) + adviserGaps + reviewGaps
  }

  private func gaps(on body: BodyKind) -> [Gap] {
    var gaps: [Gap] = []
    let count = members(of: body).count
    if count < Self.least(on: body) { gaps.append(.tooFew(body, has: count)) }
    if body == .committee || body == .aid, !has({ $0.body == body && $0.rank == .head }) { gaps.append(.noHead(body)) }
    if body == .committee || body == .panel {
      if !has({ $0.body == body && $0.rank == .deputy }) { gaps.append(.noDeputy(body)) }
      if !has({ $0.body == body && $0.side == .outside }) { gaps.append(.noOutside(body)) }
    }
    if body == .committee, !has({ $0.body == body && $0.side == .employees }) { gaps.append(.noEmployees) }
    return gaps
  }

  private var adviserGaps: [Gap] {
    [(Seat.Rank.adviser, Gap.noAdviser), (.adviserDeputy, .noAdviserDeputy)]
      .filter { rank, _ in !has { $0.rank == rank } }.map(\.1)
  }

  private var reviewGaps: [Gap] {
    let deciders = members(of: .committee).union(members(of: .aid))
    return members(of: .panel).intersection(deciders).sorted().map { .decidesAndReviews($0) }
  }

  private func has(_ condition: (Seat) -> Bool) -> Bool {
    seats.contains(where: condition)
  }
}

extension Seat {
  /// Whether it is that of the outside adviser or their deputy.
  package var isAdviser: Bool { rank == .adviser || rank == .adviserDeputy }
}
