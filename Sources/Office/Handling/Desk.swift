package import Casework
package import Deadlines
package import Store
import Vault
package import Workplace

/// A page of cases, as one person may know of them.
package struct DeskPage: Sendable {
  package let rows: [DeskRow]
  /// Where the next page begins; nil on the last.
  package let next: CaseLists.Place?
}

/// One case on the desk.
package struct DeskRow: Sendable {
  package let file: ID<Case>
  package let reference: Int
  package let state: CaseState
  package let level: Level
  package let receivedAt: Instant
  /// What is owed first; whether this person owes anything, and whether anything is late.
  package let duty: Duty?
  package let isMine: Bool
  package let isLate: Bool
  /// By when opening would bind this person to answer; nil when opening starts nothing.
  package let openingStarts: Due?
  package let unresolved: Bool
  /// What presses most: what is late, else what is due first.
  package let pressing: Duty?
  package let pressingHolder: PressingHolder
  package let progress: DeskProgress
}

/// Who owes what presses most.
package enum PressingHolder: Hashable, Sendable {
  case viewer, nobody
  case colleague(String)

  package var name: String? { if case .colleague(let name) = self { name } else { nil } }
}

/// Where a case stands, in the one thing about it that somebody who looks over many wants to know.
package enum DeskProgress: Hashable, Sendable {
  /// A day passed, and what was owed went to this role.
  case passedOn(to: SeatRole, at: Instant)
  /// What the reporter wrote was opened and is not answered; `byViewer` says that this person did it.
  case read(at: Instant, by: SeatRole, byViewer: Bool)
  /// It is not yet known who is meant.
  case unresolved
  /// It waits for somebody to accept it; `byViewer` says that it was given to this person.
  case assigned(byViewer: Bool)
  /// It is being looked into: the day that it is, of those until the result is owed.
  case investigating(day: Int, of: Int)
  case state(CaseState)
}

/// What is asked of the desk.
package struct DeskQuery: Sendable {
  package var state: CaseState?
  package var order = CaseLists.Order.due
  package var mineOnly = false
  package var after: CaseLists.Place?

  package init() {}
}

extension Office {
  package static let deskPageRows = 50

  /// The cases that somebody may know of, 50 a page. What they are in conflict with is in no list, count or search.
  package func desk(_ query: DeskQuery, for session: StaffSession) async throws -> DeskPage {
    let roster = try await roster.current(self)
    var visible: [DeskRow] = []
    var place = query.after
    while true {
      let rows = try await rows(query, after: place, for: session)
      for row in rows where isReal(row, session) {
        if visible.count == Office.deskPageRows { return DeskPage(rows: visible, next: place) }
        if let desk = try await deskRow(row, roster, session) { visible.append(desk) }
        place = row.place(in: query.order)
      }
      if rows.count < Office.deskBatch { return DeskPage(rows: visible, next: nil) }
      if visible.count < Office.deskPageRows { place = rows.last?.place(in: query.order) }
    }
  }

  /// The case with this reference, if this person may know of it.
  package func caseFound(reference: Int, for session: StaffSession) async throws -> DeskRow? {
    let roster = try await roster.current(self)
    let scope = scope(DeskQuery(), session)
    let row = try await store.read {
      try CaseLists.row(reference: reference, for: session.pseudonym, scope: scope, in: $0)
    }
    guard let row, isReal(row, session) else { return nil }
    return try await deskRow(row, roster, session)
  }

  private static let deskBatch = 100

  private func rows(
    _ query: DeskQuery, after place: CaseLists.Place?, for session: StaffSession
  ) async throws -> [CaseLists.Row] {
    let scope = scope(query, session)
    return try await store.read {
      try CaseLists.rows(
        for: session.pseudonym, scope: scope, state: query.state, order: query.order, after: place,
        limit: Office.deskBatch, in: $0)
    }
  }

