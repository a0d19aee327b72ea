import Casework
import Ledger
import Workplace

/// A lot that falls the same way again for the same seed, and that nobody foresees without it.
enum Lot {
  /// Where somebody comes in the lot.
  static func place(of person: Pseudonym, seed: [UInt8]) -> [UInt8] { Digest.sha256(seed + person.bytes) }
}
