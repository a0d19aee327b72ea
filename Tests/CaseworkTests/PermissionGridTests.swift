import Casework
import Testing

/// § 4 and `procedure.md`, "Who may do what", as far as the actions of this lifecycle go. `yes` may; else the refusal.
/// Somebody who is conflicted has no row here: they have no standing, and find no trace of the case.
private let grid = Grid(
  """
  who, when                          | read     assign   accept      takeOver answer   challenge decideChallenge stepAside openTogether renewRing grant
  aid, before anybody accepts        | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  aid-head, before anybody accepts   | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  aid, asked to take it              | yes      yes      yes         yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  aid, has accepted                  | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  aid, another has accepted          | accepted notYours notAssigned yes      accepted yes       accepted        yes       alreadyOpen  notYours  accepted
  aid, something waits for a second  | yes      notYours notAssigned yes      accepted yes       notYours        yes       alreadyOpen  notYours  accepted
  aid-head, another has accepted     | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  committee, no duty reached it      | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  chair, no duty reached it          | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  chair, a duty reached them         | together yes      notAssigned together together together  together        yes       yes          notYours  notYours
  committee, a duty reached it       | together notYours notAssigned notYours together together  together        yes       yes          notYours  notYours
  chair, two have opened             | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  notYours
  committee, two have opened         | yes      notYours notAssigned notYours yes      yes       notYours        yes       alreadyOpen  notYours  notYours
  committee, two others have opened  | together notYours notAssigned notYours together together  together        yes       yes          notYours  notYours
  chair, opened, the duty climbed on | yes      yes      notAssigned notYours yes      yes       notYours        yes       alreadyOpen  notYours  notYours
  board, no duty reached it          | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  board, a duty reached them         | together yes      notAssigned together together together  together        yes       yes          notYours  notYours
  board, two have opened             | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  notYours
  panel, a duty reached others       | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  aid, in the ring                   | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  notYours  yes
  adviser, the ring is in time       | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  adviser, the ring was silent       | together yes      notAssigned together together together  together        yes       yes          together  notYours
  deputy, the ring was silent        | together notYours notAssigned notYours together together  together        yes       yes          together  notYours
  adviser, opened after the ring     | yes      yes      notAssigned yes      yes      yes       notYours        yes       alreadyOpen  yes       notYours
  conduct                            | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  support                            | notYours notYours notAssigned notYours notYours notYours  notYours        yes       notYours     notYours  notYours
  """)

@Suite("Who may do what")
struct PermissionGridTests {
  /// Actions that are allowed and refused as one of the grid's columns is.
  static let same: [Action: Action] = [
    .note: .read, .confirm: .read, .assess: .answer, .name: .answer,
    .pledge: .answer, .decline: .answer, .close: .answer,
  ]

  @Test("The whole grid, role by action.")
  func wholeGrid() throws {
    for (row, cells) in grid.rows {
      let (name, story) = try #require(try Self.situation(row), "\(row)")
      for action in Action.allCases {
        let column = try #require(grid.columns.firstIndex(of: (Self.same[action] ?? action).rawValue))
        let refusal = story.standing(name).refusal(of: action, on: story.file)
        #expect(Self.word(refusal) == cells[column], "\(row): \(action)")
      }
    }
  }

  @Test("Every action stands in the grid.")
  func complete() {
    #expect(Set(grid.columns) == Set(Action.allCases.map { (Self.same[$0] ?? $0).rawValue }))
    #expect(grid.rows.allSatisfy { $0.cells.count == grid.columns.count })
  }

  @Test("Who is refused everything that tells of a case does not know of it; the AID team knows of what it is granted.")
  func knows() throws {
    for (row, cells) in grid.rows {
      let (name, story) = try #require(try Self.situation(row), "\(row)")
      #expect(story.standing(name).knows(of: story.file) == (cells[0] != "notYours"), "\(row)")
    }
  }

  private static func word(_ refusal: Refusal?) -> String {
    switch refusal {
    case nil: "yes"
    case .notAssignedToYou: "notAssigned"
    case .acceptedByAnother: "accepted"
    case .openTogether: "together"
    case .some(let refusal): refusal.rawValue
    }
  }

  /// Who acts, and the case as it then is.
  private static func situation(_ row: String) throws -> (String, Story)? {
    var story = Story()
    switch row {
    case "aid, before anybody accepts": return ("aid-1", story)
    case "aid-head, before anybody accepts": return ("head", story)
    case "conduct", "support": return (row, try reached("chair"))
    case "committee, no duty reached it": return ("member-1", story)
    case "chair, no duty reached it": return ("chair", story)
    case "board, no duty reached it": return ("board-1", try reached("chair"))
    case "panel, a duty reached others": return ("panel-1", try reached("board-1"))
    case "aid, asked to take it":
      try story.does(.assign("aid-1"), by: "head")
      return ("aid-1", story)
    case "aid, has accepted": return ("aid-1", try accepted())
    case "aid, another has accepted": return ("aid-2", try accepted())
    case "aid-head, another has accepted": return ("head", try accepted())
    case "aid, something waits for a second":
      story = try accepted()
      try story.does(.assess(.investigate, .ordinary), by: "aid-1")
      return ("aid-2", story)
    default: return try later(row)
    }
  }

  private static func later(_ row: String) throws -> (String, Story)? {
    switch row {
    case "chair, a duty reached them": return ("chair", try reached("chair"))
    case "committee, a duty reached it": return ("member-1", try reached("chair"))
    case "chair, two have opened": return ("chair", try reached("chair", opening: "member-1"))
    case "committee, two have opened": return ("member-1", try reached("chair", opening: "member-1"))
    case "committee, two others have opened": return ("member-2", try reached("chair", opening: "member-1"))
    case "chair, opened, the duty climbed on":
      var story = try reached("chair", opening: "member-1")
      try story.later(hours: 48)
      return ("chair", story)
    case "board, a duty reached them": return ("board-1", try reached("board-1"))
    case "board, two have opened": return ("board-1", try reached("board-1", opening: "board-2"))
    default: return try inRingTime(row)
    }
  }

  private static func inRingTime(_ row: String) throws -> (String, Story)? {
    var story = Story(unresolved: true, holder: "aid-1", seats: Bench.only("aid-1", "aid-2", "adviser", "deputy"))
    switch row {
    case "aid, in the ring": return ("aid-2", story)
    case "adviser, the ring is in time": return ("adviser", story)
    default: try story.later(hours: 100)
    }
    switch row {
    case "adviser, the ring was silent": return ("adviser", story)
    case "deputy, the ring was silent": return ("deputy", story)
    case "adviser, opened after the ring":
      story.openTogether("deputy", "adviser")
      return ("adviser", story)
    default: return nil
    }
  }

  private static func accepted() throws -> Story {
    var story = Story()
    try story.does(.assign("aid-1"), by: "head")
    try story.does(.accept, by: "aid-1")
    return story
  }

  /// A case whose first duty has climbed to `name`; perhaps they have opened it with a colleague.
  private static func reached(_ name: String, opening colleague: String? = nil) throws -> Story {
    var story = Story()
    while story.file.openDuties.first?.holder.person != Bench.seated(name).pseudonym { try story.later(hours: 12) }
    if let colleague { story.openTogether(colleague, name) }
    return story
  }
}
