import Casework
import Database
import Deadlines
import Ledger
import Store
import Workplace

/// A bit for each commitment: whether what it was made of is accounted for.
struct AccountedPlaces {
  private var bits: [UInt64]
  let last: Int64

  init(last: Int64) {
    self.last = last
    bits = [UInt64](repeating: 0, count: Int(last / 64 + 1))
  }

  /// False where the place is accounted for already, or is none.
  mutating func account(for place: Int64) -> Bool {
    guard place >= 1, place <= last else { return false }
    let (word, bit) = (Int(place / 64), UInt64(1) << UInt64(place % 64))
    guard bits[word] & bit == 0 else { return false }
    bits[word] |= bit
    return true
  }

  /// The first place between two others, by themselves none of them, that nothing accounts for.
  func firstLeft(after low: Int64 = 0, before high: Int64 = .max) -> Int64? {
    var place = low + 1
    while place <= last, place < high {
      let word = bits[Int(place / 64)]
      if place % 64 == 0, word == .max {
        place += 64
      } else if word & (1 << UInt64(place % 64)) == 0 {
        return place
      } else {
        place += 1
      }
    }
    return nil
  }
}

/// Each event with its commitment, its order and its time; each commitment with its event or its erasure.
extension LedgerAuditor {
  /// Writing takes a while, and clocks are kept right by setting them a little.
  private static let earlySlack: Int64 = 5 * 60_000
  private static let lateSlack: Int64 = 2 * 60_000
  /// A reporter's times are kept to the quarter hour, rounded down.
  private static let reporterSlack: Int64 = 15 * 60_000
  private static let eventsAtOnce: Int64 = 10_000

  /// What waits must stand without a gap behind what is held.
  mutating func checkQueue() throws {
    let (count, last) = try AuditRows.commitmentCount(in: reading)
    guard last >= audit.commitments else { return }
    if count != last, last > 0 {
      let place = try AuditRows.firstMissing(in: 1...last, reading)
      throw finding(.missingCommitment, place: place)
    }
    audit.waiting = last - audit.commitments
  }

  mutating func checkEvents() throws {
    var accounted = AccountedPlaces(last: audit.commitments + audit.waiting)
    var first: LedgerFinding?
    var gaps: [Gap] = []
    try checkWorkplace(&accounted, &first, &gaps)
    try checkCases(&accounted, &first, &gaps)
    let erasures = try checkErased(&accounted, &first)
    audit.erased = erasures.reduce(0) { $0 + $1.count }
    audit.unshown = erasures.filter { $0.count > 0 && certificates?[$0.certificate] == nil }
    for gap in gaps {
      let place = accounted.firstLeft(after: gap.after, before: gap.before)
      var finding = finding(.missingEvent, sequence: gap.sequence, place: place)
      finding.reference = try gap.file.flatMap { try Cases.reference(of: $0, in: reading) }
      keep(finding, &first)
    }
    if let left = accounted.firstLeft() { keep(finding(.missingEvent, place: left), &first) }
    if let first { throw first }
    try checkClock()
  }

  /// A number that is missing between two events, and between which places its commitment stood.
  private struct Gap {
    let file: ID<Case>?
    let sequence: Int64
    let after: Int64
    let before: Int64
  }

  /// How many gaps are looked at, at most: one is enough to tell.
  private static let gapLimit = 64

  private mutating func checkWorkplace(
    _ accounted: inout AccountedPlaces, _ first: inout LedgerFinding?, _ gaps: inout [Gap]
  ) throws {
    var (sequence, place) = (Int64(0), Int64(0))
    for deed in workplace {
      let row = deed.row
      if row.sequence != sequence + 1, gaps.count < Self.gapLimit {
        gaps.append(Gap(file: nil, sequence: sequence + 1, after: place, before: row.place ?? .max))
      }
      var kind = try kindOfFault(row.place, row.nonce, row.facts, [], &accounted)
      if kind == nil, deed.event?.at.milliseconds != row.at { kind = .alteredEvent }
      if kind == nil, let there = row.place, there <= place { kind = .reordered }
      if kind == nil { kind = timeFault(row.at, row.place, early: Self.earlySlack) }
      if let kind { keep(finding(kind, sequence: row.sequence, place: row.place), &first) }
      sequence = row.sequence
      place = row.place ?? place
      audit.events += 1
    }
  }

