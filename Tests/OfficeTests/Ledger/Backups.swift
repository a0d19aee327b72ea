import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing

@testable import Office

/// A copy of both stores and of the files, as a backup has them.
struct Backup {
  let folder: URL

  static let files = ["redress.sqlite", "second.sqlite"]
}

extension Town {
  /// The checkpoint that everybody sees.
  func checkpoint() async throws -> SignedNote {
    try SignedNote(#require(try await office.ledgerCheckpoint()))
  }

  /// The stores as they are now.
  func backup() throws -> Backup {
    let folder = premises.folder.appending(path: "backup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in Backup.files { try copy(name, from: premises.folder, to: folder) }
    return Backup(folder: folder)
  }

  /// A server that is started on the database of one backup and the second store of another.
  func started(database: Backup, second: Backup) async throws -> Office {
    let folder = premises.folder.appending(path: "started-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try copy("redress.sqlite", from: database.folder, to: folder)
    try copy("second.sqlite", from: second.folder, to: folder)
    let files = premises.folder.appending(path: "files")
    if FileManager.default.fileExists(atPath: files.path) {
      try FileManager.default.copyItem(at: files, to: folder.appending(path: "files"))
    }
    return try await Premises(folder: folder, office: office, clock: premises.clock).another()
  }

  private func copy(_ name: String, from: URL, to: URL) throws {
    for name in [name, name + "-wal"] {
      let file = from.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try FileManager.default.copyItem(at: file, to: to.appending(path: name))
    }
  }

  /// A minute passes, and a server makes and shows its tick.
  func tick(_ other: Office) async throws {
    premises.clock.move(minutes: 1)
    try await other.makeTick()
    other.publishTick()
  }
}

extension Office {
  /// The newest checkpoint, as anybody reads it.
  func seen() async throws -> Checkpoint {
    let note = try #require(try await ledgerCheckpoint())
    return try Checkpoint(SignedNote(note), signedBy: ledgerKeys.map { try VerifierKey($0) })
  }

  /// Throws unless the tree that somebody saw is the beginning of what is shown now.
  func checkGrowth(from old: Checkpoint) async throws {
    let new = try await seen()
    let path = try await store.read { reading in
      try Prover(size: new.size, reading: { try Office.hashes(of: $0, in: reading) }).consistency(from: old.size)
    }
    try Proof.checkGrowth(from: old.size, old.root, to: new.size, new.root, path: path)
  }

  /// The deeds of the workplace that speak of the ledger, in order.
  func ledgerDeeds() async throws -> [WorkplaceEvent.Deed] {
    try await store.read { reading in
      try reading.rows("SELECT facts FROM workplace_events ORDER BY sequence").map {
        try WorkplaceEvent(facts: try $0.bytes("facts")).deed
      }
    }.filter {
      switch $0 {
      case .restored, .clockStepped, .erased, .logKeyRotated: true
      default: false
      }
    }
  }

  /// The place of the newest event.
  func lastPlace() async throws -> Int64 { try await store.read { try Commitments.lastPlace(in: $0) } }

  /// Whether the promise of something that was filed is kept: its commitment stands in the first tick that comes at the
  /// one it names, or before.
  func keeps(_ filed: Filed) async throws -> Bool {
    let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(filed.promise.utf8))
    guard ledgerKeys.contains(where: { (try? promise.verify(by: VerifierKey($0))) != nil }) else { return false }
    let place = try await store.read {
      try $0.row("SELECT place FROM commitments WHERE commitment = \(promise.commitment)")?.int64("place")
    }
    guard let place, let proof = try await proof(ofCommitmentAt: place) else { return false }
    let checkpoint = try proof.check(signedBy: try ledgerKeys.map { try VerifierKey($0) })
    let earlier = try await ticks().last { $0.tick < proof.entry.tick }
    let isEarlier = earlier.map { $0.tick < promise.tick } ?? true
    return checkpoint.size == UInt64(ledgerSize) && (proof.entry.tick <= promise.tick || isEarlier)
  }

  func close() async throws {
    try await store.database.close()
    try await store.second.close()
  }
}

extension Commitments {
  /// Those that the entry at `leaf` holds; none for a tick in which nothing waited.
  static func run(heldBy leaf: Int64, in reading: Reading) throws -> Run {
    guard let held = try held(behind: leaf, in: reading), held.leaf == leaf else {
      return Run(first: 0, commitments: [])
    }
    return Run(first: held.first, commitments: try all(held, in: reading))
  }
}
