package import Casework
import Database
package import Workplace

/// At least one entry.
package struct Entries: Sendable {
  let all: [Entry]

  package init(_ first: Entry, _ others: [Entry] = []) { all = [first] + others }
}

/// An event as it is stored: its facts, what is sealed beside them, and the commitment that the ledger will hold.
package struct Entry: Sendable {
  /// Whose event it is.
  package enum Stream: Sendable {
    case file(ID<Case>, sequence: Int)
    case workplace(at: Int64)
  }

  let stream: Stream
  let facts: [UInt8]
  let sealed: [UInt8]
  let nonce: [UInt8]
  package let commitment: [UInt8]
  /// The tick by which the ledger will hold it.
  let tick: UInt64

  package init(
    _ stream: Stream, facts: [UInt8], sealed: [UInt8], nonce: [UInt8], commitment: [UInt8], tick: UInt64
  ) {
    self.stream = stream
    self.facts = facts
    self.sealed = sealed
    self.nonce = nonce
    self.commitment = commitment
    self.tick = tick
  }

  func write(to writing: Writing) throws {
    switch stream {
    case .file(let file, let sequence):
      try writing.run(
        """
        INSERT INTO events (case_id, sequence, facts, sealed, nonce)
        VALUES (\(file.bytes), \(sequence), \(facts), \(sealed), \(nonce))
        """)
    case .workplace(let at):
      try writing.run(
        """
        INSERT INTO workplace_events (sequence, at, facts, nonce)
        SELECT COALESCE(MAX(sequence), 0) + 1, \(at), \(facts), \(nonce) FROM workplace_events
        """)
    }
    try writing.run(
      """
      INSERT INTO commitments (place, commitment, tick)
      SELECT COALESCE(MAX(place), 0) + 1, \(commitment), \(Int64(tick)) FROM commitments
      """)
  }
}
