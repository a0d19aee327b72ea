package import Deadlines

/// What the ledger says of a promise that somebody holds out to it.
package enum PromiseVerdict: Hashable, Sendable {
  /// The ledger holds it, in the tick that it named or before.
  case kept(KeptPromise)
  /// The tick that it names isn't there yet; it should be by `until`.
  case waiting(tick: UInt64, until: Instant)
  /// The tick is there and the ledger holds nothing of it by then: promise and checkpoint together prove it.
  case broken(BrokenPromise)
  /// A proof with this ledger's signature of which the ledger itself has another story: both notes together prove it.
  case forked(theirs: String, ours: String)
  /// It isn't by this ledger, or isn't signed by it.
  case foreign
  /// It is neither a promise nor a proof.
  case unreadable
  /// The ledger stands still and can't answer for itself.
  case stopped

  /// Whether the ledger has two histories.
  package var isForked: Bool { if case .forked = self { true } else { false } }
}

/// A promise that was kept.
package struct KeptPromise: Hashable, Sendable {
  /// The entry that holds it, counted from 0.
  package let entry: UInt64
  package let tick: UInt64
  /// When that tick was made.
  package let at: Instant
  /// The proof, as a file in the form of C2SP tlog-proof.
  package let proof: String
  /// The signed checkpoint under which the proof stands.
  package let checkpoint: String
  /// Where the tick is later than the promised one, since the ledger stood still in between: proofs of the tick before it
  /// and of all between, each with its entry as extra data. Empty otherwise.
  package let around: [String]
}

/// What shows that a promise was not kept.
package struct BrokenPromise: Hashable, Sendable {
  /// The tick that was promised.
  package let tick: UInt64
  /// A signed checkpoint of a ledger that has gone past it.
  package let checkpoint: String
  /// Proofs of the last tick's entry before the promised tick, of the plain entries behind it, and of the first tick's entry
  /// from it on; each has its entry as extra data.
  package let around: [String]
  /// The proof that the ledger holds it after all, but later than it promised; nil where it doesn't.
  package let late: String?

  package init(tick: UInt64, checkpoint: String, around: [String], late: String?) {
    self.tick = tick
    self.checkpoint = checkpoint
    self.around = around
    self.late = late
  }
}
