import Casework
import Deadlines
import Workplace

/// The events of Vectors/make_facts.py, by their names.
enum WrittenEvents {
  private static let anne: Pseudonym = repeated(2)
  private static let bea: Pseudonym = repeated(3)
  private static let byAnne = Actor.person(anne, as: .aidHead)
  private static let contact = Duty(
    number: 1, kind: .contact, owedAt: monday, due: Due(instant: monday.adding(hours: 4), missingYear: nil),
    holder: Holder(role: .aidHead, person: anne))
  private static let reading = Duty(
    number: 5, kind: .reading, owedAt: monday, due: Due(instant: monday.adding(hours: 80), missingYear: 2021),
    holder: Holder(role: .aid, person: bea), bound: bea)
  private static let asked = Duty(
    number: 6, kind: .handler, owedAt: monday, due: Due(instant: monday.adding(hours: 48), missingYear: nil),
    holder: Holder(role: .aidHead, person: anne))
  private static let pressure = Duty(
    number: 7, kind: .pressure, owedAt: monday, due: Due(instant: monday.adding(hours: 48), missingYear: nil),
    holder: Holder(role: .aidHead, person: anne))
  private static let toBea = Move(
    duty: 1, holder: Holder(role: .aid, person: bea), rung: 0, nextDue: monday.adding(hours: 4))
  private static let toChair = Move(
    duty: 1, holder: Holder(role: .committeeChair, person: nil), rung: 2, nextDue: monday.adding(hours: 28))

  static let ofCases: [String: Event] = [
    "received": event(
      .reporter, .received(level: .crisis, unresolved: true, procedure: 1), Effects(owes: [contact]), sequence: 1,
      at: monday),
    "messaged": event(.reporter, .messaged),
    "attached": event(.reporter, .attached),
    "withdrawn": event(.reporter, .withdrawn),
    "opened": event(.person(bea, as: .aid), .opened(upTo: 300), Effects(owes: [reading])),
    "assigned": event(byAnne, .assigned(to: Holder(role: .aid, person: bea))),
    "accepted": event(.person(bea, as: .aid), .accepted, Effects(moves: [toBea])),
    "took over": event(byAnne, .tookOver),
    "answered": event(byAnne, .answered, Effects(meets: [1, 5])),
    "noted": event(byAnne, .noted),
    "naming proposed": event(byAnne, .proposed(.naming)),
    "assessment proposed": event(byAnne, .proposed(.assessment(.conductTeam, .minor))),
    "declining proposed": event(byAnne, .proposed(.declining(.notOurs))),
    "closing proposed": event(byAnne, .proposed(.closing)),
    "confirmed": event(.reporter, .confirmed(proposal: 24)),
    "pledged": event(byAnne, .pledged),
    "challenged": event(byAnne, .challenged),
    "challenge decided": event(.person(bea, as: .committee), .challengeDecided(challenge: 7, upheld: true)),
    "stepped aside": event(.person(bea, as: .adviser), .steppedAside),
    "opening asked": event(.person(bea, as: .board), .openingAsked(.board)),
    "opened together": event(.person(bea, as: .panel), .openedTogether(.panel)),
    "rekeyed": event(.system, .rekeyed(epoch: 2)),
    "granted": event(.system, .granted),
    "missed": event(.system, .missed, Effects(misses: [1], moves: [toChair])),
    "original opened": event(byAnne, .originalOpened),
    "handed on": event(.system, .handedOn, Effects(moves: [toBea])),
    "identity told": event(.reporter, .identityTold),
    "handler asked": event(.reporter, .handlerAsked, Effects(owes: [asked])),
    "people added": event(.reporter, .peopleAdded),
    "withdrawal asked": event(.reporter, .withdrawalAsked(until: monday.adding(hours: 168)), Effects(owes: [pressure])),
    "withdrawal taken back": event(.reporter, .withdrawalTakenBack, Effects(meets: [6])),
    "before 1970": event(.system, .missed, at: Instant(milliseconds: -1)),
  ]

