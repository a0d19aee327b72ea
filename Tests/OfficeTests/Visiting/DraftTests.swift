import Casework
import Database
import Deadlines
import Foundation
import Office
import Store
import Testing
import Workplace

@Suite("A report that is being written")
struct DraftTests {
  @Test("Every answer is kept, across a restart, under the code.")
  func keepsEverything() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let answers = Self.full()
      #expect(try await house.office.saveDraft(answers, revision: nil, visit: visit).get() == 1)
      let house = try await house.restarted()
      let back = try await house.office.returnWithReceipt(typed: try #require(visit.codeText)).get().visit
      let found = try #require(try await house.office.draft(of: back))
      #expect(found.draft == Draft(answers: answers))
      #expect(found.revision == 1)
      try await house.close()
    }
  }

  @Test("Two tabs: the second to save is shown what the first one saved, and loses nothing of its own.")
  func clash() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let first = try await house.office.saveDraft(.saying("one"), revision: nil, visit: visit).get()
      let second = try await house.office.saveDraft(.saying("two, left tab"), revision: first, visit: visit).get()
      let late = try await house.office.saveDraft(.saying("two, right tab"), revision: first, visit: visit)
      #expect(late == .failure(.clash(Draft(answers: .saying("two, left tab")), revision: second)))
      let fresh = try await house.office.saveDraft(.saying("begun anew"), revision: nil, visit: visit)
      #expect(fresh == .failure(.clash(Draft(answers: .saying("two, left tab")), revision: second)))
      #expect(try await house.office.saveDraft(.saying("both"), revision: second, visit: visit).get() == 3)
    }
  }

  @Test("Of tabs that save at the same moment exactly one is kept.")
  func race() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let done = try await withThrowingTaskGroup(of: Bool.self) { group in
        for tab in 0..<4 {
          group.addTask {
            let saved = try await house.office.saveDraft(.saying("tab \(tab)"), revision: nil, visit: visit)
            if case .success = saved { return true }
            return false
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(done == 1)
    }
  }

  @Test("Opening a draft renews its thirty days; after thirty days without it is gone with its files.")
  func renewal() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("later"), revision: nil, visit: visit)
      _ = try await house.attach([1, 2, 3], to: visit).get()
      for _ in 0..<3 {
        house.later(days: 29, minutes: 0)
        try await house.office.sweepVisits()
        #expect(try await house.office.draft(of: visit)?.draft.answers.what == "later")
      }
      house.later(days: 30, minutes: 0)
      #expect(try await house.office.draft(of: visit) == nil)
      try await house.office.sweepVisits()
      #expect(house.fileNames() == [])
      #expect(try await Self.rows(house) == 0)
    }
  }

  @Test("A draft past its day is as good as gone before it is swept, and a new one begins in its place.")
  func pastItsDay() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("old"), revision: nil, visit: visit)
      house.later(days: 31, minutes: 0)
      let code = try #require(visit.codeText)
      if case .success = try await house.office.returnWithReceipt(typed: code) { Issue.record("its day is past") }
      #expect(try await house.office.saveDraft(.saying("late"), revision: 1, visit: visit) == .failure(.gone))
      #expect(try await house.office.saveDraft(.saying("new"), revision: nil, visit: visit).get() == 1)
    }
  }

  @Test("A discarded draft leaves no row and no file; its form is told that it is gone.")
  func discard() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("no"), revision: nil, visit: visit)
      _ = try await house.attach([9], to: visit).get()
      try await house.office.discardDraft(visit)
      #expect(try await house.office.draft(of: visit) == nil)
      #expect(try await Self.rows(house) == 0)
      #expect(house.fileNames() == [])
      #expect(try await house.office.saveDraft(.saying("again"), revision: 1, visit: visit) == .failure(.gone))
    }
  }

  @Test("A report that was filed takes no more answers and no more files.")
  func filed() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("sent"), revision: nil, visit: visit)
      _ = try await house.file(visit)
      #expect(try await house.office.draft(of: visit) == nil)
      #expect(try await house.office.saveDraft(.saying("more"), revision: nil, visit: visit) == .failure(.filed))
      #expect(try await house.attach([1], to: visit) == .failure(.filed))
      #expect(house.fileNames() == [])
    }
  }

  @Test("Each bound has its refusal, and what is just within it is kept.")
  func bounds() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      for (answers, refusal) in Self.beyond() {
        #expect(try await house.office.saveDraft(answers, revision: nil, visit: visit) == .failure(refusal))
      }
      var widest = Self.full()
      widest.what = String(repeating: "我", count: Report.Limit.accountCharacters)
      widest.told = String(repeating: "他", count: Report.Limit.answerCharacters)
      #expect(try await house.office.saveDraft(widest, revision: nil, visit: visit).get() == 1)
      #expect(try await house.office.draft(of: visit)?.draft.answers == widest)
      var characters = DraftAnswers()
      characters.what = String(repeating: "\u{1}", count: 90_000)
      characters.told = "e" + String(repeating: "\u{301}", count: 300_000)
      #expect(try await house.office.saveDraft(characters, revision: 1, visit: visit) == .failure(.tooLong(.what)))
    }
  }

  @Test("Nothing of a draft or its files can be read on disk.")
  func sealedAtRest() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(Self.full(), revision: nil, visit: visit)
      _ = try await house.attach(Array("a sentence in a file".utf8), name: "what she wrote.txt", to: visit).get()
      let words = [
        "after the autumn dinner", "wang.hui@example", "Zhou Kai", "a sentence in a file", "what she wrote",
        "image/jpeg",
      ]
      for (name, bytes) in try house.everyByte() {
        for word in words { #expect(!bytes.contains(Array(word.utf8)), "\(word) in \(name)") }
      }
    }
  }

  @Test("Neither the database nor a file says more of a draft's times than the quarter hour.")
  func coarseTimes() async throws {
    try await VisitingHouse.lend { house in
      house.later(minutes: 7)
      let visit = try await house.office.newReceipt()
      _ = try await house.attach([1], to: visit).get()
      let times = try await house.office.store.database.read { reading in
        try [
          reading.row("SELECT opened_at FROM drafts")?.int64("opened_at"),
          reading.row("SELECT at FROM files")?.int64("at"),
        ]
      }
      let quarter = house.now.roundedToQuarterHour().milliseconds
      #expect(times.allSatisfy { $0 == quarter })
      let path = "\(house.filesFolder)/\(try #require(house.fileNames().first))"
      let changed = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Foundation.Date
      #expect(changed?.timeIntervalSince1970 == Double(quarter / 1000))
    }
  }

  static func rows(_ house: VisitingHouse) async throws -> Int? {
    try await house.office.store.database.read {
      try $0.row("SELECT (SELECT COUNT(*) FROM drafts) + (SELECT COUNT(*) FROM files) AS n")?.int("n")
    }
  }

  private static func full() -> DraftAnswers {
    var answers = DraftAnswers.saying("It began after the autumn dinner.\r\n\"Stay\", he said. 他不让我走。")
    answers.who = .affected
    answers.now = [.recent, .unable]
    answers.identity = .confidential
    answers.reporter = DraftPerson(name: "Wang Hui")
    answers.when = "the third"
    answers.place = "the hotel"
    answers.people = [DraftPerson(name: "Zhou Kai", part: .did, kind: .client), DraftPerson(person: id, part: .knew)]
    answers.exclude = [id]
    answers.told = "my manager"
    answers.preserve = "the camera of the lobby"
    answers.help = [.talk, .leave]
    answers.wish = "that it stops"
    answers.contact = "wang.hui@example"
    answers.language = "zh"
    answers.swapped = [id]
    return answers
  }

  private static let id = ID<Person>(bytes: [UInt8](repeating: 5, count: 16))!

  /// Answers just beyond each bound.
  private static func beyond() -> [(DraftAnswers, DraftRefusal)] {
    let long = String(repeating: "a", count: Report.Limit.answerCharacters + 1)
    let name = DraftPerson(name: String(repeating: "n", count: Report.Limit.nameCharacters + 1))
    func with(_ change: (inout DraftAnswers) -> Void) -> DraftAnswers {
      var answers = DraftAnswers()
      change(&answers)
      return answers
    }
    return [
      (.saying(String(repeating: "a", count: Report.Limit.accountCharacters + 1)), .tooLong(.what)),
      (with { $0.when = long }, .tooLong(.when)),
      (with { $0.place = long }, .tooLong(.place)),
      (with { $0.told = long }, .tooLong(.told)),
      (with { $0.preserve = long }, .tooLong(.preserve)),
      (with { $0.wish = long }, .tooLong(.wish)),
      (with { $0.contact = long }, .tooLong(.contact)),
      (with { $0.reporter = name }, .tooLong(.reporter)),
      (with { $0.people = [name] }, .tooLong(.people)),
      (with { $0.people = Array(repeating: DraftPerson(), count: Report.Limit.people + 1) }, .tooMany(.people)),
      (with { $0.exclude = Array(repeating: id, count: Report.Limit.excluded + 1) }, .tooMany(.exclude)),
    ]
  }
}
