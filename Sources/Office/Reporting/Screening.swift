package import Casework
import Deadlines
import Store
package import Workplace

/// Who may read a report, computed here from what it says, before anything is sealed (R-D3).
package struct Screening: Sendable {
  package let report: Report
  /// Whether it is known who is meant.
  package let isResolved: Bool
  /// Everybody who is out; never stored.
  let out: Set<ID<Person>>
  let seats: [RosterSeat]
  let seated: [Seated]
  package let delivery: Delivery

  /// Those who will be able to read it first, by name; the reporter may exchange them.
  package var firstReaders: [Person] {
    delivery.firstReaders.compactMap { seat in seats.first { $0.pseudonym == seat.pseudonym }?.person }
  }

  /// Those of the AID team who are out by rule, by name, without why; whom the reporter put out isn't among them.
  package var outByRule: [Person] {
    seats.filter { $0.seat.body == .aid && out.contains($0.person.id) && !report.excluded.contains($0.person.id) }
      .map(\.person)
  }

  /// Whether two of the first readers must open together.
  package var opensTogether: Bool { delivery.opensTogether }
}

extension Office {
  /// Screens a report. `account` is searched for names while it is not known who is meant; `draw` seeds the lot by
  /// which a ring is drawn, so that the one shown is the one sealed to. `isResolved` says that a
  /// second person has confirmed who is meant, even nobody of the directory; `gone` are those who stepped aside or were put
  /// out before, `kept` those of a ring who stay in it where they may.
  package func screen(
    _ report: Report, account: String, draw: [UInt8], isResolved: Bool? = nil, without gone: Set<Pseudonym> = [],
    keeping kept: [Pseudonym] = []
  ) async throws -> Screening {
    let isResolved = isResolved ?? report.isResolved
    let roster = try await roster.current(self)
    let today = settings.zone.day(at: now())
    let parties = try await parties(of: report, account: isResolved ? "" : account, roster: roster)
    let team = roster.seats.filter { $0.seat.body == .aid }.map(\.seat.person)
    let since = Conflict.since(today)
    let lines = try await store.read {
      try ReportingLines.lines(concerning: parties.withLines.union(team), since: since, in: $0)
    }
    let out = Conflict.out(parties, lines: lines, on: today)
    let seated = roster.seats.map { seat in
      seat.seated(isEligible: seat.isSealable && !out.contains(seat.seat.person) && !gone.contains(seat.pseudonym))
    }
    let delivery = Delivery(
      resolved: isResolved, seats: seated, draw: kept + drawn(seated.map(\.pseudonym), by: draw),
      sameLine: { lines.standInOneLine($0, $1, since: since) })
    return Screening(
      report: report, isResolved: isResolved, out: out, seats: roster.seats, seated: seated, delivery: delivery)
  }

  /// Who is in a report, with everybody whom a typed name, or a name standing in the account, might mean.
  func parties(of report: Report, account: String, roster: RosterSnapshot) async throws -> Parties {
    let typed = Set(report.people.map(\.who) + [report.reporter].compactMap { $0 }).compactMap { naming -> String? in
      if case .typed(let name) = naming { name } else { nil }
    }
    var meant: [String: Set<ID<Person>>] = [:]
    for name in typed { meant[name] = try await people(meantBy: name, roster: roster) }
    let standing = account.isEmpty ? [] : try await people(standingIn: account, roster: roster)
    return Parties(report, meant: { meant[$0] ?? [] }, standing: standing)
  }

  /// Everybody whom a typed name might mean: within one edit, an alias, or in pinyin.
  func people(meantBy name: String, roster: RosterSnapshot) async throws -> Set<ID<Person>> {
    let candidates = try await roster.names.candidates(typed: name)
    return try await verified(candidates) { NameMatch.matches(typed: name, name: $0.name, aliases: $0.aliases) }
  }

  /// Everybody whose name might stand in an account.
  private func people(standingIn account: String, roster: RosterSnapshot) async throws -> Set<ID<Person>> {
    let candidates = try await roster.names.candidates(inAccount: account)
    return try await verified(candidates) { NameMatch.matches(account: account, name: $0.name, aliases: $0.aliases) }
  }

  private func verified(
    _ candidates: Set<ID<Person>>, _ matches: @Sendable @escaping (Person) -> Bool
  ) async throws -> Set<ID<Person>> {
    guard !candidates.isEmpty else { return [] }
    let people = try await store.read { try People.people(candidates, in: $0) }
    return Set(people.filter(matches).map(\.id))
  }

  /// The order in which a ring is drawn: by lot, the same for the same draft.
  private func drawn(_ pseudonyms: [Pseudonym], by seed: [UInt8]) -> [Pseudonym] {
    Set(pseudonyms).map { ($0, Lot.place(of: $0, seed: seed)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