  private mutating func checkCases(
    _ accounted: inout AccountedPlaces, _ first: inout LedgerFinding?, _ gaps: inout [Gap]
  ) throws {
    var last: (file: ID<Case>, sequence: Int64, place: Int64)?
    var events: Int64 = 0
    try AuditRows.eachCaseEvent(in: reading) { row in
      if last?.file != row.file { last = (row.file, 0, 0) }
      let (sequence, place) = (last?.sequence ?? 0, last?.place ?? 0)
      if row.sequence != sequence + 1, gaps.count < Self.gapLimit {
        gaps.append(Gap(file: row.file, sequence: sequence + 1, after: place, before: row.place ?? .max))
      }
      var kind = try kindOfFault(row.place, row.nonce, row.facts, row.sealed, &accounted)
      let event = try? Event(facts: row.facts)
      if kind == nil, event == nil { kind = .alteredEvent }
      if kind == nil, event?.caseID != row.file || event.map({ Int64($0.sequence) }) != row.sequence {
        kind = .reordered
      }
      if kind == nil, let there = row.place, there <= place { kind = .reordered }
      if kind == nil, let event {
        let early = Self.earlySlack + (event.actor == .reporter ? Self.reporterSlack : 0)
        kind = timeFault(event.at.milliseconds, row.place, early: early)
      }
      if let kind { keep(try finding(kind, row.file, row.sequence, place: row.place), &first) }
      last = (row.file, row.sequence, row.place ?? place)
      events += 1
      if events % Self.eventsAtOnce == 0 { means.progress(.events(events)) }
    }
    audit.events += events
  }

  /// What is wrong between an event and its commitment.
  private func kindOfFault(
    _ place: Int64?, _ nonce: [UInt8], _ facts: [UInt8], _ sealed: [UInt8], _ accounted: inout AccountedPlaces
  ) throws -> LedgerFinding.Kind? {
    guard let place, let commitment = try Commitments.commitment(at: place, in: reading) else { return .slippedIn }
    guard nonce.count == Commitment.nonceByteCount,
      Commitment.of(nonce: nonce, facts: facts, sealed: sealed) == commitment
    else { return .alteredEvent }
    return accounted.account(for: place) ? nil : .slippedIn
  }

  /// What is wrong between an event's time and its tick's.
  private func timeFault(_ at: Int64, _ place: Int64?, early: Int64) -> LedgerFinding.Kind? {
    guard means.comparesTimes, let place, let run = run(holding: place) else { return nil }
    // What waited in a backup that was brought back may be as old as that.
    let waited = waited(before: run).map { min(run.from, max(0, $0) * Tick.milliseconds) } ?? run.from
    let tooEarly = waited == .min ? 0 : max(0, waited - early - max(at, 0))
    let off = max(tooEarly, at - run.until - Self.lateSlack)
    // A clock that was set, as an event says, excuses as much as it was set by.
    return off <= 0 || off <= steps(beside: run.tick) ? nil : .backdated
  }
}

/// Findings, of which the first in the ledger's order is told.
extension LedgerAuditor {
  func keep(_ finding: LedgerFinding, _ first: inout LedgerFinding?) {
    guard let there = first else {
      first = finding
      return
    }
    if (finding.place ?? .max) < (there.place ?? .max) { first = finding }
  }

  func finding(_ kind: LedgerFinding.Kind, sequence: Int64? = nil, place: Int64? = nil) -> LedgerFinding {
    let held = place.flatMap { run(holding: $0) }
    return LedgerFinding(kind, leaf: held?.leaf, tick: held?.tick, sequence: sequence, place: place)
  }

  func finding(
    _ kind: LedgerFinding.Kind, _ file: ID<Case>, _ sequence: Int64, place: Int64? = nil
  ) throws -> LedgerFinding {
    var finding = finding(kind, sequence: sequence, place: place)
    finding.reference = try Cases.reference(of: file, in: reading)
    return finding
  }
}
