import Casework
import Store
import Testing
import Workplace

@testable import Office

@Suite("A page of the form is saved by itself")
struct DraftPartTests {
  @Test("Each field belongs to one part: saving a part changes nothing else.")
  func everyFieldOnce() throws {
    let full = Self.full()
    var rebuilt = DraftAnswers()
    for part in DraftPart.allCases {
      let before = rebuilt
      part.move(from: full, into: &rebuilt)
      #expect(part.alone(in: rebuilt) == part.alone(in: full), "\(part)")
      for other in DraftPart.allCases where other != part {
        #expect(other.alone(in: rebuilt) == other.alone(in: before), "\(part) and \(other)")
      }
    }
    rebuilt.swapped = full.swapped
    #expect(rebuilt == full)
  }

  @Test(
    "A part that changed elsewhere is a clash, unless the same comes or the page knew of it; other parts never are.")
  func clash() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      func save(
        _ part: DraftPart, _ answers: DraftAnswers, _ base: String
      ) async throws -> Result<SavedPart, DraftRefusal> {
        try await house.office.saveDraft(PartSaving(part, answers, base: base), visit: visit)
      }
      let first = try await save(.what, .saying("one"), "").get()
      #expect(first.showsCode, "after the first words the code is shown")
      var wish = DraftAnswers()
      wish.wish = "rest"
      #expect(try await save(.wish, wish, "").get().showsCode == false, "and only once")
      let second = try await save(.what, .saying("two"), first.base).get()
      let late = try await save(.what, .saying("three"), first.base)
      guard case .failure(.clash(let lying, _)) = late else {
        Issue.record("\(late)")
        return
      }
      #expect(lying.answers.what == "two" && lying.answers.wish == "rest")
      #expect(try await save(.what, .saying("two"), first.base).get().revision == second.revision)
      #expect(try await save(.what, .saying("four"), second.base).get().revision == second.revision + 1)
      try await house.office.discardDraft(visit)
      #expect(try await save(.what, .saying("five"), second.base) == .failure(.gone))
    }
  }

  @Test("Of four tabs that save the same page at the same moment one is kept; on four pages all are.")
  func race() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let full = Self.full()
      let parts: [DraftPart] = [.what, .wish, .told, .people]
      let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
        for part in parts {
          group.addTask {
            let done = try await house.office.saveDraft(PartSaving(part, full, base: ""), visit: visit)
            if case .success = done { return true }
            return false
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(kept == parts.count)
      let lying = try #require(try await house.office.draft(of: visit)?.draft.answers)
      for part in parts { #expect(part.alone(in: lying) == part.alone(in: full)) }
    }
  }

  @Test("What is ticked alone needs no code yet; a bound refuses the page and leaves the draft as it was.")
  func ticksAndBounds() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      var ticks = DraftAnswers()
      ticks.now = [.recent]
      let saved = try await house.office.saveDraft(PartSaving(.now, ticks, base: ""), visit: visit).get()
      #expect(!saved.showsCode)
      let long = DraftAnswers.saying(String(repeating: "a", count: Report.Limit.accountCharacters + 1))
      let refused = try await house.office.saveDraft(PartSaving(.what, long, base: ""), visit: visit)
      #expect(refused == .failure(.tooLong(.what)))
      #expect(try await house.office.draft(of: visit)?.draft.answers == ticks)
    }
  }

  @Test("Joined, both texts stand one under the other and both lists are one.")
  func joined() {
    var (left, right) = (Self.full(), Self.full())
    (left.what, right.what) = ("left", "right")
    (left.now, right.now) = ([.unsafe], [.recent])
    #expect(DraftPart.what.joined(left, right).what == "left\n\nright")
    #expect(DraftPart.now.joined(left, right).now == [.recent, .unsafe])
    #expect(DraftPart.wish.joined(left, right).wish == left.wish)
  }

  private static func full() -> DraftAnswers {
    var answers = DraftAnswers.saying("what")
    (answers.who, answers.knows, answers.theirWish) = (.witness, .no, "quiet")
    (answers.now, answers.help) = ([.recent], [.talk])
    (answers.identity, answers.reporter) = (.confidential, DraftPerson(name: "Ada"))
    (answers.when, answers.whenUnsure) = ("May", .later)
    (answers.place, answers.whereUnsure) = ("Lift", .forgotten)
    answers.people = [DraftPerson(name: "Zhou Kai", part: .did, kind: .client)]
    let id = ID<Person>(bytes: [UInt8](repeating: 5, count: 16))!
    (answers.exclude, answers.swapped) = ([id], [id])
    (answers.told, answers.preserve, answers.wish) = ("my sister", "the camera", "rest")
    (answers.contact, answers.reachWhen, answers.handler) = ("a@example.net", "evenings", .woman)
    answers.language = "en"
    return answers
  }
}
