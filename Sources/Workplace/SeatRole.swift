/// What a seat makes of its holder, as programs name it.
package enum SeatRole: String, CaseIterable, Codable, Sendable {
  case aid
  case aidHead = "aid-head"
  case committee
  case committeeChair = "committee-chair"
  case panel, board, adviser, conduct, support

  /// The role of a body and a rank. A deputy has the role of a member; the adviser's deputy, the adviser's.
  package init(body: BodyKind, rank: Seat.Rank) {
    self =
      switch (body, rank) {
      case (_, .adviser), (_, .adviserDeputy): .adviser
      case (.aid, .head): .aidHead
      case (.aid, _): .aid
      case (.committee, .head): .committeeChair
      case (.committee, _): .committee
      case (.panel, _): .panel
      case (.board, _): .board
      case (.conduct, _): .conduct
      case (.support, _): .support
      }
  }
}

extension Seat {
  /// The role of the seat's body and rank.
  package var role: SeatRole { SeatRole(body: body, rank: rank) }
}
