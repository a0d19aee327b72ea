import Casework
import Deadlines
import Testing
import Workplace

@Suite("Who is kept out of a case")
struct ConflictTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let parties: Parties
    var on = "2021-07-26"
    let out: Set<ID<Person>>
  }

  /// § 3.3 and R-D3: named; the line up to the top over 24 months; direct reports and assistants of a party. Witnesses
  /// and whom the reporter excludes: themselves.
  static let rows: [Row] = [
    Row(testDescription: "nobody is named", parties: Parties(), out: []),
    Row(
      testDescription: "a respondent, the line up to the top, direct reports, assistants",
      parties: Parties(respondents: people("boss")),
      out: people("boss", "vp", "ceo", "anna", "wei", "secretary")),
    Row(
      testDescription: "the affected person's line", parties: Parties(affected: people("anna")),
      out: people("anna", "boss", "vp", "ceo")),
    Row(
      testDescription: "a known reporter's line", parties: Parties(reporters: people("mei")),
      out: people("mei", "lin", "coo", "ceo")),
    Row(testDescription: "a witness, themselves", parties: Parties(witnesses: people("boss")), out: people("boss")),
    Row(
      testDescription: "whom the reporter excludes, themselves", parties: Parties(excluded: people("ceo", "boss")),
      out: people("ceo", "boss")),
    Row(
      testDescription: "both managers of somebody who moved within 24 months",
      parties: Parties(respondents: people("wei")), out: people("wei", "boss", "vp", "ceo", "lin", "coo")),
    Row(
      testDescription: "somebody who reported to a party within 24 months",
      parties: Parties(respondents: people("lin")), out: people("lin", "coo", "ceo", "mei", "wei")),
    Row(
      testDescription: "a line that ended within the last day of 24 months still counts",
      parties: Parties(respondents: people("wei")), on: "2023-01-31",
      out: people("wei", "boss", "vp", "ceo", "lin", "coo")),
    Row(
      testDescription: "a line that ended 24 months ago no longer counts",
      parties: Parties(respondents: people("wei")), on: "2023-02-01", out: people("wei", "boss", "vp", "ceo")),
    Row(
      testDescription: "the chief: direct reports and assistants, not everybody",
      parties: Parties(respondents: people("ceo")), out: people("ceo", "vp", "coo", "driver")),
    Row(
      testDescription: "an assistant's line leads over the one they assist",
      parties: Parties(affected: people("secretary")), out: people("secretary", "boss", "vp", "ceo")),
    Row(
      testDescription: "an outsider of whom the chart knows nothing", parties: Parties(respondents: people("client")),
      out: people("client")),
    Row(
      testDescription: "a respondent who was also excluded keeps their line",
      parties: Parties(respondents: people("anna"), excluded: people("anna")),
      out: people("anna", "boss", "vp", "ceo")),
  ]

  @Test("Out is who is in the case, whose line it is, and whom the reporter keeps away.", arguments: rows)
  func out(row: Row) {
    #expect(Set(Conflict.out(row.parties, lines: Org.lines, on: day(row.on)).map(\.name)) == Set(row.out.map(\.name)))
  }

  @Test("Twenty-four months are counted by the calendar.")
  func since() {
    #expect(Conflict.since(day("2021-07-26")) == day("2019-07-26"))
    #expect(Conflict.since(day("2024-02-29")) == day("2022-02-28"))
  }

  /// The parts that people have in an account (`procedure.md`, "People have parts").
  @Test("Unsure counts as did, a typed name as everybody whom it might mean, a name in the account as respondent.")
  func parts() {
    let report = Report(
      people: [
        mention("did", .did), mention("unsure", .unsure), mention("affected", .affected), mention("saw", .saw),
        mention("knew", .knew), Mention(who: .typed("Wang"), part: .did, kind: nil),
      ], excluded: people("kept-away"), reporter: .typed("me"), level: .ordinary)
    let meant = ["Wang": people("wang-1", "wang-2"), "me": people("me-1")]
    let parties = Parties(report, meant: { meant[$0] ?? [] }, standing: people("in-account"))
    #expect(parties.respondents == people("did", "unsure", "wang-1", "wang-2", "in-account"))
    #expect(parties.affected == people("affected"))
    #expect(parties.reporters == people("me-1"))
    #expect(parties.witnesses == people("saw", "knew"))
    #expect(parties.excluded == people("kept-away"))
  }

  @Test("An anonymous report keeps nobody out as its reporter.")
  func anonymous() {
    let report = Report(people: [], excluded: [], reporter: nil, level: .ordinary)
    #expect(Parties(report, meant: { _ in people("anybody") }, standing: []).all == [])
  }

  private func mention(_ name: String, _ part: Part) -> Mention {
    Mention(who: .person(id(name)), part: part, kind: nil)
  }
}
