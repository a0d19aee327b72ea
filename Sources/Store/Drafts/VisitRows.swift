import Database
package import Deadlines

/// A reporter's visits, in the second store's table of sessions.
///
/// A visit has two rows, each under a hash of its own so that nothing says that they belong together but the token:
/// one for the visit, and one for the receipt code, which goes earlier. What either keeps is sealed under the token.
extension Store {
  /// Where the two rows lie.
  package struct VisitPlace: Sendable {
    let visit: [UInt8]
    let code: [UInt8]

    package init(visit: [UInt8], code: [UInt8]) {
      self.visit = visit
      self.code = code
    }
  }

  package struct VisitRow: Sendable {
    package let kept: [UInt8]
    /// The receipt code, while it is kept.
    package let code: [UInt8]?
    package let endsAt: Instant
  }

  private enum Kind: String {
    case visit
    /// A code that stays as long as its visit.
    case code = "visit-code"
    /// The code of a report that was filed: its end doesn't move any more.
    case filedCode = "visit-code-filed"
  }

  /// The visit at `place`, unless it has ended.
  package func visit(at place: VisitPlace, now: Instant) async throws -> VisitRow? {
    try await second.read { reading in
      let row = try reading.row(
        """
        SELECT kept, ends_at FROM sessions
        WHERE hash = \(place.visit) AND kind = \(Kind.visit) AND ends_at > \(now.milliseconds)
        """)
      guard let row else { return nil }
      let code = try reading.row(
        """
        SELECT kept FROM sessions WHERE hash = \(place.code) AND kind IN (\(Kind.code), \(Kind.filedCode))
          AND ends_at > \(now.milliseconds)
        """)
      return VisitRow(
        kept: try row.bytes("kept"), code: try code?.bytes("kept"),
        endsAt: Instant(milliseconds: try row.int64("ends_at")))
    }
  }

  /// Begins a visit that lasts until `end` when nobody comes back.
  package func beginVisit(
    at place: VisitPlace, keeping kept: [UInt8], code: [UInt8]?, now: Instant, until end: Instant
  ) async throws {
    try await second.write { writing in
      let rows = [(place.visit, Kind.visit, kept)] + (code.map { [(place.code, Kind.code, $0)] } ?? [])
      for (hash, kind, kept) in rows {
        try writing.run(
          """
          INSERT INTO sessions (hash, kind, subject, kept, used_at, ends_at)
          VALUES (\(hash), \(kind), NULL, \(kept), \(now.milliseconds), \(end.milliseconds))
          """)
      }
    }
  }

  /// Somebody came back: the visit lasts until `end`, and so does its code unless the report was filed.
  package func touchVisit(at place: VisitPlace, now: Instant, until end: Instant) async throws {
    try await second.write { writing in
      try writing.run(
        """
        UPDATE sessions SET used_at = \(now.milliseconds), ends_at = \(end.milliseconds)
        WHERE hash = \(place.visit) AND kind = \(Kind.visit) OR hash = \(place.code) AND kind = \(Kind.code)
        """)
    }
  }

  /// The report was filed: the visit keeps `kept` from now on, and its code until `codeEnd`, which no later filing
  /// moves.
  package func settleVisit(at place: VisitPlace, keeping kept: [UInt8], codeUntil codeEnd: Instant) async throws {
    try await second.write { writing in
      try writing.run("UPDATE sessions SET kept = \(kept) WHERE hash = \(place.visit) AND kind = \(Kind.visit)")
      try writing.run(
        """
        UPDATE sessions SET kind = \(Kind.filedCode), ends_at = \(codeEnd.milliseconds)
        WHERE hash = \(place.code) AND kind = \(Kind.code)
        """)
    }
  }

  /// Ends a visit at once.
  package func endVisit(at place: VisitPlace) async throws {
    try await second.write { writing in
      try writing.run(
        """
        DELETE FROM sessions WHERE hash = \(place.visit) AND kind = \(Kind.visit)
          OR hash = \(place.code) AND kind IN (\(Kind.code), \(Kind.filedCode))
        """)
    }
  }

  /// Overwrites what ended visits kept, in the file and in its log.
  package func sweepVisits(endedBy now: Instant) async throws {
    try await second.write { writing in
      try writing.run(
        """
        DELETE FROM sessions WHERE ends_at <= \(now.milliseconds)
          AND kind IN (\(Kind.visit), \(Kind.code), \(Kind.filedCode))
        """)
    }
    try await second.checkpointTruncate()
  }
}

extension Store {
  /// Whether `error` says that there was no room left on the disk.
  package static func isFull(_ error: any Error) -> Bool { error as? DatabaseFault == .full }
}
