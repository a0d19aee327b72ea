package import Database

extension Commitments {
  /// Where a commitment stands among those that the entries from `leaves.lowerBound` through `leaves.upperBound` hold;
  /// nil where none of them holds it.
  package static func place(
    of commitment: [UInt8], heldBy leaves: ClosedRange<Int64>, in reading: Reading
  ) throws -> Int64? {
    guard let first = try held(behind: leaves.lowerBound, in: reading)?.first else { return nil }
    let last = try held(behind: leaves.upperBound + 1, in: reading).map { $0.first - 1 } ?? lastHeld(in: reading)
    return try reading.row(
      """
      SELECT place FROM commitments WHERE place BETWEEN \(first) AND \(last) AND commitment = \(commitment)
      """)?.int64("place")
  }

  /// Where a commitment stands at all; nil where it was never queued. Goes through all of them.
  package static func place(of commitment: [UInt8], in reading: Reading) throws -> Int64? {
    try reading.row("SELECT place FROM commitments WHERE commitment = \(commitment) LIMIT 1")?.int64("place")
  }
}
