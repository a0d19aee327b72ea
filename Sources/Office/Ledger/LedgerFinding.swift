package import Ledger

/// The first thing in which a ledger and what it stands for differ. It never says what was reported.
package struct LedgerFinding: Error, Hashable, Sendable {
  /// What differs.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There are entries, and no checkpoint that was signed.
    case noCheckpoint = "no-checkpoint"
    /// The checkpoint isn't signed by a key of this ledger, or can't be read.
    case checkpointSignature = "checkpoint-signature"
    /// The checkpoint was signed over another number of entries.
    case size
    /// The entries don't have the root that was signed.
    case root
    /// An entry is missing between others.
    case missingEntry = "missing-entry"
    /// An entry is none of a kind that there is.
    case unreadableEntry = "unreadable-entry"
    /// A tick is not later than the one before it.
    case tickOrder = "tick-order"
    /// The last entry is no tick.
    case lastEntry = "last-entry"
    /// A tile differs from the entries.
    case tile
    /// The second store has another entry in this place.
    case secondStore = "second-store"
    /// The second store has more entries than the database.
    case rolledBack = "rolled-back"
    /// What the entries hold overlaps, leaves some out, or is held by none that can hold it.
    case held
    /// A commitment that an entry holds, or that waits for one, is gone.
    case missingCommitment = "missing-commitment"
    /// A tick's root isn't that of the commitments that it holds.
    case tickRoot = "tick-root"
    /// The ledger holds a commitment, and its event is gone.
    case missingEvent = "missing-event"
    /// An event differs from its commitment.
    case alteredEvent = "altered-event"
    /// An event stands in another place than the one in which it was written.
    case reordered
    /// An event has no commitment of its own.
    case slippedIn = "slipped-in"
    /// An event says that it is of another time than the ledger says.
    case backdated
    /// An event is gone, and no erasure that the ledger names accounts for it.
    case erasure
    /// What was promised when a report was filed didn't come.
    case brokenPromise = "broken-promise"
    /// A promise isn't signed by a key of this ledger.
    case promiseSignature = "promise-signature"
    /// A plain entry isn't what the workplace's own events say, or is missing.
    case governance
    /// A checkpoint that was seen elsewhere is of another history.
    case seen
    /// A checkpoint that was given isn't signed by a key that was given: nothing is said of the ledger.
    case seenKey = "seen-key"
    /// The copy is older than a checkpoint that was given: nothing is said of the ledger.
    case older
    /// The clock of an entry went back, and no entry says so.
    case clock
    /// The seeds don't belong to this ledger.
    case foreignSeeds = "foreign-seeds"
  }

  package let kind: Kind
  /// The entry, from 0.
  package var leaf: Int64?
  package var tick: UInt64?
  /// The reference of the case.
  package var reference: Int?
  /// The number of the event in its case, or among those of the workplace.
  package var sequence: Int64?
  /// Where the commitment stands among all, from 1.
  package var place: Int64?

  package init(
    _ kind: Kind, leaf: Int64? = nil, tick: UInt64? = nil, reference: Int? = nil, sequence: Int64? = nil,
    place: Int64? = nil
  ) {
    self.kind = kind
    self.leaf = leaf
    self.tick = tick
    self.reference = reference
    self.sequence = sequence
    self.place = place
  }
}

/// What was checked, where nothing differs.
package struct LedgerAudit: Hashable, Sendable {
  /// An erasure that the ledger names.
  package struct Erasure: Hashable, Sendable {
    /// The SHA-256 of its purge certificate.
    package let certificate: [UInt8]
    /// The entry of the tick that holds the event; nil while it waits.
    package let leaf: Int64?
    /// How many commitments it is said to account for.
    package var count: Int64
  }

  /// Entries of the ledger, ticks and plain ones.
  package var entries: Int64 = 0
  package var ticks: Int64 = 0
  /// Ticks whose root was made again from what they hold; the others' seeds were not at hand.
  package var opened: Int64 = 0
  /// Ticks of which a restore lost what they hold, as the ledger itself says.
  package var lost: Int64 = 0
  package var commitments: Int64 = 0
  /// Commitments that wait for the next tick.
  package var waiting: Int64 = 0
  package var events: Int64 = 0
  /// Commitments of events that were erased.
  package var erased: Int64 = 0
  /// The erasures whose certificates nobody showed: what they account for rests on the workplace's word.
  package var unshown: [Erasure] = []
  /// The periods of which no tick could be made again, since their seeds weren't at hand.
  package var missingPeriods: [UInt64] = []
  /// The root over all entries.
  package var root: MerkleHash = .empty
  /// With how many checkpoints from elsewhere it was compared.
  package var seen = 0
  /// Plain entries that the workplace's events say, too.
  package var governance: Int64 = 0
  package var promises: Int64 = 0
}
