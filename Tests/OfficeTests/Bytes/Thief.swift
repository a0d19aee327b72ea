import Casework
import Database
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

/// Somebody who has taken the bytes. They work on copies of the files, know every format and whose row is whose, hold
/// some private keys, and ask the office nothing.
struct Thief {
  let database: SQLiteDatabase
  /// Nil for somebody who took the database alone.
  let second: SQLiteDatabase?

  /// A row of the grants, as it lies there.
  struct Row {
    let holder: [UInt8]
    let epoch: Int
    let number: Int
    let mark: [UInt8]
    let encapsulation: [UInt8]
    let ciphertext: [UInt8]
  }

  /// Copies the files, write-ahead logs and all, as they lie on the disk now.
  static func steal(_ premises: Premises, withSecondStore: Bool) throws -> Thief {
    let loot = premises.folder.appending(path: "loot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: loot, withIntermediateDirectories: true)
    for name in ["redress.sqlite", "second.sqlite"] where withSecondStore || name == "redress.sqlite" {
      for suffix in ["", "-wal"] {
        let file = premises.folder.appending(path: name + suffix)
        guard FileManager.default.fileExists(atPath: file.path) else { continue }
        try FileManager.default.copyItem(at: file, to: loot.appending(path: name + suffix))
      }
    }
    return Thief(
      database: try SQLiteDatabase(path: loot.appending(path: "redress.sqlite").path),
      second: withSecondStore ? try SQLiteDatabase(path: loot.appending(path: "second.sqlite").path) : nil)
  }

  func leave() async throws {
    try await database.close()
    try await second?.close()
  }
}

extension Thief {
  /// Every grant of a case, whoever holds it.
  func rows(of file: ID<Case>) async throws -> [Row] {
    try await database.read { reading in
      try reading.rows(
        """
        SELECT g.holder, g.epoch, g.number, g.mark, e.value, s.ciphertext FROM grants g
        JOIN grant_seals s
          ON s.case_id = g.case_id AND s.holder = g.holder AND s.epoch = g.epoch AND s.number = g.number
        JOIN encapsulations e ON e.id = s.encapsulation
        WHERE g.case_id = \(file.bytes) ORDER BY g.holder, g.epoch, g.number
        """
      ).map {
        Row(
          holder: try $0.bytes("holder"), epoch: try $0.int("epoch"), number: try $0.int("number"),
          mark: try $0.bytes("mark"), encapsulation: try $0.bytes("value"), ciphertext: try $0.bytes("ciphertext"))
      }
    }
  }

  /// All that these keys open of a case: what is sealed to one of them whole, and the bundles that any two of their
  /// shares complete.
  func keys(of file: ID<Case>, with coalition: [PrivateKey]) async throws -> CaseKeys {
    var keys = CaseKeys()
    var shares: [Int: [Share]] = [:]
    for content in try await contents(of: file, with: coalition) {
      switch content.of {
      case .keys(let more): keys.add(more)
      case .share(let share): shares[content.epoch, default: []].append(share)
      case .bodyKey(let key): keys.add(try await bundles(of: file, epoch: content.epoch, under: [key]))
      case .nothing: break
      }
    }
    for (epoch, shares) in shares {
      let combined = shares.indices.flatMap { one in
        shares.indices.dropFirst(one + 1).compactMap { Shares.combine(shares[one], shares[$0]) }
      }
      keys.add(try await bundles(of: file, epoch: epoch, under: combined))
    }
    return keys
  }

  /// Tries every key on every grant and on every share that somebody gave to a colleague.
  private func contents(
    of file: ID<Case>, with coalition: [PrivateKey]
  ) async throws -> [(epoch: Int, of: GrantContent)] {
    let grants = try await rows(of: file).map { row in
      (row.epoch, row.holder, UInt8(row.number), row.encapsulation, row.ciphertext)
    }
    let offers = try await database.read { reading in
      try reading.rows(
        "SELECT epoch, giver, encapsulation, ciphertext FROM share_offers WHERE case_id = \(file.bytes)"
      ).map {
        (
          try $0.int("epoch"), try $0.bytes("giver"), GrantNumber.offered, try $0.bytes("encapsulation"),
          try $0.bytes("ciphertext")
        )
      }
    }
    return try (grants + offers).flatMap { epoch, holder, number, encapsulation, ciphertext in
      let sealed = try SealedGrant(encapsulation: encapsulation, ciphertext: ciphertext)
      let context = GrantContext(case: file.bytes, epoch: UInt32(epoch), holder: holder, number: number)
      return coalition.compactMap { key in
        (try? Grant.open(sealed, with: key, context: context)).map { (epoch, $0) }
      }
    }
  }

