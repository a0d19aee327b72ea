package import Deadlines
package import Workplace

/// Something that happened to the workplace itself: its list of people, its bodies, their keys. People stand here under
/// their own ids: who holds a seat is for everybody to know, and nothing of a case is said.
package struct WorkplaceEvent: Hashable, Sendable {
  package let at: Instant
  /// Who did it; nil for whoever runs the server, by its command line.
  package let by: ID<Person>?
  package let deed: Deed

  package init(at: Instant, by: ID<Person>?, deed: Deed) {
    self.at = at
    self.by = by
    self.deed = deed
  }

  /// What was done.
  package enum Deed: Hashable, Sendable {
    /// The founding seats were filled and their keys confirmed together.
    case founded
    /// A list of people was read; `list` is its SHA-256, 32 bytes.
    case imported(ImportCounts, list: [UInt8])
    /// That list opened or closed lines of somebody who has a seat, or says that they have left: at least one of them, at
    /// most ``chartLimit``; more are a further event.
    case chartChanged([ID<Person>])
    case seated(Seat)
    /// A term ends before the day.
    case unseated(ID<Seat>, on: Day)
    case invited(ID<Person>)
    /// Somebody made a key, with this fingerprint.
    case keyMade(ID<Person>, fingerprint: String)
    /// The one who did it said in a signed statement whose key this is.
    case keyVouched(ID<Person>, fingerprint: String)
    /// Enough have said so: from here on things may be sealed to it.
    case keyConfirmed(ID<Person>, fingerprint: String)
    /// The numbers for help outside became those of a file; `file` is its SHA-256, 32 bytes.
    case helpNumbersSet(version: Int, file: [UInt8])
    /// A part of the rules became that of a file, which says its id and version; `file` is its SHA-256, 32 bytes.
    case rulesSet(RulesPart, id: String, version: Int, file: [UInt8])
    /// From here on the ledger's checkpoints are offered to a witness with this verifier key at this address.
    case witnessAdded(key: String, address: String)
    case witnessRemoved(key: String)
    /// The ledger goes on though this witness holds a checkpoint of `size` entries that isn't of it.
    case witnessOverruled(key: String, size: Int64)
    /// Somebody will not be there from a day until the day when they are back.
    case absencePlanned(ID<Absence>, of: ID<Person>, from: Day, until: Day)
    /// They are back on that day, or never went.
    case absenceEnded(ID<Absence>, on: Day)
    /// Something older was put in the place of a store. What happened in the ticks from `after` on, as far as `through`,
    /// is missing in it.
    case restored(RestoredStore, after: Int64, through: Int64)
    /// The machine's clock was set, from a moment to another one, before or after.
    case clockStepped(from: Instant, to: Instant)
    /// A case was erased; `certificate` is the SHA-256 of what says which, and why, 32 bytes.
    case erased(certificate: [UInt8])
    /// From here on the ledger signs by the key `to`, and no longer by `from`: verifier keys as monitors take them.
    case logKeyRotated(from: String, to: String)
  }
}

/// What an old backup was put in the place of.
package enum RestoredStore: String, Hashable, Sendable, CaseIterable {
  case database
  /// The second store: cases from the time between can't be opened any more.
  case second
}

/// A part of the rules that a workplace runs on, with a file of its own.
package enum RulesPart: String, CaseIterable, Sendable {
  /// Every day that is counted.
  case procedure
  /// What may follow from what was established.
  case sanctions
}

extension WorkplaceEvent {
  /// How many people one `chartChanged` names at most.
  package static let chartLimit = 1_000
}

/// How much a list of people changed: people and lines.
package struct ImportCounts: Hashable, Sendable {
  package let added: Int
  package let changed: Int
  package let left: Int
  package let linesOpened: Int
  package let linesClosed: Int

  package init(_ changes: PeopleChanges) {
    self.init(
      added: changes.added.count, changed: changes.changed.count, left: changes.left.count,
      linesOpened: changes.opened.count, linesClosed: changes.closed.count)
  }

  package init(added: Int, changed: Int, left: Int, linesOpened: Int, linesClosed: Int) {
    self.added = added
    self.changed = changed
    self.left = left
    self.linesOpened = linesOpened
    self.linesClosed = linesClosed
  }
}
