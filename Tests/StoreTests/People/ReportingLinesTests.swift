import Database
import Deadlines
import Foundation
import Testing
import Workplace

@testable import Store

struct ReportingLinesTests {
  private static let today = Day(number: 18_687)

  private func id(_ number: Int) throws -> ID<Person> {
    try #require(ID(bytes: [UInt8](repeating: 0, count: 15) + [UInt8(number)]))
  }

  /// Writes people 1 to `count` and `lines`, and reads those that concern `people`.
  private func lines(
    _ lines: [ReportingLine], count: Int = 9, concerning people: [Int], since day: Day = today
  ) async throws -> Lines {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path))
    var changes = PeopleChanges()
    changes.added = try (1...count).map {
      Person(id: try id($0), number: "\($0)", name: "Person \($0)", email: "")
    }
    changes.opened = lines
    let written = changes
    try await store.database.write { try People.apply(written, in: $0) }
    let ids = try people.map { try id($0) }
    let found = try await store.read { try ReportingLines.lines(concerning: ids, since: day, in: $0) }
    try await store.database.close()
    try await store.second.close()
    return found
  }

  private func line(
    _ person: Int, _ above: Int, _ kind: ReportingLine.Kind = .manager, until: Day? = nil
  ) throws -> ReportingLine {
    ReportingLine(
      person: try id(person), above: try id(above), kind: kind, from: Self.today.adding(days: -900), until: until)
  }

  @Test("Everybody above is found, to the top, with direct reports and assistants, and nobody else's lines.")
  func findsBoth() async throws {
    let found = try await lines(
      [line(1, 2), line(2, 3), line(4, 1), line(5, 4), line(6, 1, .assistant), line(7, 2), line(8, 9)],
      concerning: [1])
    #expect(found.above(try id(1), since: Self.today) == Set([try id(2), try id(3)]))
    #expect(found.reports(of: try id(1), since: Self.today) == [try id(4)])
    #expect(found.assistants(of: try id(1), since: Self.today) == [try id(6)])
    for other in [5, 8] { #expect(found.above(try id(other), since: Self.today).isEmpty) }
  }

  @Test("A line that ended counts as long as the days asked about, and a circle ends.")
  func heedsDays() async throws {
    let ended = Self.today.adding(days: -10)
    let all = try [line(1, 2, until: ended), line(1, 3), line(2, 4), line(3, 1)]
    let recent = try await lines(all, concerning: [1], since: ended)
    #expect(recent.above(try id(1), since: ended) == [try id(3)])
    let longer = try await lines(all, concerning: [1], since: ended.adding(days: -1))
    #expect(longer.above(try id(1), since: ended.adding(days: -1)) == Set([try id(2), try id(3), try id(4)]))
  }

  @Test("More people than one statement lists, and none at all, can be asked about.")
  func asksAboutMany() async throws {
    let found = try await lines([line(1, 2), line(3, 4)], concerning: Array(1...9))
    #expect(found.above(try id(3), since: Self.today) == [try id(4)])
    let none = try await lines([line(1, 2)], concerning: [])
    #expect(none.above(try id(1), since: Self.today).isEmpty)
  }
}
