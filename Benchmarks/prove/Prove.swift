import ArgumentParser
import Foundation
import Ledger

/// Measures the ledger without a server or a store, for `bin/bench`. Prints one line of JSON.
@main
struct Prove: ParsableCommand {
  @Option(help: "How many entries are appended, and verified.")
  var entries = 1_000_000
  @Option(help: "How many commitments one tick has.")
  var commitments = 60_000
  @Option(help: "How many leaves the tree has that proofs are made in.")
  var leaves = 10_000_000
  @Option(help: "How many proofs are made.")
  var proofs = 2_000

  func run() throws {
    let proofs = try proving()
    let figures = try appending() + verifying() + ticking() + proofs
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  /// Entries are made before the clock runs: each is one tick's.
  private func appending() -> [Figure] {
    let entries = MadeUp.entries(0..<min(entries, 4_096))
    var frontier = Frontier()
    for entry in entries { frontier.append(.leaf(entry)) }
    frontier = Frontier()
    let before = Memory.resident()
    let seconds = timed {
      for number in 0..<self.entries { frontier.append(.leaf(entries[number & 4_095])) }
    }
    return [
      Figure(name: "ledger.append.rate", value: Double(self.entries) / seconds, unit: "1/s"),
      Figure(
        name: "ledger.tree.bytes", value: Double(MemoryLayout<Frontier>.size + 32 * frontier.peaks.count), unit: "B"),
      Figure(name: "ledger.tree.resident", value: Double(max(0, Memory.resident() - before)), unit: "B"),
    ]
  }

  /// What a stranger does who fetched everything: bundles, entries, each tile, the root, the checkpoint and its signature.
  private func verifying() throws -> [Figure] {
    var frontier = Frontier()
    var bundles: [[UInt8]] = []
    for start in stride(from: 0, to: entries, by: Tile.fullWidth) {
      let made = MadeUp.entries(start..<min(start + Tile.fullWidth, entries))
      for entry in made { frontier.append(.leaf(entry)) }
      bundles.append(EntryBundle.bytes(of: made))
    }
    let key = try LogKey(seed: [UInt8](repeating: 7, count: 32), origin: "ledger.example.org/redress")
    let checkpoint = Checkpoint(origin: key.verifierKey.origin, size: frontier.size, root: frontier.root)
    let note = try checkpoint.signed(by: [key]).encoded
    let seconds = try timed {
      let signed = try Checkpoint(SignedNote(note), signedBy: [key.verifierKey])
      var walk = LedgerWalk()
      for bundle in bundles {
        for entry in try EntryBundle.entries(bundle) { _ = try walk.add(entry) }
      }
      guard walk.size == signed.size, walk.root == signed.root else { throw LedgerFault.proof }
    }
    return [Figure(name: "ledger.verify.\(entries)", value: seconds, unit: "s")]
  }

  /// A tick from its commitments to its entry: the median of five.
  private func ticking() throws -> [Figure] {
    let period = try PeriodSeed([UInt8](repeating: 9, count: 32))
    let commitments = (0..<commitments).map { MadeUp.hash($0).bytes }
    let seconds = (0..<5 as Range<UInt64>).map { tick in
      timed {
        let tree = TickTree(commitments, seed: period.seed(of: tick))
        precondition(TickEntry(tick: tick, milliseconds: 0, root: tree.root).bytes.count == TickEntry.byteCount)
      }
    }
    return [Figure(name: "ledger.tick.\(self.commitments)", value: seconds.sorted()[2], unit: "s")]
  }

  /// Proofs of leaves drawn evenly. As in the store, tiles of level 0 are made from entries each time.
  private func proving() throws -> [Figure] {
    let before = Memory.resident()
    var rows: [[MerkleHash]] = []
    var frontier = Frontier()
    let building = timed {
      rows = MadeUp.rows(leaves) { frontier.append($0) }
    }
    let prover = Prover(size: UInt64(leaves)) { tile in
      let start = Int(tile.number) * Tile.fullWidth
      let places = start..<start + tile.width
      return tile.level == 0 ? MadeUp.entries(places).map { .leaf($0) } : Array(rows[tile.level - 1][places])
    }
    let held = Memory.resident() - before
    var times: [Double] = []
    for number in 0..<proofs {
      let index = UInt64(number) &* 2_654_435_761 % UInt64(leaves)
      var path: [MerkleHash] = []
      times.append(try timed { path = try prover.inclusion(of: index) })
      let leaf = MerkleHash.leaf(MadeUp.entries(Int(index)..<Int(index) + 1)[0])
      guard try Proof.root(of: leaf, at: index, in: prover.size, path: path) == frontier.root else {
        throw LedgerFault.proof
      }
    }
    times.sort()
    let name = "ledger.proof.\(leaves)"
    return [
      Figure(name: name, value: 1_000 * times[times.count / 2], unit: "ms"),
      Figure(name: "\(name).p99", value: 1_000 * times[times.count * 99 / 100], unit: "ms"),
      Figure(name: "\(name).build", value: building, unit: "s"),
      Figure(name: "\(name).resident", value: Double(max(0, held)), unit: "B"),
    ]
  }

  private func timed(_ work: () throws -> Void) rethrows -> Double {
    let taken = try ContinuousClock().measure(work)
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
  }
}

struct Figure: Encodable {
  let name: String
  let value: Double
  let unit: String
}

/// How much memory this process holds now, in bytes; 0 where the system doesn't tell.
enum Memory {
  static func resident() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
