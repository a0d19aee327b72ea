import Database
import Deadlines
import Office
import Store
import Testing
import Vault

@Suite("Coming back with the code")
struct ReturnTests {
  @Test("A typing error is told before anything is looked up: it needs no store at all.")
  func noLookUp() async throws {
    try await VisitingHouse.lend { house in
      let code = try #require(try await house.office.newReceipt().codeText)
      try await house.close()
      let wrong = (code.first == "7" ? "8" : "7") + code.dropFirst()
      let refusals: [(String, ReturnRefusal)] = [
        (wrong, .check), ("", .length(0)), (String(code.dropLast()), .length(19)), ("U" + code.dropFirst(), .symbol(1)),
      ]
      for (typed, refusal) in refusals {
        switch try await house.office.returnWithReceipt(typed: typed) {
        case .failure(let told): #expect(told == refusal)
        case .success: Issue.record("\(refusal) was let in")
        }
      }
      await #expect(throws: DatabaseFault.closed) { _ = try await house.office.returnWithReceipt(typed: code) }
    }
  }

  @Test("A good code that isn't here says so, and leaves nothing behind.")
  func unknown() async throws {
    try await VisitingHouse.lend { house in
      let code = ReceiptCode.generate(random: .system).text
      let commits = house.office.store.second.commitCount
      switch try await house.office.returnWithReceipt(typed: code) {
      case .failure(let told): #expect(told == .unknown)
      case .success: Issue.record("a code of nobody was let in")
      }
      #expect(house.office.store.second.commitCount == commits)
    }
  }

  @Test("The code of a draft that was never filed opens it, in a visit that knows the code.")
  func draft() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("走廊里没有人。"), revision: nil, visit: begun)
      let typed = try #require(begun.codeText).lowercased().replacing("-", with: "  ").replacing("0", with: "o")
      let back = try await house.office.returnWithReceipt(typed: typed, language: "zh").get()
      #expect(back.file == nil)
      #expect(back.visit.codeText == begun.codeText)
      #expect(back.visit.filedAt == nil)
      #expect(try await house.office.draft(of: back.visit)?.draft.answers.what == "走廊里没有人。")
    }
  }

  @Test("The code of a filed report finds its case; the visit doesn't keep the code.")
  func filed() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("At the dinner."), revision: nil, visit: begun)
      let file = try await house.file(begun)
      let back = try await house.office.returnWithReceipt(typed: try #require(begun.codeText)).get()
      #expect(back.file == file)
      #expect(back.visit.code == nil)
      #expect(back.visit.filedAt == house.now.roundedToQuarterHour())
      #expect(back.visit.privateKey.publicKey == begun.privateKey.publicKey)
      #expect(try await house.office.visit(token: back.visit.token)?.code == nil)
    }
  }
}
