import Casework
import Deadlines
import Store
import Synchronization
import Vault
import Workplace

/// The seats, keys and names of the workplace, kept in memory until something is written to it, by this program or
/// another one, or a new day begins.
final class Roster: Sendable {
  private let kept = Mutex<RosterSnapshot?>(nil)

  /// The workplace as it is now. Asks the database one small question, and reads it all only when that has changed.
  func current(_ office: Office) async throws -> RosterSnapshot {
    let today = office.settings.zone.day(at: office.now())
    let versions = try await office.store.read { try WorkplaceSettings.versions(in: $0) }
    let last = kept.withLock { $0 }
    if let last, last.versions == versions, last.today == today { return last }
    let fresh = try await RosterSnapshot(office, today: today, after: last)
    kept.withLock { $0 = fresh }
    return fresh
  }
}

/// The workplace as it was when it was read.
struct RosterSnapshot: Sendable {
  /// The seats whose term runs today.
  let seats: [RosterSeat]
  /// The absences that are not over.
  let absences: [Absence]
  /// Everybody who has or had a seat.
  let personByPseudonym: [Pseudonym: Person]
  let today: Day
  let versions: WorkplaceSettings.Versions
  let index: NameShelf

  /// The index of everybody's names, made when it is first asked for and kept until a list is imported.
  var names: NameIndex {
    get async throws { try await index.names() }
  }

  /// The seats that somebody holds today.
  func seats(of person: ID<Person>) -> [RosterSeat] { seats.filter { $0.seat.person == person } }

  func seats(of pseudonym: Pseudonym) -> [RosterSeat] { seats.filter { $0.pseudonym == pseudonym } }

  init(_ office: Office, today: Day, after last: RosterSnapshot?) async throws {
    let (versions, seats, people, keys, statements, absences) = try await office.store.read { reading in
      let seats = try Seats.all(in: reading)
      return (
        try WorkplaceSettings.versions(in: reading), seats,
        try People.people(Set(seats.map(\.person)), in: reading), try PersonKeys.all(in: reading),
        try KeyStatements.all(in: reading), try Absences.open(on: today, in: reading)
      )
    }
    let byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let confirmed = ConfirmedKeys(keys, statements, secret: office.secrets.marks).publicKeys
    let calendar = office.settings.calendar
    let away = Set(absences.filter { $0.covers(today, calendar) }.map(\.person))
    self.absences = absences
    self.seats = seats.compactMap { seat in
      guard seat.isHeld(on: today), let person = byID[seat.person], person.status != .left else { return nil }
      return RosterSeat(
        seat: seat, person: person, pseudonym: office.pseudonym(of: person.id), publicKey: confirmed[person.id],
        isAway: away.contains(person.id))
    }
    personByPseudonym = Dictionary(
      people.map { (office.pseudonym(of: $0.id), $0) }, uniquingKeysWith: { first, _ in first })
    self.today = today
    self.versions = versions
    let isNamedAlike = last?.versions.people == versions.people
    index = last.flatMap { isNamedAlike ? $0.index : nil } ?? NameShelf(store: office.store)
  }
}

/// A seat with whom it seats.
struct RosterSeat: Sendable {
  let seat: Seat
  let person: Person
  let pseudonym: Pseudonym
  /// The holder's key if it was confirmed, and else nil: nothing is sealed to another.
  let publicKey: Vault.PublicKey?
  /// Whether they have said that they are away today.
  let isAway: Bool

  /// Whether anything may be sealed to them.
  var isSealable: Bool { publicKey != nil }

  /// The seat as a case sees it.
  func seated(isEligible: Bool) -> Seated {
    Seated(
      person: person.id, pseudonym: pseudonym, body: seat.body, rank: seat.rank,
      isEligible: isEligible, isAway: isAway)
  }
}

/// The index of names, made once.
actor NameShelf {
  private let store: Store
  private var making: Task<NameIndex, any Error>?

  init(store: Store) { self.store = store }

  func names() async throws -> NameIndex {
    let task =
      making
      ?? Task { [store] in
        // Those who have left are found, too: a respondent may have.
        let people = try await store.read { reading in
          var people: [(id: ID<Person>, names: [String])] = []
          try People.each(in: reading) { people.append((id: $0.id, names: [$0.name] + $0.aliases)) }
          return people
        }
        return NameIndex(people)
      }
    making = task
    do {
      return try await task.value
    } catch {
      making = nil
      throw error
    }
  }
}

extension Office {
  /// The pseudonym under which grants and facts know somebody.
  func pseudonym(of person: ID<Person>) -> Pseudonym {
    let bytes = Mask.of(person: person.bytes, key: secrets.pseudonyms)
    guard let pseudonym = Pseudonym(bytes: bytes) else { preconditionFailure("A pseudonym has 16 bytes.") }
    return pseudonym
  }
}
