import Casework
import Deadlines
import Markup
import Office
import Workplace

extension GalleryWalk {
  /// What the ledger says in plain text: nothing yet, every kind of it, an older page, and while it stands still.
  func governancePages() async throws {
    try await take("governance-closed") { try await $0.get(Paths.governance().address) }
    let looking = Reporter(visit: nil)
    let length = house.office.settings.tickLength
    keep("governance-empty", GovernancePage(list: GovernanceList(entries: [], tickLength: length)), as: looking)
    let deeds = try galleryDeeds()
    var entries: [GovernanceEntry] = []
    for (number, (by, deed)) in deeds.enumerated() {
      let at = house.office.now().adding(hours: -30 * (deeds.count - number))
      let event = WorkplaceEvent(at: at, by: by, deed: deed)
      entries.insert(entry(event.governance ?? "", event, at: number), at: 0)
    }
    entries.insert(entry("redress/governance/v2\n", nil, at: deeds.count), at: 4)
    let still = Standstill(
      index: 3, from: house.office.now().adding(hours: -900), until: house.office.now().adding(hours: -896), ticks: 239)
    let people = accounts.values.map { ($0.person.id, $0.person.name) }
    let seats = deeds.compactMap { if case .seated(let seat) = $0.1 { (seat.id, seat) } else { nil } }
    for (name, part, older, isNewest) in [
      ("governance", entries[0...], 51 as Int64?, true), ("governance-older", entries[8...], nil, false),
    ] {
      let list = GovernanceList(
        entries: Array(part), standstills: [still], names: Dictionary(people, uniquingKeysWith: { first, _ in first }),
        seats: Dictionary(seats, uniquingKeysWith: { first, _ in first }), tickLength: length, older: older,
        isNewest: isNewest)
      keep(name, GovernancePage(list: list, before: isNewest ? nil : 112, isWitnessed: isNewest), as: looking)
    }
    let none = GovernanceList(entries: [], tickLength: length, isNewest: false)
    keep("governance-oldest", GovernancePage(list: none, before: 3), as: looking)
  }

  private func entry(_ text: String, _ event: WorkplaceEvent?, at number: Int) -> GovernanceEntry {
    GovernanceEntry(index: Int64(100 + number), text: text, event: event, bundle: "entries/000.p/200")
  }

  /// One of each, with somebody who has left.
  private func galleryDeeds() throws -> [(by: ID<Person>?, deed: WorkplaceEvent.Deed)] {
    let people = accounts.values.map(\.person.id).sorted()
    guard let gone = ID<Person>(bytes: [UInt8](repeating: 1, count: 16)),
      let seat = ID<Seat>(bytes: [UInt8](repeating: 2, count: 16)), people.count > 2
    else { throw GalleryFault.notFounded }
    let (now, today) = (house.office.now(), house.office.today)
    let digest = [UInt8](0..<32)
    let fingerprint = "7K2M-9QXA-44TB-V0ND-8H3C-52EM-PZ1W-6YRS-XKCF-3J8G"
    func given(_ id: ID<Seat>, _ person: ID<Person>, _ body: BodyKind, _ rank: Seat.Rank, _ side: Seat.Side) -> Seat {
      Seat(
        id: id, body: body, person: person, rank: rank, side: side, from: today.adding(days: -60),
        until: today.adding(days: 670))
    }
    let witness = "witness.example.org+00000000+BAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
    let tick = now.milliseconds / house.office.settings.tickLength
    return [
      (nil, .founded), (nil, .rulesSet(.procedure, id: "baseline", version: 1, file: digest)),
      (nil, .rulesSet(.sanctions, id: "baseline", version: 1, file: digest)),
      (nil, .seated(given(seat, people[0], .aid, .head, .staff))),
      (people[0], .seated(given(ID<Seat>(bytes: digest.prefix(16)) ?? seat, gone, .board, .adviser, .outside))),
      (people[1], .keyMade(people[1], fingerprint: fingerprint)),
      (people[2], .keyVouched(people[1], fingerprint: fingerprint)),
      (people[0], .keyConfirmed(people[1], fingerprint: fingerprint)),
      (nil, .keyMade(people[0], fingerprint: fingerprint)),
      (nil, .keyConfirmed(people[0], fingerprint: fingerprint)),
      (nil, .chartChanged(Array(people.prefix(2)))), (nil, .chartChanged((0..<22).map { people[$0 % 3] })),
      (nil, .helpNumbersSet(version: 2, file: digest)),
      (nil, .witnessAdded(key: witness, address: "https://witness.example.org")), (nil, .witnessRemoved(key: witness)),
      (nil, .witnessOverruled(key: witness, size: 52_118)),
      (people[0], .unseated(seat, on: today)),
      (nil, .unseated(ID<Seat>(bytes: digest.suffix(16)) ?? seat, on: today)),
      (nil, .restored(.database, after: tick - 900, through: tick - 840)),
      (nil, .restored(.second, after: tick - 900, through: tick - 840)),
      (nil, .clockStepped(from: now, to: now.adding(hours: -24))), (nil, .erased(certificate: digest)),
      (nil, .logKeyRotated(from: "ledger.example.org+00000000+AQ==", to: "ledger.example.org+11111111+Ag==")),
    ]
  }
}
