import Foundation
import Ledger
import Witness

/// Checks a whole ledger over HTTP, as anybody can, without asking anything but what everybody is given.
struct AddressCheck {
  /// How many bundles, and how many tiles, are held before the next are fetched.
  private static let atOnce = 8
  /// How often the checkpoint is looked at until the witnesses have signed it.
  private static let looks = 20

  let reader: LedgerReader
  /// Those that may sign; empty takes the site's own word for it.
  let keys: [VerifierKey]
  let witnesses: [VerifierKey]
  /// What the ledger has signed before.
  let since: [SignedNote]
  /// Where all entries are kept.
  let copy: String?

  /// The sentence for a whole ledger. Throws `Differs` or `LedgerDifference` for another.
  func sentence() async throws -> String {
    let keys = self.keys.isEmpty ? try await reader.keys() : self.keys
    let shown = try await ShownLedger.cosigned(
      by: witnesses, reader, signedBy: keys, looks: Self.looks, pause: .seconds(1))
    try checkWitnesses(shown)
    let earlier = try await earlier(shown)
    let (note, checkpoint) = (shown.note, shown.checkpoint)
    var walk = Walk()
    if let copy { walk.copy = try CopyFile(copy, note) }
    try await go(through: shown, &walk)
    guard walk.walk.root == checkpoint.root else {
      throw Differs("The entries don't have the root that was signed.", evidence: note.encoded)
    }
    if checkpoint.size > 0, !walk.endsWithTick { throw LedgerDifference.endsWithoutTick(note) }
    try walk.copy?.close()
    return said(checkpoint, walk, earlier, keys)
  }

  private func said(_ checkpoint: Checkpoint, _ walk: Walk, _ earlier: UInt64?, _ keys: [VerifierKey]) -> String {
    var sentence =
      "The ledger \(checkpoint.origin) is whole: \(checkpoint.size) entries, \(walk.ticks) ticks in order, "
    sentence += "every tile and the signed root."
    if let earlier { sentence += " It has only grown since it had \(earlier) entries." }
    if !witnesses.isEmpty {
      sentence += " \(witnesses.map(\.origin).joined(separator: ", ")) signed this checkpoint, too."
    }
    if self.keys.isEmpty {
      sentence += "\nThe key is the one that the site itself shows; compare it with one from elsewhere: "
      sentence += keys.map(\.text).joined(separator: " ")
    }
    return sentence
  }

  private func checkWitnesses(_ shown: ShownLedger) throws {
    let missing = try shown.missing(of: witnesses)
    guard missing.isEmpty else {
      throw Stopped(
        "\(missing.map(\.origin).joined(separator: ", ")) didn't sign the newest checkpoint while it was looked at "
          + "\(Self.looks) times. Nothing shows that anything was altered; ask whoever runs the witness, or try again.")
    }
  }

  /// The ledger must have grown from each of what was kept, all of which is by it. Gives the smallest size.
  private func earlier(_ shown: ShownLedger) async throws -> UInt64? {
    var smallest: UInt64?
    for note in since {
      guard let known = try? Checkpoint(note, signedBy: shown.keys) else {
        throw Stopped("The kept checkpoint isn't signed by the ledger's key; name the key it was signed by with --key.")
      }
      try await shown.growth(from: note)
      smallest = min(smallest ?? known.size, known.size)
    }
    return smallest
  }
}

/// All entries, one after the other.
extension AddressCheck {
  private struct Walk {
    var walk = LedgerWalk()
    var ticks = 0
    var endsWithTick = false
    var copy: CopyFile?

    mutating func add(_ entry: [UInt8]) throws -> [LedgerWalk.Made] {
      let place = walk.size
      let before = walk.lastTick
      let made: [LedgerWalk.Made]
      do throws(LedgerWalk.Fault) { made = try walk.add(entry) } catch {
        switch error {
        case .unreadable: throw Differs("The entry \(place) is of no kind that there is.")
        case .tickOrder: throw Differs("The tick in the entry \(place) isn't later than the one before it.")
        }
      }
      endsWithTick = walk.lastTick != before
      if endsWithTick { ticks += 1 }
      try copy?.add(entry)
      return made
    }
  }

  private func go(through shown: ShownLedger, _ walk: inout Walk) async throws {
    let line = ProgressLine()
    defer { line.end() }
    let size = shown.checkpoint.size
    let bundles = (size + UInt64(Tile.fullWidth) - 1) >> UInt64(Tile.height)
    var next: UInt64 = 0
    while next < bundles {
      let numbers = next..<min(bundles, next + UInt64(Self.atOnce))
      var made: [LedgerWalk.Made] = []
      for bundle in try await entries(numbers, of: shown.tree) {
        for entry in bundle { made += try walk.add(entry) }
      }
      try await compare(made)
      next = numbers.upperBound
      line.show("\(walk.walk.size) of \(size) entries")
    }
    try await compare(walk.walk.unfinished)
  }

  private func entries(_ numbers: Range<UInt64>, of tree: RemoteTree) async throws -> [[[UInt8]]] {
    try await withThrowingTaskGroup(of: (UInt64, [[UInt8]]).self) { group in
      for number in numbers { group.addTask { (number, try await tree.bundle(number)) } }
      var bundles = [[[UInt8]]](repeating: [], count: numbers.count)
      for try await (number, entries) in group { bundles[Int(number - numbers.lowerBound)] = entries }
      return bundles
    }
  }

  /// The tiles that the ledger serves must be those that its entries make.
  private func compare(_ made: [LedgerWalk.Made]) async throws {
    try await withThrowingTaskGroup(of: Tile?.self) { group in
      for made in made {
        group.addTask { try await reader.tile(made.tile) == made.hashes ? nil : made.tile }
      }
      for try await differing in group {
        if let differing {
          throw Differs("The tile \(differing.path) differs from the entries that the ledger serves.")
        }
      }
    }
  }
}

/// All entries in a file, which is there only once it is whole.
private struct CopyFile {
  private static let bytesAtOnce = 1 << 20

  private let path: String
  private let file: FileHandle
  private var waiting: [UInt8]

  init(_ path: String, _ note: SignedNote) throws {
    self.path = path
    let part = path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil), let file = FileHandle(forWritingAtPath: part)
    else { throw Stopped("\(path) can't be written.") }
    self.file = file
    waiting = LedgerCopy.head(note)
  }

  mutating func add(_ entry: [UInt8]) throws {
    waiting += LedgerCopy.bytes(of: entry)
    if waiting.count >= Self.bytesAtOnce { try flush() }
  }

  private mutating func flush() throws {
    do { try file.write(contentsOf: Data(waiting)) } catch { throw Stopped("\(path) can't be written.") }
    waiting.removeAll(keepingCapacity: true)
  }

  mutating func close() throws {
    try flush()
    guard (try? file.synchronize()) != nil, (try? file.close()) != nil, rename(path + ".part", path) == 0 else {
      throw Stopped("\(path) can't be written.")
    }
  }
}
