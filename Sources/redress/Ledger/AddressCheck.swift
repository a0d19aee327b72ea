import Foundation
import Ledger
import Witness

/// Checks a whole ledger over HTTP, as anybody can, without asking anything but what everybody is given.
struct AddressCheck {
  /// How many bundles, and how many tiles, are fetched before the next are.
  private static let atOnce = 32

  let reader: LedgerReader
  /// Those that may sign; empty takes the site's own word for it.
  let keys: [VerifierKey]
  let witnesses: [VerifierKey]
  /// What the ledger has signed before.
  let since: SignedNote?
  /// Where all entries are kept.
  let copy: String?

  /// The sentence for a whole ledger. Throws `Differs` for another.
  func sentence() async throws -> String {
    let keys = self.keys.isEmpty ? [try await reader.key()] : self.keys
    let note = try await reader.checkpoint()
    guard let checkpoint = try? Checkpoint(note, signedBy: keys) else {
      throw Differs("The checkpoint isn't signed by the ledger's key.", evidence: note.encoded)
    }
    try checkWitnesses(note)
    let earlier = try earlier(keys, checkpoint, note)
    var walk = Walk(since: earlier?.size)
    if let copy { walk.copy = try CopyFile(copy, note) }
    try await go(through: checkpoint, &walk)
    if let earlier, walk.sinceRoot != earlier.root { throw try await forked(from: earlier, to: checkpoint, note) }
    guard walk.walk.root == checkpoint.root else {
      throw Differs("The entries don't have the root that was signed.", evidence: note.encoded)
    }
    if checkpoint.size > 0, !walk.endsWithTick { throw Differs("The last entry is no tick.", evidence: note.encoded) }
    try walk.copy?.close()
    return said(checkpoint, walk, earlier, keys)
  }

  private func said(_ checkpoint: Checkpoint, _ walk: Walk, _ earlier: Checkpoint?, _ keys: [VerifierKey]) -> String {
    var sentence =
      "The ledger \(checkpoint.origin) is whole: \(checkpoint.size) entries, \(walk.ticks) ticks in order, "
    sentence += "every tile and the signed root."
    if let earlier { sentence += " It has only grown since it had \(earlier.size) entries." }
    if !witnesses.isEmpty {
      sentence += " \(witnesses.map(\.origin).joined(separator: ", ")) signed this checkpoint, too."
    }
    if self.keys.isEmpty {
      sentence += "\nThe key is the one that the site itself shows; compare it with one from elsewhere: "
      sentence += keys.map(\.text).joined(separator: " ")
    }
    return sentence
  }

  private func checkWitnesses(_ note: SignedNote) throws {
    for witness in witnesses where (try? note.verified(by: [witness])) == nil {
      throw Differs("\(witness.origin) has not signed this checkpoint.", evidence: note.encoded)
    }
  }

  /// What was kept from before; it must be by this ledger, and not longer than what is shown now.
  private func earlier(
    _ keys: [VerifierKey], _ checkpoint: Checkpoint, _ note: SignedNote
  ) throws -> Checkpoint? {
    guard let since else { return nil }
    guard let earlier = try? Checkpoint(since, signedBy: keys) else {
      throw Stopped("The kept checkpoint isn't signed by the ledger's key; name the key it was signed by with --key.")
    }
    guard earlier.size <= checkpoint.size else {
      throw Differs(
        "The ledger has shrunk: it shows \(checkpoint.size) entries, and has signed \(earlier.size) before. Both notes:",
        evidence: since.encoded + "\n" + note.encoded)
    }
    return earlier
  }

  private func forked(from earlier: Checkpoint, to checkpoint: Checkpoint, _ note: SignedNote) async throws -> Differs {
    let sentence = "The ledger has two histories: it has not grown from what it signed before. Both notes are below; "
    guard let since else { return Differs(sentence, evidence: note.encoded) }
    let growth = try? await RemoteTree(reader: reader, size: checkpoint.size).growth(from: earlier.size)
    guard let growth else {
      return Differs(sentence + "keep them.", evidence: since.encoded + "\n" + note.encoded)
    }
    let fork = ForkEvidence(earlier: since, later: note, prefix: growth.prefix, path: growth.path)
    return Differs(
      sentence + "this is a proof that anybody can check, as docs/formats/witness.md says.", evidence: fork.encoded)
  }
}

/// All entries, one after the other.
extension AddressCheck {
  private struct Walk {
    var walk = LedgerWalk()
    var ticks = 0
    var endsWithTick = false
    let since: UInt64?
    var sinceRoot: MerkleHash?
    var copy: CopyFile?

    init(since: UInt64?) {
      self.since = since
      if since == 0 { sinceRoot = .empty }
    }

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
      if walk.size == since { sinceRoot = walk.root }
      try copy?.add(entry)
      return made
    }
  }

  private func go(through checkpoint: Checkpoint, _ walk: inout Walk) async throws {
    let line = ProgressLine()
    defer { line.end() }
    let bundles = (checkpoint.size + UInt64(Tile.fullWidth) - 1) >> UInt64(Tile.height)
    var next: UInt64 = 0
    while next < bundles {
      let numbers = next..<min(bundles, next + UInt64(Self.atOnce))
      var made: [LedgerWalk.Made] = []
      for bundle in try await entries(numbers, of: checkpoint.size) {
        for entry in bundle { made += try walk.add(entry) }
      }
      try await compare(made)
      next = numbers.upperBound
      line.show("\(walk.walk.size) of \(checkpoint.size) entries")
    }
    try await compare(walk.walk.unfinished)
  }

  private func entries(_ numbers: Range<UInt64>, of size: UInt64) async throws -> [[[UInt8]]] {
    try await withThrowingTaskGroup(of: (UInt64, [[UInt8]]).self) { group in
      for number in numbers {
        guard let tile = Tile(level: 0, number: number, size: size) else { throw WitnessFault.lying }
        group.addTask { (number, try await reader.entries(number, width: tile.width)) }
      }
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
