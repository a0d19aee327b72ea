import Database
import Deadlines
import Office
import Store
import Testing
import Vault

@Suite("A reporter's visit")
struct VisitTests {
  @Test("A visit knows its code and keys, and survives a restart of the server.")
  func survivesRestart() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt(language: "zh")
      let house = try await house.restarted()
      let visit = try #require(try await house.office.visit(token: begun.tokenText))
      #expect(visit.codeText == begun.codeText)
      #expect(visit.draft == begun.code?.lookUpHash)
      #expect(visit.privateKey.publicKey == begun.privateKey.publicKey)
      #expect(visit.draftKey == begun.draftKey)
      #expect(visit.draftID == begun.draftID)
      #expect(visit.language == "zh")
      #expect(visit.filedAt == nil)
      try await house.close()
    }
  }

  @Test("A new code stores a visit and nothing else.")
  func storesOnlyAVisit() async throws {
    try await VisitingHouse.lend { house in
      _ = try await house.office.newReceipt()
      let counts = try await house.office.store.database.read { reading in
        try [
          reading.row("SELECT COUNT(*) FROM drafts")?.int(0), reading.row("SELECT COUNT(*) FROM receipts")?.int(0),
          reading.row("SELECT COUNT(*) FROM events")?.int(0),
        ]
      }
      #expect(counts == [0, 0, 0])
    }
  }

  @Test("A visit ends two hours after it was last used.")
  func slides() async throws {
    try await VisitingHouse.lend { house in
      let token = try await house.office.newReceipt().token
      for _ in 0..<3 {
        house.later(minutes: 110)
        #expect(try await house.office.visit(token: token)?.code != nil)
      }
      house.later(minutes: 120)
      #expect(try await house.office.visit(token: token) == nil)
    }
  }

  @Test("A token that is wrong, or isn't one, finds nobody.")
  func wrongTokens() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      #expect(try await house.office.visit(token: Secret32(random: .system)) == nil)
      for text in ["", "x", visit.tokenText.uppercased(), String(visit.tokenText.dropLast()), visit.tokenText + "0"] {
        #expect(try await house.office.visit(token: text) == nil)
      }
    }
  }

  @Test("Leaving ends the visit at once; the draft stays for the code.")
  func leaving() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.office.saveDraft(.saying("He was there again."), revision: nil, visit: visit)
      try await house.office.leave(visit)
      #expect(try await house.office.visit(token: visit.token) == nil)
      let back = try await house.office.returnWithReceipt(typed: try #require(visit.codeText)).get()
      #expect(try await house.office.draft(of: back.visit)?.draft.answers.what == "He was there again.")
    }
  }

  @Test("A quarter of an hour after filing the code is gone from the visit, and the visit goes on.")
  func codeGoes() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt()
      let filed = try await house.office.markFiled(begun)
      #expect(filed.filedAt == house.now)
      house.later(minutes: 14)
      let still = try #require(try await house.office.visit(token: begun.token))
      #expect(still.codeText == begun.codeText)
      #expect(still.filedAt == filed.filedAt)
      house.later(minutes: 1)
      let later = try #require(try await house.office.visit(token: begun.token))
      #expect(later.code == nil)
      #expect(later.privateKey.publicKey == begun.privateKey.publicKey)
    }
  }

  @Test("Using the visit, or filing twice, keeps the code no longer than that.")
  func codeIsNotRenewed() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt()
      try await house.office.markFiled(begun)
      house.later(minutes: 10)
      let seen = try #require(try await house.office.visit(token: begun.token))
      try await house.office.markFiled(begun)
      try await house.office.markFiled(seen)
      house.later(minutes: 5)
      #expect(try await house.office.visit(token: begun.token)?.code == nil)
    }
  }

  @Test("The sweeper takes ended visits and codes out of the second store.")
  func sweeps() async throws {
    try await VisitingHouse.lend { house in
      try await house.office.markFiled(try await house.office.newReceipt())
      _ = try await house.office.newReceipt()
      func rows() async throws -> Int? {
        try await house.office.store.second.read { try $0.row("SELECT COUNT(*) FROM sessions")?.int(0) }
      }
      #expect(try await rows() == 4)
      house.later(minutes: 15)
      try await house.office.sweepVisits()
      #expect(try await rows() == 3)
      house.later(minutes: 105)
      try await house.office.sweepVisits()
      #expect(try await rows() == 0)
    }
  }

  @Test("A visit finds its code in a message, also when it doesn't know it any more.")
  func findsCode() async throws {
    try await VisitingHouse.lend { house in
      let begun = try await house.office.newReceipt()
      let code = try #require(begun.codeText)
      let other = try #require(try await house.office.newReceipt().codeText)
      try await house.office.markFiled(begun)
      house.later(minutes: 20)
      let later = try #require(try await house.office.visit(token: begun.token))
      for visit in [begun, later] {
        #expect(visit.codeOccurs(in: "My code is \(code.lowercased().replacing("-", with: " ")), in case you need it."))
        #expect(!visit.codeOccurs(in: "Not mine: \(other). 他又来了。"))
        #expect(!visit.codeOccurs(in: ""))
      }
    }
  }

  @Test("What a visit keeps is nowhere to be read on disk.")
  func sealedAtRest() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let code = try #require(visit.code)
      let secrets: [[UInt8]] = [
        visit.token.bytes, visit.draftKey.bytes, visit.privateKey.seed.bytes, code.lookUp, Array(code.text.utf8),
        Array(visit.tokenText.utf8), visit.draft,
      ]
      for (name, bytes) in try house.everyByte() {
        for secret in secrets { #expect(!bytes.contains(secret), "\(name)") }
      }
    }
  }
}
