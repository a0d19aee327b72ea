package import Ledger

/// What is wrong with a ledger that somebody looked at from outside. Each case has what shows it to others.
package enum LedgerDifference: Error, Sendable, Hashable {
  /// No key that was given signed this checkpoint.
  case unsigned(SignedNote)
  /// This is the checkpoint of a ledger of another name.
  case otherName(SignedNote)
  /// The checkpoint names more entries than any ledger has.
  case endless(SignedNote)
  /// A line names a witness's key and isn't by it.
  case cosignature(SignedNote, of: String)
  /// The ledger showed two histories.
  case forked(ForkEvidence)
  /// The ledger shows fewer leaves than it signed before.
  case shrunk(earlier: SignedNote, now: SignedNote)
  /// The tiles or entries that the ledger serves are not those of the checkpoint that it signed.
  case tilesDiffer(SignedNote)
  /// The last entry is no tick.
  case endsWithoutTick(SignedNote)

  /// The texts that show it.
  package var evidence: String {
    switch self {
    case .unsigned(let note), .otherName(let note), .endless(let note), .cosignature(let note, _),
      .tilesDiffer(let note), .endsWithoutTick(let note):
      note.encoded
    case .forked(let fork): fork.encoded
    case .shrunk(let earlier, let now): earlier.encoded + "\n" + now.encoded
    }
  }
}
