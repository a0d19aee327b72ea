import Office

/// What the ledger says of a promise or proof that somebody showed, as programs read it.
struct ShownPromise: Encodable, Sendable {
  /// `kept`, `waiting`, `broken`, `forked`, `foreign`, `stopped` or `unreadable`.
  let verdict: String
  /// The tick that was promised.
  let tick: UInt64?
  /// When everybody may see that tick, at the latest.
  let due: String?
  /// The entry that holds it, from 0, and since when.
  let entry: UInt64?
  let since: String?
  /// C2SP tlog-proof of what was promised.
  let proof: String?
  /// The newest signed checkpoint.
  let checkpoint: String?
  /// From the checkpoint that was shown to the newest one.
  let growth: ProofFile.Growth?
  /// Of a broken promise, and of one that was kept by a later tick than it named: the entries round that one, each as a
  /// tlog-proof; the proof that came too late.
  let around: [String]?
  let late: String?
  /// Two signed notes of the same ledger that can't both be true.
  let theirs: String?
  /// How many proofs were shown, and how many of them fit.
  let proofs: Int
  let fitting: Int
  /// Whether the opening that was shown is that of the promise; absent where none was shown.
  let opened: Bool?

  init(_ found: ProofVerdict) {
    var (due, kept): (String?, KeptPromise?) = (nil, nil)
    var (around, late, theirs): ([String]?, String?, String?) = (nil, nil, nil)
    switch found.verdict {
    case .kept(let promise): (kept, around) = (promise, promise.around.isEmpty ? nil : promise.around)
    case .waiting(_, let until): due = until.iso
    case .broken(let broken): (around, late) = (broken.around, broken.late)
    case .forked(let other, _): theirs = other
    case .foreign, .unreadable, .stopped: break
    }
    verdict = found.verdict.word
    tick = found.tick ?? kept?.tick
    self.due = due
    entry = kept?.entry
    since = kept?.at.iso
    proof = kept?.proof
    checkpoint = found.checkpoint
    growth = found.growth
    self.around = around
    self.late = late
    self.theirs = theirs
    (proofs, fitting, opened) = (found.proofs, found.fitting, found.isOpened)
  }
}

extension PromiseVerdict {
  /// For programs.
  var word: String {
    switch self {
    case .kept: "kept"
    case .waiting: "waiting"
    case .broken: "broken"
    case .forked: "forked"
    case .foreign: "foreign"
    case .stopped: "stopped"
    case .unreadable: "unreadable"
    }
  }
}
