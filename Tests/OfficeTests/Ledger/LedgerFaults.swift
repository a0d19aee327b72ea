import Casework
import Database
import Ledger
import Store
import Testing
import Workplace

@testable import Office

/// What somebody who can write the database does to it, and what the audit then says.
struct LedgerFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let expected: LedgerFinding.Kind
  /// The number of the event that is named, where one is.
  var sequence: Int64?
  /// Whether it takes the seeds to see it.
  var needsSeeds = false
  let act: @Sendable (Writing, [UInt8]) throws -> Void

  init(
    _ name: String, _ expected: LedgerFinding.Kind, sequence: Int64? = nil, needsSeeds: Bool = false,
    _ act: @escaping @Sendable (Writing, [UInt8]) throws -> Void
  ) {
    testDescription = name
    self.expected = expected
    self.sequence = sequence
    self.needsSeeds = needsSeeds
    self.act = act
  }

  /// Done to the events of a case that has five: received, opened, two of an answer, a message.
  static let ofEvents: [LedgerFault] = [
    LedgerFault("an event is taken out of the middle", .missingEvent, sequence: 2) { writing, file in
      try writing.run("DELETE FROM events WHERE case_id = \(file) AND sequence = 2")
    },
    LedgerFault("the last event is taken out", .missingEvent) { writing, file in
      try writing.run("DELETE FROM events WHERE case_id = \(file) AND sequence = (\(fragment: last(of: file)))")
    },
    LedgerFault("a whole case is taken out", .missingEvent) { writing, file in
      try writing.run("DELETE FROM events WHERE case_id = \(file)")
      try writing.run("DELETE FROM cases WHERE id = \(file)")
    },
    LedgerFault("an event of the workplace is taken out", .missingEvent, sequence: 3) { writing, _ in
      try writing.run("DELETE FROM workplace_events WHERE sequence = 3")
    },
    LedgerFault("facts are those of another event", .alteredEvent, sequence: 2) { writing, file in
      try writing.run(
        """
        UPDATE events SET facts = (SELECT facts FROM events WHERE case_id = \(file) AND sequence = 1)
        WHERE case_id = \(file) AND sequence = 2
        """)
    },
    LedgerFault("sealed bytes are longer by one", .alteredEvent, sequence: 1) { writing, file in
      try writing.run(
        """
        UPDATE events SET sealed = CAST(sealed || \([UInt8](repeating: 0, count: 1)) AS BLOB)
        WHERE case_id = \(file) AND sequence = 1
        """)
    },
    LedgerFault("a nonce is another", .alteredEvent, sequence: 1) { writing, file in
      try writing.run(
        """
        UPDATE events SET nonce = \([UInt8](repeating: 3, count: 32)) WHERE case_id = \(file) AND sequence = 1
        """)
    },
    LedgerFault("two events change their numbers", .reordered) { writing, file in
      for (from, to) in [(1, 100), (2, 1), (100, 2)] {
        try writing.run("UPDATE events SET sequence = \(to) WHERE case_id = \(file) AND sequence = \(from)")
      }
    },
    LedgerFault("an event is slipped in without a commitment", .slippedIn) { writing, file in
      try copyLast(of: file, place: "-1", in: writing)
    },
    LedgerFault("an event is slipped in behind all commitments", .slippedIn) { writing, file in
      try copyLast(of: file, place: "(SELECT MAX(place) + 1 FROM commitments)", in: writing)
    },
    LedgerFault("an event is slipped in under another's commitment", .slippedIn) { writing, file in
      try writing.run(
        """
        INSERT INTO events (place, case_id, sequence, facts, sealed, nonce)
        SELECT place, \(file), 100, facts, \([UInt8]()), nonce FROM workplace_events WHERE sequence = 3
        """)
    },
    LedgerFault("a commitment that the ledger holds is taken out", .missingCommitment) { writing, file in
      try writing.run("DELETE FROM commitments WHERE place = (\(fragment: firstPlace(of: file)))")
    },
    LedgerFault("a commitment that waits is taken out", .slippedIn) { writing, _ in
      try writing.run("DELETE FROM commitments WHERE place = (SELECT MAX(place) FROM commitments)")
    },
    LedgerFault("a commitment is another", .alteredEvent, sequence: 1) { writing, file in
      try writing.run(
        """
        UPDATE commitments SET commitment = \([UInt8](repeating: 5, count: 32))
        WHERE place = (\(fragment: firstPlace(of: file)))
        """)
    },
    LedgerFault("an event and its commitment are other ones", .tickRoot, needsSeeds: true) { writing, file in
      let row = try writing.row("SELECT facts, sealed FROM events WHERE case_id = \(file) AND sequence = 1")
      let nonce = [UInt8](repeating: 3, count: 32)
      let commitment = Commitment.of(
        nonce: nonce, facts: try row?.bytes("facts") ?? [], sealed: try row?.bytes("sealed") ?? [])
      try writing.run("UPDATE events SET nonce = \(nonce) WHERE case_id = \(file) AND sequence = 1")
      try writing.run(
        "UPDATE commitments SET commitment = \(commitment) WHERE place = (\(fragment: firstPlace(of: file)))")
    },
    LedgerFault("what waits is said to be held by the last tick that held something", .tickRoot, needsSeeds: true) {
      writing, _ in
      try writing.run("UPDATE held SET last = last + 1 WHERE leaf = (SELECT MAX(leaf) FROM held)")
    },
    LedgerFault("a tick is said to hold nothing", .held) { writing, _ in
      try writing.run("DELETE FROM held WHERE leaf = (SELECT MIN(leaf) FROM held)")
    },
    LedgerFault("what a tick holds is said to be held by one that there isn't", .held) { writing, _ in
      try writing.run("UPDATE held SET leaf = leaf + 1000 WHERE leaf = (SELECT MAX(leaf) FROM held)")
    },
    LedgerFault("something is said to be held twice", .held) { writing, _ in
      try writing.run("INSERT INTO held (first, last, leaf) SELECT MAX(last), MAX(last), MAX(leaf) FROM held")
    },
    LedgerFault("a promise is of an earlier tick than the one that was signed", .promiseSignature, sequence: 1) {
      writing, file in
      let text = try writing.row("SELECT promise FROM receipts WHERE case_id = \(file)")?.text("promise") ?? ""
      let earlier = text.replacing(/"tick":[0-9]+/, with: "\"tick\":1")
      try writing.run("UPDATE receipts SET promise = \(earlier) WHERE case_id = \(file)")
    },
  ]

  private static func last(of file: [UInt8]) -> SQL { "SELECT MAX(sequence) FROM events WHERE case_id = \(file)" }

  private static func firstPlace(of file: [UInt8]) -> SQL {
    "SELECT place FROM events WHERE case_id = \(file) AND sequence = 1"
  }

  private static func copyLast(of file: [UInt8], place: SQL, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO events (case_id, sequence, facts, sealed, nonce, place)
      SELECT case_id, sequence + 1, facts, sealed, nonce, \(fragment: place) FROM events
      WHERE case_id = \(file) AND sequence = (\(fragment: last(of: file)))
      """)
  }
}

extension LedgerFault {
  /// Done to the ledger itself; both stores are written where the second would tell at once.
  static let ofEntries: [LedgerFault] = [
    LedgerFault("an entry is another", .secondStore) { writing, _ in try alter(2, in: writing) },
    LedgerFault("an entry is taken out of the middle", .secondStore) { writing, _ in
      try writing.run("DELETE FROM leaves WHERE place = 2")
    },
    LedgerFault("the last entry is taken out", .rolledBack) { writing, _ in
      try writing.run("DELETE FROM leaves WHERE place = (SELECT MAX(place) FROM leaves)")
    },
    LedgerFault("there is no checkpoint", .noCheckpoint) { writing, _ in try writing.run("DELETE FROM checkpoints") },
    LedgerFault("the checkpoint is signed by another key", .checkpointSignature) { writing, _ in
      let note = try writing.row("SELECT note FROM checkpoints")?.text("note") ?? ""
      let key = try LogKey(seed: [UInt8](repeating: 8, count: 32), origin: "ledger.example.org")
      let forged = try Checkpoint(text: SignedNote(note).text).signed(by: [key]).encoded
      try writing.run("UPDATE checkpoints SET note = \(forged)")
    },
    LedgerFault("a tile is another", .tile) { writing, _ in
      try writing.run(
        "UPDATE tiles SET hashes = \([UInt8](repeating: 1, count: 32)) WHERE level = 1 AND number = 0")
    },
    LedgerFault("there is a tile too many", .tile) { writing, _ in
      try writing.run(
        "INSERT INTO tiles (level, number, hashes) VALUES (1, 9, \([UInt8](repeating: 1, count: 32)))")
    },
  ]

  static func alter(_ place: Int64, in writing: Writing) throws {
    let bytes = try writing.row("SELECT entry FROM leaves WHERE place = \(place)")?.bytes("entry") ?? []
    let entry = bytes.dropLast() + [(bytes.last ?? 0) ^ 1]
    try writing.run("UPDATE leaves SET entry = \(Array(entry)) WHERE place = \(place)")
  }
}
