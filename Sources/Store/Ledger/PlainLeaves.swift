package import Database

/// The entries of the ledger that are plain text, few among those of ticks.
extension Leaves {
  /// What the index of plain texts holds; written so that the database finds it.
  private static let isPlain: SQL = "length(entry) > 45"

  /// The last plain texts that stand before `place`, the last first, at most `limit`.
  package static func plain(
    before place: Int64, limit: Int, in reading: Reading
  ) throws -> [(place: Int64, entry: [UInt8])] {
    try reading.rows(
      """
      SELECT place, entry FROM leaves WHERE \(fragment: isPlain) AND place < \(place)
      ORDER BY place DESC LIMIT \(limit)
      """
    ).map { (place: try $0.int64("place"), entry: try $0.bytes("entry")) }
  }

  /// How many of the entries in `places` are plain texts.
  package static func plainCount(in places: Range<Int64>, _ reading: Reading) throws -> Int64 {
    try reading.row(
      """
      SELECT COUNT(*) AS count FROM leaves
      WHERE \(fragment: isPlain) AND place >= \(places.lowerBound) AND place < \(places.upperBound)
      """)?.int64("count") ?? 0
  }

  /// The first entry of a tick from `place` on and before `end`; nil where there is none.
  package static func tick(
    from place: Int64, before end: Int64, in reading: Reading
  ) throws -> (place: Int64, entry: [UInt8])? {
    try reading.row(
      """
      SELECT place, entry FROM leaves WHERE place >= \(place) AND place < \(end) AND length(entry) <= 45
      ORDER BY place LIMIT 1
      """
    ).map { (place: try $0.int64("place"), entry: try $0.bytes("entry")) }
  }

  /// The last entry of a tick before `end` and not before `place`; nil where there is none.
  package static func lastTick(
    before end: Int64, from place: Int64, in reading: Reading
  ) throws -> (place: Int64, entry: [UInt8])? {
    try reading.row(
      """
      SELECT place, entry FROM leaves WHERE place >= \(place) AND place < \(end) AND length(entry) <= 45
      ORDER BY place DESC LIMIT 1
      """
    ).map { (place: try $0.int64("place"), entry: try $0.bytes("entry")) }
  }
}
