import Deadlines
import Foundation
import Markup
import Office
import Testing

@testable import Web

@Suite("What the ledger says of something that was kept")
struct VerdictPageTests {
  private static let until = Instant(milliseconds: 1_614_589_200_000)

  private func page(_ verdict: ProofVerdict, now: Instant? = nil, _ language: Language = .english) throws -> String {
    let visit = sampleVisit(language).seen(by: Reporter(visit: nil))
    return String(decoding: try VerdictPage(verdict, now: now).html(visit).bytes(), as: UTF8.self)
  }

  @Test("Only what is a danger is shown as one; whatever doesn't fit says to keep the file as it is.")
  func tones() throws {
    let waiting = PromiseVerdict.waiting(tick: 3, until: Self.until)
    let broken = PromiseVerdict.broken(BrokenPromise(tick: 3, checkpoint: "c", around: [], late: nil))
    for (verdict, tone, isAmiss) in [
      (ProofVerdict(verdict: waiting), Tone.sun, false),
      (ProofVerdict(verdict: waiting, isOpened: true), .sun, false),
      (ProofVerdict(verdict: waiting, isOpened: false), .clay, true),
      (ProofVerdict(verdict: waiting, proofs: 3, fitting: 2), .clay, true),
      (ProofVerdict(verdict: .foreign, proofs: 2), .sun, false),
      (ProofVerdict(verdict: .foreign, namesThisLedger: true), .clay, false),
      (ProofVerdict(verdict: broken), .clay, false),
    ] {
      let html = try page(verdict)
      #expect(html.contains("class=\"note \(tone.rawValue)\""), "\(verdict)")
      #expect(html.contains("Keep the file just as it is.") == isAmiss, "\(verdict)")
    }
  }

  @Test("How many of the proofs fit is said of one as of many.")
  func fitting() throws {
    for (proofs, fitting, english, chinese) in [
      (1, 1, "The step in it fits.", "文件里的那一步，对得上。"), (3, 3, "All 3 steps in it fit.", "文件里的 3 步，都对得上。"),
      (3, 1, "Of 3 steps in it, 1 fits.", "文件里有 3 步，对得上的只有 1 步。"),
      (1, 0, "The step in it does not fit.", "文件里的那一步，对不上。"),
      (2, 0, "None of the 2 steps in it fits.", "文件里的 2 步，都对不上。"),
    ] {
      let verdict = ProofVerdict(verdict: .waiting(tick: 3, until: Self.until), proofs: proofs, fitting: fitting)
      #expect(try page(verdict).contains(english) && page(verdict, .chinese).contains(chinese))
    }
  }

  @Test("A server that checked nothing doesn't say that it did.")
  func stopped() throws {
    #expect(try !page(ProofVerdict(verdict: .stopped)).contains("own check, and it could lie"))
    #expect(try page(ProofVerdict(verdict: .foreign)).contains("own check, and it could lie"))
  }

  @Test("A promise whose time is over, and whose tick isn't there, waits for a ledger that stood still.")
  func overdue() throws {
    let verdict = ProofVerdict(verdict: .waiting(tick: 3, until: Self.until))
    #expect(try !page(verdict, now: Self.until).contains("stood still meanwhile"))
    #expect(try page(verdict, now: Self.until.adding(hours: 1)).contains("stood still meanwhile"))
    #expect(try page(verdict, now: Self.until.adding(hours: 1), .chinese).contains("这段时间停着"))
  }

  @Test("Each block of evidence says what it is, and none is empty.")
  func evidence() throws {
    let whole = BrokenPromise(tick: 3, checkpoint: "note 1", around: ["note 2", "note 3"], late: "note 4")
    let shown = try page(ProofVerdict(verdict: .broken(whole)))
    let html = shown[try #require(shown.firstRange(of: "id=\"evidence\"")).upperBound...]
    let order = [
      ">What the ledger says now<", "note 1", "Round the promised time", "note 2", "note 3",
      "The proof that came late", "note 4",
    ]
    let places = order.compactMap { html.firstRange(of: $0)?.lowerBound }
    #expect(shown.contains("<h1>Late.") && places.count == order.count && places == places.sorted())
    let less = try page(ProofVerdict(verdict: .broken(BrokenPromise(tick: 3, checkpoint: "c", around: [], late: nil))))
    #expect(less.components(separatedBy: "<h2 ").count == 2)
    let two = try page(ProofVerdict(verdict: .forked(theirs: "their note", ours: "our note")))
    #expect(two.contains("What was shown here</h2>\n<p class=\"small written\">their note"))
  }

  @Test("Evidence is saved without script, with its line breaks, and says which file is kept and which is given on.")
  func saved() throws {
    let note = "ledger.example.org\n5\nroot=\n\n— ledger.example.org sig=\n"
    let proof = "c2sp.org/tlog-proof@v1\nindex 1\n\n\(note)"
    let html = try page(
      ProofVerdict(verdict: .broken(BrokenPromise(tick: 3, checkpoint: note, around: [proof], late: nil))))
    #expect(
      html.contains("action=\"/ledger/promise/lines\"") && html.contains("<button class=\"small-button\">Save these"))
    #expect(html.contains("name=\"lines\" id=\"evidence-lines\" value=\"\(note)\n\(proof)\""))
    #expect(html.contains("data-copy=\"evidence-lines\" data-exact"))
    #expect(html.contains("Keep your file to yourself. Give the copy to show") && html.contains("href=\"/urgent\""))
    let long = String(repeating: "x", count: Evidence.longest)
    #expect(try !page(ProofVerdict(verdict: .forked(theirs: long, ours: note))).contains("Save these lines"))
  }

  @Test("A signature that doesn't fit says what it is most often; a promise of another ledger says where to go.")
  func foreign() throws {
    let ours = try page(ProofVerdict(verdict: .foreign, namesThisLedger: true))
    #expect(
      ours.contains("<h1>The signature doesn&#39;t fit.</h1>") && ours.contains("<p>Most often a symbol got lost"))
    let chinese = try page(ProofVerdict(verdict: .foreign, namesThisLedger: true), .chinese)
    #expect(chinese.contains("签名对不上。") && chinese.contains("<p>多半是复制时漏了、错了一个字符。"))
    #expect(try page(ProofVerdict(verdict: .foreign)).contains("<h1>Not by this ledger.</h1>"))
  }
}
