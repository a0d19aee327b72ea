import Casework
import Testing
import Workplace

/// § 5.2 and the states of `procedure.md`, as far as `assessed`, `declined`, `closed` and `withdrawn`: what each act of
/// the reporter, of the head, or of head and a second person makes of a case; a refusal stands with a mark before it.
private let states = Grid(
  """
  state        | message      withdraw          resumed      files        answer       note         open         assign       takeOver     pledge       name             assessed    declined    closed
  received     | received     withdrawn         received     received     acknowledged received     received     received     received     received     !alreadyResolved assessed    !unanswered !unanswered
  acknowledged | acknowledged withdrawn         acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged acknowledged !alreadyResolved assessed    declined    closed
  assessed     | assessed     withdrawn         assessed     assessed     assessed     assessed     assessed     assessed     assessed     assessed     !alreadyResolved assessed    declined    closed
  withdrawn    | withdrawn    !alreadyWithdrawn acknowledged withdrawn    withdrawn    withdrawn    withdrawn    withdrawn    withdrawn    withdrawn    !alreadyResolved assessed    declined    closed
  declined     | declined     !ended            declined     declined     declined     declined     declined     !ended       !ended       !ended       !ended           !ended      !ended      !ended
  closed       | closed       !ended            closed       closed       closed       closed       closed       !ended       !ended       !ended       !ended           !ended      !ended      !ended
  unresolved   | received     withdrawn         received     received     acknowledged received     received     received     received     received     received         !unresolved !unresolved !unresolved
  """)

@Suite("What a case may become")
struct CaseTableTests {
  @Test("The whole table, state by act.")
  func wholeTable() throws {
    for (state, cells) in states.rows {
      for (column, cell) in zip(states.columns, cells) {
        var story = try Self.story(state)
        let result: String
        do throws(Refusal) {
          try Self.act(column, on: &story)
          result = story.file.state.rawValue
        } catch {
          result = "!\(error.rawValue)"
        }
        #expect(result == cell, "\(state): \(column)")
      }
    }
  }

  @Test("Every state stands in the table.")
  func complete() {
    #expect(Set(states.rows.map(\.name)) == Set(CaseState.allCases.map(\.rawValue) + ["unresolved"]))
    #expect(states.rows.allSatisfy { $0.cells.count == states.columns.count })
  }

  static func story(_ state: String) throws(Refusal) -> Story {
    var story = Story(unresolved: state == "unresolved")
    if !["received", "unresolved"].contains(state) { try story.does(.answer, by: "head") }
    switch state {
    case "assessed": try act("assessed", on: &story)
    case "withdrawn": try act("withdraw", on: &story)
    case "declined", "closed": try act(state, on: &story)
    default: break
    }
    return story
  }

  private static func act(_ act: String, on story: inout Story) throws(Refusal) {
    switch act {
    case "message": try story.does(.message)
    case "withdraw":
      try story.does(.withdraw(affected: true))
      try story.later(hours: 7 * 24)
    case "resumed": try story.does(.resume)
    case "files": try story.does(.files)
    case "answer": try story.does(.answer, by: "head")
    case "note": try story.does(.note, by: "head")
    case "open": try story.does(.open, by: "head")
    case "assign": try story.does(.assign("aid-1"), by: "head")
    case "takeOver": try story.does(.takeOver, by: "head")
    case "pledge": try story.does(.pledge(days: 3), by: "head")
    case "name": try story.does(.name, by: "head")
    case "assessed": try both(.assess(.investigate, .serious), on: &story)
    case "declined": try both(.decline(.notOurs), on: &story)
    case "closed": try both(.close, on: &story)
    default: Issue.record("no such act: \(act)")
    }
  }

  /// One proposes, another confirms.
  private static func both(_ proposal: Command, on story: inout Story) throws(Refusal) {
    try story.does(proposal, by: "head")
    try story.does(.confirm(), by: "aid-1")
  }
}
