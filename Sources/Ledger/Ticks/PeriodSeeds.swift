/// The seeds of some periods of one ledger, as whoever audits it keeps them in a file: docs/formats/period-seed.md.
package struct PeriodSeeds: Hashable, Sendable {
  /// The longest file that is read, in bytes: some eight centuries of periods.
  package static let longest = 1 << 20
  private static let firstLine = "redress/period-seeds/v1"

  /// The ledger's name.
  package let origin: String
  /// By the number of the period.
  package private(set) var seeds: [UInt64: PeriodSeed]

  package init(origin: String, seeds: [UInt64: PeriodSeed] = [:]) {
    self.origin = origin
    self.seeds = seeds
  }

  /// The seed of a tick; nil where the seed of its period isn't among them.
  package func seed(of tick: UInt64) -> TickSeed? { seeds[PeriodSeed.period(of: tick)]?.seed(of: tick) }

  /// The whole file: a line that says what it is, the ledger's name, and a line for each period, in their order.
  package var text: String {
    let lines = seeds.sorted { $0.key < $1.key }.map { "\($0.key) \(Hexadecimal.text($0.value.bytes))\n" }
    return "\(Self.firstLine)\n\(origin)\n" + lines.joined()
  }

  /// Reads a file. Throws `encoding` for anything that `text` doesn't write, and `origin`.
  package init(_ text: String) throws(LedgerFault) {
    guard text.utf8.count <= Self.longest else { throw .encoding }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 3, lines[0] == Self.firstLine, lines.last?.isEmpty == true else { throw .encoding }
    guard VerifierKey.isOrigin(lines[1]) else { throw .origin }
    var seeds: [UInt64: PeriodSeed] = [:]
    var last: UInt64?
    for line in lines[2..<(lines.count - 1)] {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let period = UInt64(parts[0]), parts[0] == "\(period)", last.map({ $0 < period }) ?? true,
        let bytes = Hexadecimal.bytes(parts[1])
      else { throw .encoding }
      seeds[period] = try PeriodSeed(bytes)
      last = period
    }
    self.init(origin: lines[1], seeds: seeds)
  }
}

extension PeriodSeeds: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "PeriodSeeds" }
  package var debugDescription: String { "PeriodSeeds" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
