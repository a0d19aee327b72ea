import Casework
import Testing
import Workplace

@Suite("To whom a report goes")
struct DeliveryTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var isResolved = true
    let seats: [Seated]
    /// The kind of delivery, then who reads first.
    let goes: String
    var together = false
  }

  /// § 3.3 and `procedure.md`, "Conflict of interest": deputies, committee, board observers, outside adviser.
  static let rows: [Row] = [
    Row(
      testDescription: "resolved: everybody eligible of the AID team", seats: Bench.seats,
      goes: "team aid-1 aid-2 aid-3 head"),
    Row(
      testDescription: "the head is out: the others", seats: Bench.without("head"), goes: "team aid-1 aid-2 aid-3"),
    Row(
      testDescription: "a deputy counts", seats: Bench.without("head", "aid-1"), goes: "team aid-2 aid-3"),
    Row(
      testDescription: "never the last one alone: the committee", seats: Bench.without("head", "aid-1", "aid-2"),
      goes: "committee chair member-1 member-2", together: true),
    Row(
      testDescription: "the whole team is out: the committee", seats: Bench.without("head", "aid-1", "aid-2", "aid-3"),
      goes: "committee chair member-1 member-2", together: true),
    Row(
      testDescription: "team and committee are out: board observers",
      seats: Bench.only("board-1", "board-2", "adviser", "deputy", "panel-1"), goes: "board board-1 board-2",
      together: true),
    Row(
      testDescription: "one of each body is left: the advisers",
      seats: Bench.only("head", "member-1", "board-1", "adviser", "deputy"), goes: "advisers adviser deputy",
      together: true),
    Row(
      testDescription: "of the advisers one is out", seats: Bench.only("head", "member-1", "board-1", "deputy"),
      goes: "advisers deputy"),
    Row(testDescription: "a single one of the team is left", seats: Bench.only("aid-2"), goes: "last aid-2"),
    Row(testDescription: "a single one of the panel is left", seats: Bench.only("panel-2"), goes: "last panel-2"),
    Row(
      testDescription: "conduct team and support never get a case", seats: Bench.only("conduct", "support"),
      goes: "nobody"),
    Row(testDescription: "everybody is out", seats: Bench.only(), goes: "nobody"),
    Row(
      testDescription: "not yet known who is meant: a ring of two, in the order drawn", isResolved: false,
      seats: Bench.seats, goes: "ring aid-2 aid-3"),
    Row(
      testDescription: "whoever is out is passed over", isResolved: false, seats: Bench.without("aid-2"),
      goes: "ring aid-3 aid-1"),
    Row(
      testDescription: "no two of different lines: the advisers, before any other body", isResolved: false,
      seats: Bench.without("aid-2", "aid-3"), goes: "advisers adviser deputy", together: true),
    Row(
      testDescription: "nor two advisers: the committee", isResolved: false,
      seats: Bench.without("aid-2", "aid-3", "deputy"), goes: "committee chair member-1 member-2", together: true),
    Row(
      testDescription: "nor a committee: board observers", isResolved: false,
      seats: Bench.only("head", "board-1", "board-2", "adviser"), goes: "board board-1 board-2", together: true),
    Row(
      testDescription: "nor board observers: the single adviser", isResolved: false,
      seats: Bench.only("head", "board-1", "adviser"), goes: "advisers adviser"),
  ]

  @Test("Never to the last one alone, and never to nobody while somebody is left.", arguments: rows)
  func goes(row: Row) {
    let delivery = Bench.delivery(isResolved: row.isResolved, seats: row.seats)
    #expect(delivery.word == row.goes)
    #expect(delivery.opensTogether == row.together)
  }

  @Test("The order in which the ring is drawn decides who is in it.")
  func drawn() {
    let orders = [["aid-3", "head", "aid-1"], ["head", "aid-1", "aid-2"], ["aid-1", "aid-2", "head"], []]
    let rings = orders.map { Bench.delivery(isResolved: false, seats: Bench.seats, draw: $0).firstReaders.map(\.name) }
    #expect(rings == [["aid-3", "head"], ["head", "aid-2"], ["aid-1", "aid-2"], ["aid-1", "aid-2"]])
  }
}

extension Bench {
  /// The delivery of a report, where head and aid-1 stand in one line.
  static func delivery(
    isResolved: Bool, seats: [Seated], draw: [String] = ["aid-2", "aid-3", "aid-1", "head"]
  ) -> Delivery {
    let oneLine = people("head", "aid-1")
    return Delivery(
      resolved: isResolved, seats: seats, draw: draw.map { id("~" + $0) },
      sameLine: { oneLine.isSuperset(of: [$0, $1]) })
  }
}

extension Delivery {
  /// The kind, then who reads first: the ring as it was drawn, others by their names.
  var word: String {
    let names = firstReaders.map(\.name)
    switch self {
    case .team: return (["team"] + names.sorted()).joined(separator: " ")
    case .ring: return (["ring"] + names).joined(separator: " ")
    case .body(let body, _): return ([body.rawValue] + names.sorted()).joined(separator: " ")
    case .advisers: return (["advisers"] + names.sorted()).joined(separator: " ")
    case .last: return (["last"] + names).joined(separator: " ")
    case .nobody: return "nobody"
    }
  }
}