  private func bundles(of file: ID<Case>, epoch: Int, under bodyKeys: [Secret32]) async throws -> CaseKeys {
    let bundles = try await database.read { reading in
      try reading.rows("SELECT body, sealed FROM body_bundles WHERE case_id = \(file.bytes) AND epoch = \(epoch)").map {
        (body: try $0.int("body"), sealed: try $0.bytes("sealed"))
      }
    }
    var keys = CaseKeys()
    for bundle in bundles {
      let context = BodyContext(case: file.bytes, epoch: UInt32(epoch), body: UInt8(bundle.body))
      for key in bodyKeys {
        if let more = try? BodyBundle.open(bundle.sealed, with: key, context: context) { keys.add(more) }
      }
    }
    return keys
  }
}

extension Thief {
  /// The case's shred secret, where the second store was taken and still has it.
  func shred(of file: ID<Case>) async throws -> Secret32? {
    try await second?.read { try Shreds.secret(of: file, in: $0) }.flatMap { Secret32($0) }
  }

  /// What of a case these keys read, as `sequence field`. Without its shred secret whatever is at hand is tried:
  /// zeros, and those of other cases.
  func reads(_ file: ID<Case>, with keys: CaseKeys) async throws -> Set<String> {
    guard let zeros = Secret32([UInt8](repeating: 0, count: 32)) else { return [] }
    let others = try await second?.read { reading in
      try reading.rows("SELECT secret FROM shreds WHERE secret IS NOT NULL").map { try $0.bytes("secret") }
    }
    let shreds = [zeros] + (others ?? []).compactMap { Secret32($0) }
    let events = try await database.read { try Cases.events(of: file, in: $0) }
    var read: Set<String> = []
    for stored in events {
      for part in try SealedParts(stored.sealed).parts where isOpened(part, stored.event, keys, shreds) {
        read.insert("\(stored.event.sequence) \(part.field)")
      }
    }
    return read
  }

  private func isOpened(_ part: SealedParts.Part, _ event: Event, _ keys: CaseKeys, _ shreds: [Secret32]) -> Bool {
    let context = EnvelopeContext(
      case: event.caseID.bytes, cell: part.cell, sequence: UInt32(event.sequence), field: part.field.rawValue)
    return shreds.contains { shred in
      keys.effectiveKey(of: part.cell, case: event.caseID.bytes, shred: shred).map {
        (try? Envelope.open(part.envelope, key: $0, context: context)) != nil
      } ?? false
    }
  }
}

extension CaseKeys {
  /// The compartments of an epoch by a letter each (identity, account, originals, inVestigation, party, decision,
  /// measures); a dash for none.
  func letters(epoch: Int = 1) -> String {
    let letters: [Compartment: Character] = [
      .identity: "i", .account: "a", .originals: "o", .investigation: "v", .party: "p", .decision: "d", .measures: "m",
    ]
    let text = String(cells.filter { $0.epoch == UInt32(epoch) }.compactMap { letters[$0.compartment] })
    return text.isEmpty ? "–" : text
  }
}

extension Town {
  /// Everybody who has a seat, by number.
  static var seated: [String] { places.map(\.0) }

  /// The private key of everybody who has a seat, by number: what is in memory while they are signed in.
  func everyKey() async throws -> [String: PrivateKey] {
    var keys: [String: PrivateKey] = [:]
    for number in Town.seated { keys[number] = try await session(number).privateKey }
    return keys
  }

  /// Hands copies of what lies on the disk to `body`.
  func stolen<Done>(withSecondStore: Bool, _ body: (Thief) async throws -> Done) async throws -> Done {
    let thief = try Thief.steal(premises, withSecondStore: withSecondStore)
    let done = try await body(thief)
    try await thief.leave()
    return done
  }
}
