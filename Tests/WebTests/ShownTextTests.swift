import Markup
import Office
import Testing

@testable import Web

@Suite("What somebody shows to have it checked")
struct ShownTextTests {
  private static let commitment = String(repeating: "ab", count: 32)
  private static let signature = String(repeating: "QUJD", count: 21) + "QQ=="
  private static let lines =
    "origin: ledger.example.org\ncommitment: \(commitment)\ntick: 26909345\nsignature: \(signature)\n"
  private static let code = "7K2M-9QXA-44TB-V0ND-8H3C"

  private func shown(_ text: String) -> ShownText { ShownText(Fields(["promise": .text(text)])) }

  private func page(_ shown: ShownText, _ language: Language = .english) throws -> String {
    let visit = sampleVisit(language).seen(by: Reporter(visit: nil))
    return try text(PromisePage(shown, shown.refusals ?? Refusals()).html(visit))
  }

  @Test("The four lines are read with full-width colons, in one line, in another order, and however they were broken.")
  func lenient() {
    let parts = Self.lines.split(separator: "\n").map { String($0) }
    for text in [
      Self.lines, Self.lines.replacing(": ", with: "："), parts.joined(separator: " "), parts.joined(separator: "　"),
      parts.reversed().joined(separator: "\r\n"), parts.joined(separator: "，"), "My promise:\n" + Self.lines,
      Self.lines.replacing("QUJDQUJDQUJD", with: "QUJDQUJDQUJD\n   "), Self.lines.replacing("origin", with: "Origin"),
      Self.lines + Self.lines,
    ] {
      #expect(shown(text).text == Self.lines, "\(text)")
      #expect(shown(text).refusals == nil)
    }
  }

  @Test("Where a line is missing, the refusal names it, and what was pasted stays.")
  func incomplete() throws {
    let three = shown(Self.lines.replacing("signature: \(Self.signature)", with: ""))
    #expect(three.refusals?.items.first?.code == "incomplete")
    #expect(
      try page(three).contains("This isn&#39;t whole: “signature” is missing. That says nothing against your promise"))
    #expect(try page(three, .chinese).contains("不完整，少了 signature 那一行。不是说你的回执有问题"))
    #expect(try page(three).contains(Self.commitment))
    let one = shown("tick: 26909345\nsignature:")
    #expect(one.refusals?["promise"]?.chinese.contains("origin、commitment、signature") == true)
    #expect(shown("what is this").refusals == nil, "what it is, the reader of files says")
  }

  @Test("A receipt code is found wherever it stands and however it is written, and no page shows it again.")
  func code() throws {
    let (small, wide) = (Self.code.lowercased(), "７Ｋ２Ｍ ９ＱＸＡ ４４ＴＢ Ｖ０ＮＤ ８Ｈ３Ｃ")
    for text in [
      Self.code, small.replacing("-", with: " "), Self.code.replacing("-", with: ""), "\n\(Self.code)\n", wide,
      Self.code.replacing("-", with: " - "), Self.code.replacing("-", with: "\n"),
      "Notes\r\n\r\n\(Self.code)\r\n\r\nMonday",
      "\(Self.lines)\(Self.code)", "{\"format\":\"x\",\"note\":\"\(Self.code)\"}", "7K2M9-QXA44-TBV0N-D8H3C",
      "code: \(Self.code) keep",
    ] {
      for shown in [shown(text), ShownText(Fields(), file: Array(text.utf8))] {
        #expect(shown.refusals?.items.map(\.code) == ["receipt-code"], "\(text)")
        for language in Language.allCases {
          let page = try page(shown, language)
          #expect(!page.contains("7K2M") && !page.contains("7k2m") && !page.contains("７Ｋ２Ｍ"), "\(text)")
          #expect(page.contains("href=\"/receipt\""))
        }
      }
    }
    #expect(try page(shown(Self.code), .chinese).contains("这是你的查询码，这里用不着，也别让人看到。"))
    let beside = ShownText(Fields(["promise": .text(Self.code)]), file: Array(Self.lines.utf8))
    #expect(try !page(beside).contains("7K2M"), "it was typed, and a file chosen as well")
  }

  @Test("What only has letters and digits in it is no code.")
  func noCode() {
    let commitments = (0..<8).map { _ in Self.commitment }.joined(separator: "\n")
    for text in [
      Self.lines, commitments, "ab12 cd34 ef56 gh78", "ab12+cd34-ef56-gh78-jk90", "7K2M-9QXA-44TB-V0ND-8H3CX",
      "a tick of 26909345 that is here", Self.signature,
    ] { #expect(!ShownCode.stands(in: text), "\(text)") }
  }

  @Test(
    "A kept file is read as a program sends it: whole, within the field, or with what is the same in each left out.")
  func files() throws {
    let promise = """
      {"origin":"ledger.example.org","commitment":"\(Self.commitment)","tick":26909345,"signature":"\(Self.signature)"}
      """
    let entries = #"[{"what":"received","at":1614560400000,"proof":"c2sp.org/tlog-proof@v1\nindex 7\n"}]"#
    let whole = #"{"format":"redress/ledger-proof/v1","keys":[],"promise":\#(promise),"entries":\#(entries)}"#
    #expect(shown(whole).text == whole, "a whole file stays as it is")
    for body in [whole, #"{"promise":\#(whole)}"#, #"{"promise":\#(promise),"entries":\#(entries)}"#] {
      let file = try #require(ProofFile(read: ShownText(try Fields(json: Array(body.utf8))).text), "\(body)")
      #expect(file.promise != nil && file.entries.count == 1 && file.entries[0].at == 1_614_560_400_000)
    }
    for (text, count) in [(#"{"promise":\#(promise)}"#, 0), (#"{"entries":\#(entries)}"#, 1)] {
      let file = try #require(ProofFile(read: shown(text).text), "\(text)")
      #expect((file.promise == nil) == (count == 1) && file.entries.count == count)
      let sent = try Fields(json: Array(#"{"promise":\#(text)}"#.utf8))
      #expect(ProofFile(read: ShownText(sent).text)?.entries.count == count, "\(text)")
    }
    let four = try Fields(json: Array(#"{"promise":\#(promise)}"#.utf8))
    #expect(ShownText(four).text == Self.lines)
    for text in ["{", "{}", #"{"a":1}"#, promise] { #expect(shown(text).text == text) }
  }
}
