import Markup
import Office

extension GalleryWalk {
  /// The ledger before its first line, growing, watched, and standing still.
  func ledgerPages() async throws {
    try await take("ledger-empty") { try await $0.get(Paths.ledger().address) }
    let now = house.office.now()
    let names = [says("Works council of Willow Works", "柳湾工坊职工代表"), "witness.example.org/redress"]
    let witnesses = zip(names, [now, nil]).map { LedgerState.Witness(name: $0, signed: $1) }
    let states = [
      ("ledger-growing", LedgerState(entries: 52_118, newest: now)),
      ("ledger-watched", LedgerState(entries: 52_118, newest: now, witnesses: witnesses)),
    ]
    for (name, state) in states { keep(name, LedgerPage(state: state), as: Reporter(visit: nil)) }
    for stop in LedgerStop.allCases {
      let state = LedgerState(entries: 0, newest: nil, stop: stop, witnesses: witnesses)
      keep("ledger-\(stop.rawValue)", LedgerPage(state: state), as: Reporter(visit: nil))
    }
    keep(
      "kept-witnessed", KeptPage(table: house.office.settings.rules.table, isWitnessed: true), as: Reporter(visit: nil))
    let stopped = Reporter(visit: nil, ledgerStop: .altered)
    keep("home-stopped", Home(), as: stopped)
    keep("report-stopped", StepPage(.now), as: stopped)
    keep("report-whole-stopped", ReportForm(), as: stopped)
    keep("ledger-word", Problem.ledgerForEmployees, as: Nobody())
  }
}
