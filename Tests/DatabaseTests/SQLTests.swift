import Testing

@testable import Database

@Suite("Literals are code, interpolations are data")
struct SQLTests {
  enum State: String { case open, closed }

  private let id: [UInt8] = [1, 2, 3]

  @Test("A value becomes a placeholder, in each engine's way.")
  func placeholders() {
    let sql: SQL = "SELECT state FROM cases WHERE id = \(id) AND due < \(7) \(.forUpdate)"
    #expect(sql.rendered(in: .sqlite).text == "SELECT state FROM cases WHERE id = ? AND due < ? ")
    #expect(sql.rendered(in: .postgres).text == "SELECT state FROM cases WHERE id = $1 AND due < $2 FOR UPDATE")
    #expect(sql.rendered(in: .postgres).values == [.bytes(id), .integer(7)])
  }

  @Test("Every kind of value is bound as what it is.")
  func kinds() {
    let nothing: String? = nil
    let state: State? = .closed
    let none: State? = nil
    let sql: SQL = "\(Int64.max) \(Int32(-1)) \("x") \(nothing) \(State.open) \(state) \(none) \(Value.null)"
    let expected: [Value] = [
      .integer(.max), .integer(-1), .text("x"), .null, .text("open"), .text("closed"), .null, .null,
    ]
    #expect(sql.rendered(in: .sqlite).values == expected)
  }

  @Test("A list becomes as many placeholders as it has values, and an empty one is still a list.")
  func lists() {
    let sql: SQL = "id IN \(list: [4, 5, 6]) AND state IN \(list: [String]())"
    #expect(sql.rendered(in: .sqlite).text == "id IN (?, ?, ?) AND state IN ()")
    #expect(sql.rendered(in: .postgres).text == "id IN ($1, $2, $3) AND state IN (SELECT NULL WHERE FALSE)")
    #expect(sql.rendered(in: .sqlite).values == [.integer(4), .integer(5), .integer(6)])
  }

  @Test("A fragment keeps its values, and places count through.")
  func fragments() {
    let open: SQL = "state = \(State.open)"
    let due: SQL = "due < \(9)"
    let filter = [open, due].joined(by: " AND ")
    let sql: SQL = "SELECT id FROM cases WHERE team = \("a") AND \(fragment: filter) LIMIT \(50)"
    let (text, values) = sql.rendered(in: .postgres)
    #expect(text == "SELECT id FROM cases WHERE team = $1 AND state = $2 AND due < $3 LIMIT $4")
    #expect(values == [.text("a"), .text("open"), .integer(9), .integer(50)])
    #expect([SQL]().joined(by: ", ").rendered(in: .sqlite).text == "")
  }

  @Test("Only statements whose text is always the same are kept prepared.")
  func varying() {
    let list: SQL = "id IN \(list: [1])"
    let plain: SQL = "id = \(1)"
    #expect(list.varies && !plain.varies)
    #expect(("SELECT 1 WHERE \(fragment: list)" as SQL).varies)
  }

  @Test("Each word has a spelling in each engine.", arguments: Dialect.allCases)
  func words(dialect: Dialect) {
    let types = [Dialect.Word.bytes, .integer, .text].map(dialect.spelling)
    #expect(Set(types).count == 3 && !types.contains(""))
    #expect(dialect.begin.rendered(in: dialect).text.hasPrefix("BEGIN"))
  }

  @Test("What a statement is described as shows no value.")
  func description() {
    #expect("\("SELECT \("secret")" as SQL)" == "SELECT $1")
  }
}
