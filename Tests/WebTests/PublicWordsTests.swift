import Deadlines
import Office
import Testing

@testable import Web

@Suite("What cases, moments and spans are called")
struct PublicWordsTests {
  @Test("There are 64 words in each language, all different.")
  func words() {
    #expect(ReferenceWords.all.count == Reference.words)
    #expect(Set(ReferenceWords.all.map(\.english)).count == Reference.words)
    #expect(Set(ReferenceWords.all.map(\.chinese)).count == Reference.words)
  }

  @Test("A case is found again by what it is called in either language.")
  func references() {
    for reference in [0, 8_999, 9_000, 100_000, Reference.words * 9_000 - 1] {
      let words = Reference.words(reference)
      #expect(ReferenceWords.reference(typed: words.english) == reference)
      #expect(ReferenceWords.reference(typed: words.chinese) == reference)
    }
    #expect(Reference.words(3_417) == Phrase("Heron 4417", "苍鹭 4417"))
  }

  @Test(
    "A reference may be typed carelessly; what is none is none.",
    arguments: [
      ("heron4417", 3_417), (" HERON  4417 ", 3_417), ("苍鹭4417", 3_417), ("heron", nil), ("4417", nil),
      ("Hera 4417", nil), ("heron 441", nil), ("heron 44170", nil), ("", nil),
    ] as [(String, Int?)])
  func typed(_ text: String, _ reference: Int?) {
    #expect(ReferenceWords.reference(typed: text) == reference)
  }

  @Test("Programs are told moments in ISO 8601 and UTC.")
  func moments() {
    #expect(Instant(milliseconds: 0).iso == "1970-01-01T00:00:00Z")
    #expect(Instant(milliseconds: 1_795_600_805_999).iso == "2026-11-25T10:00:05Z")
    #expect(Instant(milliseconds: -1_000).iso == "1969-12-31T23:59:59Z")
  }

  @Test(
    "A typing error in a code is told by its place.",
    arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (21, "21st")])
  func places(_ place: Int, _ words: String) {
    #expect(ReturnRefusal.symbol(place).words.english.contains("the \(words) character"))
  }
}