  static let ofTheWorkplace: [String: WorkplaceEvent] = {
    let person: ID<Person> = repeated(2)
    let other: ID<Person> = repeated(3)
    let seat = Seat(
      id: repeated(4), body: .board, person: person, rank: .adviserDeputy, side: .outside, from: Day(number: 18_628),
      until: Day(number: 19_723))
    let counts = ImportCounts(added: 60, changed: 0, left: 1, linesOpened: 70, linesClosed: 300)
    let key = "4k2m 9qxa"
    let witness = "witness.example.org+00000000+BAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
    return [
      "founded": WorkplaceEvent(at: monday, by: nil, deed: .founded),
      "imported": WorkplaceEvent(at: monday, by: nil, deed: .imported(counts, list: Array(0..<32))),
      "chart changed": WorkplaceEvent(at: monday, by: nil, deed: .chartChanged([person, other])),
      "rules": WorkplaceEvent(
        at: monday, by: nil, deed: .rulesSet(.procedure, id: "baseline", version: 2, file: Array(0..<32))),
      "witness added": WorkplaceEvent(
        at: monday, by: nil, deed: .witnessAdded(key: witness, address: "https://witness.example.org:8443")),
      "witness removed": WorkplaceEvent(at: monday, by: nil, deed: .witnessRemoved(key: witness)),
      "witness overruled": WorkplaceEvent(at: monday, by: nil, deed: .witnessOverruled(key: witness, size: 52_118)),
      "seated": WorkplaceEvent(at: monday, by: person, deed: .seated(seat)),
      "unseated": WorkplaceEvent(at: monday, by: person, deed: .unseated(seat.id, on: Day(number: 19_000))),
      "invited": WorkplaceEvent(at: monday, by: person, deed: .invited(other)),
      "key made": WorkplaceEvent(at: monday, by: other, deed: .keyMade(other, fingerprint: key)),
      "key vouched": WorkplaceEvent(at: monday, by: person, deed: .keyVouched(other, fingerprint: key)),
      "help numbers": WorkplaceEvent(
        at: monday, by: nil, deed: .helpNumbersSet(version: 2, file: Array(0..<32))),
      "key confirmed": WorkplaceEvent(at: monday, by: nil, deed: .keyConfirmed(other, fingerprint: key)),
      "absence planned": WorkplaceEvent(
        at: monday, by: person,
        deed: .absencePlanned(repeated(5), of: person, from: Day(number: 18_840), until: Day(number: 18_854))),
      "absence ended": WorkplaceEvent(
        at: monday, by: person, deed: .absenceEnded(repeated(5), on: Day(number: 18_850))),
      "restored": WorkplaceEvent(
        at: monday, by: nil, deed: .restored(.database, after: 27_121_560, through: 27_121_620)),
      "clock stepped": WorkplaceEvent(
        at: monday, by: nil, deed: .clockStepped(from: monday, to: monday.adding(hours: -24))),
      "erased": WorkplaceEvent(at: monday, by: nil, deed: .erased(certificate: Array(0..<32))),
      "log key rotated": WorkplaceEvent(
        at: monday, by: nil, deed: .logKeyRotated(from: "a.example+00000000+AQ==", to: "a.example+11111111+Ag==")),
    ]
  }()

  private static func event(
    _ actor: Actor, _ deed: Deed, _ effects: Effects = Effects(), sequence: Int = 2,
    at: Instant = monday.adding(hours: 1)
  ) -> Event {
    Event(caseID: repeated(1), sequence: sequence, at: at, actor: actor, deed: deed, effects: effects)
  }

  private static func repeated<Of>(_ byte: UInt8) -> ID<Of> {
    guard let id = ID<Of>(bytes: Array(repeating: byte, count: 16)) else {
      preconditionFailure("An id has 16 bytes.")
    }
    return id
  }
}
