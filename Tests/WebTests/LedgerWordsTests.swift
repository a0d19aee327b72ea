import Casework
import Foundation
import Markup
import Office
import Testing

@testable import Web

@Suite("What pages say of the ledger")
struct LedgerWordsTests {
  private func sample(_ name: String, _ language: Language = .english) async throws -> String {
    let samples = try await PagesHouse.samples
    let sample = try #require(samples.first { $0.name == name && $0.language == language }, "\(name)")
    return try text(try sample.render(language))
  }

  /// What the page says to whoever reads it, without what scripts have ready.
  private func said(_ name: String) async throws -> String {
    PageReading(try await sample(name)).runs.map(\.text).joined(separator: " ")
  }

  private func html(_ page: some Page<Reporter>, _ language: Language = .english) throws -> String {
    try text(page.html(sampleVisit(language).seen(by: Reporter(visit: nil))))
  }

  @Test("One's own pages say plainly that a promise was broken or kept late, and never that it waits or fits.")
  func amiss() async throws {
    for place in ["case-promise", "ledger-own", "receipt"] {
      for (standing, english, chinese) in [
        ("broken", "The ledger signed that it would hold what you sent, and doesn't.", "答应把你写的记进去，却没有。"),
        ("late", "took it in later than it had promised", "只是比签名答应的晚"),
      ] {
        let page = try await said("\(place)-\(standing)")
        #expect(page.contains(english), "\(place) \(standing)")
        for never in ["within minutes", "it fits", "nobody can take", "signed that it will"] {
          #expect(!page.contains(never), "\(place) \(standing)")
        }
        #expect(try await !sample("\(place)-\(standing)").contains("data-waits>"), "no script looks whether it comes")
        #expect(try await sample("\(place)-\(standing)", .chinese).contains(chinese), "\(place) \(standing)")
      }
    }
    #expect(try await sample("ledger-own-broken").contains("Promised, and not there"))
    #expect(try await sample("receipt-broken").contains("<details open>"))
  }

  @Test("That nobody can take anything out unseen is said only where somebody outside signs.")
  func witnessed() async throws {
    let strong = "nobody can take"
    #expect(try await sample("case-witnessed").contains("1 step that nobody can take out unseen"))
    #expect(try await sample("receipt-witnessed").contains("nobody can take it out unseen"))
    for name in ["case-in-ledger", "receipt-in-ledger", "ledger-own"] {
      #expect(try await !sample(name).contains(strong), "\(name)")
    }
    #expect(try await sample("case-in-ledger").contains("1 step. Save your proof: with it, anybody can show it"))
    #expect(try await sample("case-in-ledger", .chinese).contains("已有 1 步。把证明存好：以后谁抽掉了，拿它就能证明。"))
    let table = Rules.shipped.table
    #expect(try html(KeptPage(table: table)).contains("others may keep copies"))
    #expect(try html(KeptPage(table: table, isWitnessed: true)).contains("without their seeing it"))
    let list = GovernanceList(entries: [], tickLength: 60_000)
    #expect(try !html(GovernancePage(list: list)).contains("unseen"))
    #expect(try html(GovernancePage(list: list, isWitnessed: true)).contains("none can be taken out unseen"))
    let state = LedgerState(entries: 3, newest: nil, witnesses: [LedgerState.Witness(name: "w", signed: nil)])
    #expect(try html(LedgerPage(state: state)).contains("whoever kept a proof or a copy can show it"))
  }

  @Test("While the ledger stands still its page says so first, and the first page doesn't promise a day from now.")
  func stopped() throws {
    let state = LedgerState(entries: 0, newest: nil, stop: .altered)
    let page = try html(LedgerPage(state: state))
    #expect(page.contains("<h1>The ledger stands still</h1>"))
    #expect(page.contains("<h2>What it proves</h2>\n<p>Of what was signed before the standstill:</p>"))
    #expect(try html(LedgerPage(state: state), .chinese).contains("<h1>台账停住了</h1>"))
    let visit = sampleVisit().seen(by: Reporter(visit: nil, ledgerStop: .altered))
    let home = try text(Home().html(visit))
    #expect(!home.contains("by a day that we tell you now") && home.contains("<h2>What happens once it is sent</h2>"))
    #expect(try html(Home()).contains("by a day that we tell you now"))
  }

  @Test("An older page of the record has a name of its own, no introduction, and says where nothing is older.")
  func older() throws {
    let none = GovernanceList(entries: [], tickLength: 60_000, isNewest: false)
    let page = GovernancePage(list: none, before: 1_234)
    #expect(page.title.english == "On public record, before entry 1234")
    let shown = try html(page)
    #expect(shown.contains("<h1>On public record, before entry 1,234</h1>") && shown.contains("Nothing older."))
    #expect(!shown.contains("No report stands here") && shown.contains("The newest</a>"))
    let newest = GovernancePage(list: GovernanceList(entries: [], tickLength: 60_000), before: 99)
    #expect(newest.title.english == "On public record", "what stands in an address may be beyond the end")
  }

  @Test("Of founding keys it is said that they were set up on the server; entries are plain text, with one link.")
  func record() async throws {
    let page = try await sample("governance")
    #expect(page.contains("set up on the server at the founding: compare the fingerprint with the person"))
    #expect(page.contains("was made for") && page.components(separatedBy: "/ledger/tile/").count == 2)
    #expect(page.contains("All entries as a file, for programs"))
  }

  @Test("A name in another script than the page's says in which language it is to be read.")
  func names() throws {
    func marked(_ sentence: String, _ names: [String], _ language: Language) throws -> String {
      try text(sampleVisit(language).sentence(sentence, naming: names))
    }
    #expect(
      try marked("李娜 or Tom reads it.", ["李娜", "Tom"], .english) == "<span lang=\"zh-Hans\">李娜</span> or Tom reads it.")
    #expect(
      try marked("先由Tom Becker或李娜看。", ["Tom Becker", "Tom", "李娜"], .chinese)
        == "先由<span lang=\"en\">Tom Becker</span>或李娜看。")
    #expect(try marked("a <b> & c", [], .english) == "a &lt;b&gt; &amp; c")
    #expect(try text(sampleVisit(.chinese).name("<i>")) == "<span lang=\"en\">&lt;i&gt;</span>")
    #expect(try text(sampleVisit().name("")) == "")
  }

  @Test("The four lines of a promise are whole, can be reached by keyboard, and stand under the minute that they name.")
  func fourLines() async throws {
    for name in ["receipt-in-ledger", "ledger-own"] {
      let page = try await sample(name)
      let lines = try #require(
        page.firstMatch(of: /<pre [^>]*tabindex="0"[^>]*aria-label="The promise, four lines">([^<]*)<\/pre>/))
      let parts = lines.1.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(parts.map { $0.prefix { $0 != ":" } } == ["origin", "commitment", "tick", "signature"])
      #expect(page.contains("These lines are the promise: to be in the ledger by "))
      #expect(page.contains("data-copy=\"promise-lines\" data-exact"))
    }
    #expect(try await sample("ledger-own").contains("That you wrote: no, if you keep the proof."))
    #expect(try await sample("receipt-in-ledger").contains("Two things to keep, apart from each other"))
  }
}
