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
  /// What the ledger says of it in plain text; nil where it says nothing.
  let governance: String?

  package init(
    _ stream: Stream, facts: [UInt8], sealed: [UInt8], nonce: [UInt8], commitment: [UInt8], governance: String? = nil
  ) {
    self.stream = stream
    self.facts = facts
    self.sealed = sealed
    self.nonce = nonce
    self.commitment = commitment
    self.governance = governance
  }

  func write(to writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO commitments (place, commitment)
      SELECT COALESCE(MAX(place), 0) + 1, \(commitment) FROM commitments
      """)
    switch stream {
    case .file(let file, let sequence):
      try writing.run(
        """
        INSERT INTO events (case_id, sequence, facts, sealed, nonce, place)
        SELECT \(file.bytes), \(sequence), \(facts), \(sealed), \(nonce), MAX(place) FROM commitments
        """)
    case .workplace(let at):
      try writing.run(
        """
        INSERT INTO workplace_events (sequence, at, facts, nonce, place)
        SELECT COALESCE((SELECT MAX(sequence) FROM workplace_events), 0) + 1, \(at), \(facts), \(nonce), MAX(place)
        FROM commitments
        """)
    }
    if let governance { try Governance.add(governance, in: writing) }
  }
}
