package import Database

extension Commitments {
  /// Where a commitment stands among those that the entries from `leaves.lowerBound` through `leaves.upperBound` hold;
  /// nil where none of them holds it.
  package static func place(
    of commitment: [UInt8], heldBy leaves: ClosedRange<Int64>, in reading: Reading
  ) throws -> Int64? {
    let (low, high) = (leaves.lowerBound, leaves.upperBound)
    return try reading.row(
      """
      SELECT place FROM commitments
      WHERE place >= (SELECT MIN(first) FROM held WHERE leaf BETWEEN \(low) AND \(high))
        AND place <= (SELECT MAX(last) FROM held WHERE leaf BETWEEN \(low) AND \(high))
        AND commitment = \(commitment)
      """)?.int64("place")
  }

  /// Where a commitment stands at all; nil where it was never queued. Goes through all of them.
  package static func place(of commitment: [UInt8], in reading: Reading) throws -> Int64? {
    try reading.row("SELECT place FROM commitments WHERE commitment = \(commitment) LIMIT 1")?.int64("place")
  }
}
