package import Casework
package import Deadlines
import Store
import Workplace

/// In which order the desk lists cases.
package enum DeskOrder: String, CaseIterable, Sendable {
  /// What is owed first; cases of which nothing is owed are left out.
  case due
  /// The newest first, all of them.
  case received
}

/// A page of the desk as pages and programs ask for it: where the next one begins is an opaque text.
package struct DeskList: Sendable {
  package let rows: [DeskRow]
  package let next: String?
  /// The moment of which the list speaks.
  package let at: Instant
}

extension Office {
  /// The cases that somebody may know of. A `cursor` that nothing wrote begins at the beginning.
  package func deskList(
    _ order: DeskOrder, state: CaseState? = nil, mineOnly: Bool = false, cursor: String? = nil,
    for session: StaffSession
  ) async throws -> DeskList {
    var query = DeskQuery()
    query.state = state
    query.order = order == .due ? .due : .received
    query.mineOnly = mineOnly
    query.after = cursor.flatMap { CaseLists.Place(cursor: $0) }
    let page = try await desk(query, for: session)
    return DeskList(rows: page.rows, next: page.next?.cursor, at: now())
  }

  /// The cases with these references, in this state if one is asked for.
  package func deskList(
    references: [Int], state: CaseState? = nil, for session: StaffSession
  ) async throws -> DeskList {
    var rows: [DeskRow] = []
    for reference in references.prefix(Reference.words) {
      guard let row = try await caseFound(reference: reference, for: session) else { continue }
      if state == nil || row.state == state { rows.append(row) }
    }
    return DeskList(rows: rows, next: nil, at: now())
  }
}

extension CaseLists.Place {
  fileprivate init?(cursor: String) {
    let parts = cursor.split(separator: ".")
    guard parts.count == 2, let key = Int64(parts[0]), let file = ID<Case>(String(parts[1])) else { return nil }
    self.init(key: key, file: file)
  }

  fileprivate var cursor: String { "\(key).\(file)" }
}