  /// The AID team sees every case that it is granted; a later body those whose duty has come to it.
  private func scope(_ query: DeskQuery, _ session: StaffSession) -> CaseLists.Scope {
    if query.mineOnly { return .mine }
    if session.roles.contains(where: { $0 == .aid || $0 == .aidHead }) { return .all }
    let bodies = Set(session.roles.map(\.body))
    return .reached(SeatRole.allCases.filter { bodies.contains($0.body) })
  }

  private func isReal(_ row: CaseLists.Row, _ session: StaffSession) -> Bool {
    row.marks.contains { mark in
      Mark.isReal(
        mark.bytes, key: secrets.marks, case: row.file.bytes, pseudonym: session.pseudonym.bytes,
        epoch: UInt32(row.epoch), number: UInt8(mark.number))
    }
  }

  private func deskRow(_ row: CaseLists.Row, _ roster: RosterSnapshot, _ session: StaffSession) async throws -> DeskRow?
  {
    guard let file = try await store.read({ try Cases.folded(row.file, in: $0) }) else { return nil }
    let now = now()
    let standing = Standing(pseudonym: session.pseudonym, roles: session.roles, holdsKeys: true)
    guard standing.knowsWithoutKeys(of: file) else { return nil }
    let duties = file.openDuties.sorted { $0.nextDue < $1.nextDue }
    let late = duties.filter { $0.wasMissed || $0.nextDue <= now }.min { $0.due < $1.due }
    return DeskRow(
      file: row.file, reference: row.reference, state: row.state, level: row.level, receivedAt: row.receivedAt,
      duty: duties.first, isMine: duties.contains { $0.holder.person == session.pseudonym },
      isLate: late != nil,
      openingStarts: file.openingStarts(for: standing, terms: terms, at: now), unresolved: file.unresolved,
      pressing: late ?? duties.first, pressingHolder: holder(of: late ?? duties.first, roster, session),
      progress: progress(of: file, for: session, at: now))
  }

  private func holder(of duty: Duty?, _ roster: RosterSnapshot, _ session: StaffSession) -> PressingHolder {
    guard let duty, let person = duty.holder.person else { return .nobody }
    if person == session.pseudonym { return .viewer }
    return roster.name(of: duty.holder).map { .colleague($0.name) } ?? .nobody
  }

  private func progress(of file: Case, for session: StaffSession, at now: Instant) -> DeskProgress {
    let passed = file.openDuties.filter { $0.rung > 0 && $0.wasMissed }.max { $0.rung < $1.rung }
    if let passed, let at = passed.missed.last { return .passedOn(to: passed.holder.role, at: at) }
    if file.isReadAndUnanswered, let read = file.read {
      let mine = file.openings.first { $0.upTo >= file.lastFromReporter && $0.person == session.pseudonym }
      return .read(at: (mine ?? read).at, by: (mine ?? read).role, byViewer: mine != nil)
    }
    if file.unresolved { return .unresolved }
    if let assigning = file.assigning { return .assigned(byViewer: assigning.person == session.pseudonym) }
    if file.state == .assessed, let result = file.openDuties.first(where: { $0.kind == .result }) {
      let zone = settings.zone
      let (first, last) = (zone.day(at: file.receivedAt), zone.day(at: result.due))
      return .investigating(
        day: Int(zone.day(at: now).number - first.number) + 1, of: Int(last.number - first.number))
    }
    return .state(file.state)
  }

  /// How many cases somebody may know of, as far as `limit`. What they are in conflict with isn't counted.
  package func deskCount(for session: StaffSession, limit: Int = Office.deskCountLimit) async throws -> Int {
    let roster = try await roster.current(self)
    var query = DeskQuery()
    query.order = .received
    let knowsAll = session.roles.contains { $0.body == .aid }
    var count = 0
    while true {
      let rows = try await rows(query, after: query.after, for: session)
      for row in rows where isReal(row, session) {
        let isKnown = try await knowsAll ? true : deskRow(row, roster, session) != nil
        if isKnown { count += 1 }
        if count == limit { return limit }
      }
      guard rows.count == Office.deskBatch else { return count }
      query.after = rows.last?.place(in: .received)
    }
  }

  /// Beyond this nobody counts their cases any more.
  package static let deskCountLimit = 100
}
