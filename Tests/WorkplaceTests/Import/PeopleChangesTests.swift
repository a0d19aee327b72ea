import Deadlines
import Testing
import Workplace

@Suite("What a list of people changes")
struct PeopleChangesTests {
  private let today = Day(number: 20_000)

  private func row(_ number: String, _ manager: String? = nil, of assisted: String? = nil) -> PersonRow {
    PersonRow(line: 2, number: number, name: "N\(number)", manager: manager, assistantOf: assisted)
  }

  private func changes(
    _ known: [Person] = [], _ lines: [ReportingLine] = [], _ rows: [PersonRow], isFirst: Bool = false
  ) -> PeopleChanges {
    var generator = SeededGenerator(7)
    return PeopleImport.changes(known: known, lines: lines, rows: rows, on: today, isFirst: isFirst, using: &generator)
  }

  @Test("A first import adds everybody, with lines that count as 24 months and a day old.")
  func first() {
    let changes = changes([], [], [row("1"), row("2", "1"), row("3", "2", of: "1")], isFirst: true)
    #expect(changes.added.map(\.number) == ["1", "2", "3"])
    #expect(Set(changes.added.map(\.id)).count == 3)
    #expect(changes.opened.count == 3)
    #expect(changes.opened.allSatisfy { $0.from == today.adding(months: -24).adding(days: -1) && $0.until == nil })
    let lines = Lines(changes.opened)
    #expect(lines.above(changes.added[2].id, since: today.adding(months: -24)).count == 2)
  }

  @Test("The same list again changes nothing.")
  func again() {
    let rows = [row("1"), row("2", "1", of: "1")]
    let first = changes([], [], rows, isFirst: true)
    #expect(changes(first.added, first.opened, rows).isEmpty)
  }

  @Test("A new manager closes the old line today and opens the new one; the person keeps their id.")
  func moved() {
    let first = changes([], [], [row("1"), row("2"), row("3", "1")], isFirst: true)
    let second = changes(first.added, first.opened, [row("1"), row("2"), row("3", "2")])
    let ids = first.added.map(\.id)
    #expect(second.changed.map(\.id) == [ids[2]])
    #expect(second.closed == [first.opened[0].closed(on: today)])
    #expect(second.opened == [ReportingLine(person: ids[2], above: ids[1], kind: .manager, from: today)])
    let lines = Lines(second.closed + second.opened)
    #expect(lines.above(ids[2], since: today.adding(months: -24)) == [ids[0], ids[1]])
  }

  @Test("Somebody who is gone from the list has left, and their lines end; coming back, they are the same person.")
  func leftAndBack() {
    let first = changes([], [], [row("1"), row("2", "1")], isFirst: true)
    let second = changes(first.added, first.opened, [row("1")])
    #expect(second.left.map(\.number) == ["2"] && second.left.allSatisfy { $0.status == .left })
    #expect(second.closed.map(\.until) == [today] && second.opened.isEmpty)
    let known = [first.added[0]] + second.left
    #expect(changes(known, second.closed, [row("1")]).isEmpty)
    let third = changes(known, second.closed, [row("1"), row("2", "1")])
    #expect(third.changed.map(\.id) == [first.added[1].id] && third.added.isEmpty)
    #expect(third.opened.map(\.from) == [today])
  }

  @Test("A row that says that somebody has left ends their lines, too.")
  func leftByRow() {
    let first = changes([], [], [row("1"), row("2", "1")], isFirst: true)
    var gone = row("2", "1")
    gone.status = .left
    let second = changes(first.added, first.opened, [row("1"), gone])
    #expect(second.changed.map(\.status) == [.left])
    #expect(second.closed.count == 1 && second.opened.isEmpty)
  }
}
