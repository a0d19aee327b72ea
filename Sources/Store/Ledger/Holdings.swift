package import Casework
package import Database
package import Workplace

/// Where the events of a case stand in the ledger.
package enum Holdings {
  /// An event whose commitment an entry holds.
  package struct Row: Sendable {
    package let sequence: Int
    /// The place of its commitment among all commitments.
    package let place: Int64
    /// What the entry holds beside it.
    package let held: Commitments.Held
    package let entry: [UInt8]
  }

  /// Those events of a case that an entry holds, in their order; those that wait are missing.
  package static func rows(of file: ID<Case>, in reading: Reading) throws -> [Row] {
    try reading.rows(
      """
      SELECT events.sequence, events.place, held.leaf, held.first, held.last, leaves.entry FROM events
      JOIN held ON held.first = (SELECT MAX(first) FROM held WHERE first <= events.place)
      JOIN leaves ON leaves.place = held.leaf
      WHERE events.case_id = \(file.bytes) AND events.place <= held.last ORDER BY events.sequence
      """
    ).map {
      Row(
        sequence: try $0.int("sequence"), place: try $0.int64("place"), held: try Commitments.Held($0),
        entry: try $0.bytes("entry"))
    }
  }

  /// What the commitment of an event was made of.
  package static func opening(
    of file: ID<Case>, sequence: Int, in reading: Reading
  ) throws -> (nonce: [UInt8], facts: [UInt8], sealed: [UInt8])? {
    try reading.row(
      "SELECT nonce, facts, sealed FROM events WHERE case_id = \(file.bytes) AND sequence = \(sequence)"
    ).map { (try $0.bytes("nonce"), try $0.bytes("facts"), try $0.bytes("sealed")) }
  }
}
