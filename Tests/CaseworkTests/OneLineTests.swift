import Casework
import Testing

@Suite("Whether two stand in one line")
struct OneLineTests {
  static let rows: [(one: String, other: String, since: String, isOne: Bool)] = [
    ("anna", "boss", "2019-07-26", true), ("anna", "ceo", "2019-07-26", true), ("ceo", "mei", "2019-07-26", true),
    ("anna", "wei", "2021-07-26", true), ("boss", "secretary", "2019-07-26", true),
    ("anna", "mei", "2019-07-26", false), ("boss", "lin", "2019-07-26", false), ("anna", "lin", "2019-07-26", false),
    ("wei", "mei", "2019-07-26", true), ("wei", "mei", "2021-02-01", false), ("wei", "lin", "2021-01-31", true),
    ("anna", "outsider", "2019-07-26", false),
  ]

  @Test("One above the other, or both under one person, within the time that counts.", arguments: rows)
  func oneLine(one: String, other: String, since: String, isOne: Bool) {
    #expect(Org.lines.standInOneLine(id(one), id(other), since: day(since)) == isOne)
    #expect(Org.lines.standInOneLine(id(other), id(one), since: day(since)) == isOne)
  }
}
