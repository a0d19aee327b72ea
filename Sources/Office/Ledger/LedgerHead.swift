import Ledger
import Synchronization

/// Why the ledger takes no more entries. Reading and answering go on; new reports can't be promised anything and wait.
package enum LedgerStop: String, Error, Hashable, Sendable, CaseIterable {
  /// The entries of the database don't have the root that was signed.
  case altered
  /// The entries of the database and of the second store differ.
  case differing
  /// An event of late, or its commitment, isn't what the ledger holds.
  case eventsAltered = "events-altered"
  /// What is stored was signed under another name, or by another key: the settings changed, or a store is another's.
  case foreign
  /// A witness, or somebody's copy, has entries that neither store has: both are old backups.
  case rolledBack = "rolled-back"
  /// What is stored can't be read.
  case damaged
}

/// Where the ledger stands, for as long as the program runs.
final class LedgerHead: Sendable {
  /// The tree as far as it has grown.
  struct Open: Sendable {
    var frontier: Frontier
    var note: SignedNote?
    /// The size that everybody may see. A tick is seen a while after it was made, always as long after.
    var published: UInt64
    var publishedNote: SignedNote?
  }

  enum Status: Sendable {
    /// This program adds nothing: a command beside the server.
    case closed
    case open(Open)
    case stopped(LedgerStop)
  }

  private struct State {
    var status = Status.closed
    /// The last tick that no more commitments go into.
    var closed: UInt64 = 0
    /// Whether a tick failed half-way, so that it must be looked up where the ledger stands.
    var isUnsure = false
    /// By how many ticks the numbers were ahead of the clock when it was last said that it was set, or less since then.
    var lag: UInt64 = 0
    /// Whether it was said since that the clock was set.
    var isStepSaid = false
    /// How many commitments still waited when it had taken as many as a tick holds.
    var left: UInt64 = 0
  }

  private let state = Mutex(State())

  var status: Status { state.withLock { $0.status } }

  var open: Open? {
    if case .open(let open) = status { open } else { nil }
  }

  var stop: LedgerStop? {
    if case .stopped(let stop) = status { stop } else { nil }
  }

  /// The ledger goes on from here, with so many commitments that wait.
  func begin(_ open: Open, lastTick: UInt64, lag: UInt64, waiting: UInt64) {
    state.withLock { state in
      var open = open
      if state.isUnsure, case .open(let before) = state.status {
        (open.published, open.publishedNote) = (before.published, before.publishedNote)
      }
      state.isUnsure = false
      state.status = .open(open)
      state.left = waiting
      (state.closed, state.lag) = lastTick >= state.closed ? (lastTick, lag) : (state.closed, state.lag)
    }
  }

  func stop(_ reason: LedgerStop) {
    state.withLock { state in
      state.isUnsure = false
      state.status = .stopped(reason)
    }
  }

  /// Something failed that may pass: before the next tick it is looked up where the ledger stands.
  func doubt() { state.withLock { $0.isUnsure = true } }

  var isUnsure: Bool { state.withLock { $0.isUnsure } }

  /// The tick that will be made at `clock`.
  func next(at clock: UInt64) -> UInt64 { state.withLock { max(clock, $0.closed + 1) } }

  /// The tick that is made at `clock`, after which no commitment goes into it. So many commitments wait beyond what it
  /// takes.
  func close(at clock: UInt64, leaving left: UInt64) -> UInt64 {
    state.withLock { state in
      state.closed = max(clock, state.closed + 1)
      let lag = state.closed - clock
      (state.lag, state.isStepSaid) = (state.isStepSaid ? lag : min(state.lag, lag), false)
      state.left = left
      return state.closed
    }
  }

  /// Everybody will be able to read that the clock was set.
  func sayStep() { state.withLock { $0.isStepSaid = true } }

  /// Whether the clock, at the tick `clock`, has gone back further than by a little since that was last said, all taken
  /// together.
  func fallsBack(at clock: UInt64) -> Bool {
    state.withLock { max(clock, $0.closed + 1) - clock > $0.lag + 1 && !$0.isStepSaid }
  }

  /// Takes what was made.
  func grow(_ frontier: Frontier, note: SignedNote) {
    state.withLock { state in
      guard case .open(var open) = state.status else { return }
      open.frontier = frontier
      open.note = note
      state.status = .open(open)
    }
  }

  /// Lets everybody see what was made.
  func publish() {
    state.withLock { state in
      guard case .open(var open) = state.status else { return }
      open.published = open.frontier.size
      open.publishedNote = open.note
      state.status = .open(open)
    }
  }

  /// The tick that a promise names, made when the clock is at the tick `clock`: the next but one, by the ledger's own
  /// count where the clock went back, and later where more waits than the next one takes.
  func promised(at clock: UInt64) -> UInt64 {
    state.withLock { max(clock, $0.closed) + Tick.promisedAhead + $0.left / UInt64(TickTree.limit) }
  }

  /// Whether what is written now is in the tick.
  func isOpen(_ tick: UInt64) -> Bool { state.withLock { $0.closed < tick } }
}
