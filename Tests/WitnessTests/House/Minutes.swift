import Ledger

@testable import Witness

/// What a ledger that ticks has in one place.
enum Line {
  case tick(UInt64, holding: [UInt8]? = nil)
  case plain(String)
}

/// A ledger with an entry for each line, whose ticks are a minute long and begin in the year 2026.
struct Minutes {
  static let first: UInt64 = 29_500_000
  static let length: UInt64 = 60_000

  private let lines: [Line]
  /// How long its ticks are, in milliseconds.
  private let length: UInt64

  init(_ lines: [Line], length: UInt64 = Minutes.length) { (self.lines, self.length) = (lines, length) }

  func ledger(key: LogKey = Grown.key) throws -> Grown { Grown(try lines.map(bytes), key: key) }

  /// The proof that the tick in a place holds its commitment.
  func proof(at place: Int, key: LogKey = Grown.key) throws -> CommitmentProof? {
    guard case .tick(_, .some(let commitment)) = lines[place] else { return nil }
    let ledger = try ledger(key: key)
    let path = try Prover(size: UInt64(lines.count), reading: ledger.hashes).inclusion(of: UInt64(place))
    return CommitmentProof(
      commitment: commitment, tickProof: try tree(lines[place]).proof(of: 0), entry: try TickEntry(bytes(lines[place])),
      index: UInt64(place), path: path, note: try ledger.note())
  }

  private func bytes(_ line: Line) throws -> [UInt8] {
    switch line {
    case .tick(let tick, _):
      let number = Self.first + tick
      return TickEntry(tick: number, milliseconds: number * length, root: try tree(line).root).bytes
    case .plain(let text): return [UInt8](text.utf8)
    }
  }

  private func tree(_ line: Line) throws -> TickTree {
    guard case .tick(let tick, let held) = line else { return TickTree([], seed: try Self.seed(0)) }
    return TickTree(held.map { [$0] } ?? [], seed: try Self.seed(tick))
  }

  private static func seed(_ tick: UInt64) throws -> TickSeed {
    try PeriodSeed(of: 0, under: [UInt8](repeating: 7, count: 32)).seed(of: tick)
  }
}
