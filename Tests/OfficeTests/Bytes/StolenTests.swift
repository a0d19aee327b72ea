import Casework
import Database
import Deadlines
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("What a stolen disk tells")
struct StolenTests {
  @Test("With every passphrase but without the second store no private key opens.")
  func passphrases() async throws {
    try await Town.visit { town in
      _ = try await town.file(try town.report(did: ["82"]))
      try await town.stolen(withSecondStore: false) { thief in
        let zeros = try #require(Secret32([UInt8](repeating: 0, count: 32)))
        for number in Town.seated {
          let locked = try await thief.locked(try town.person(number))
          for pepper in [zeros, Secret32(random: .system), town.office.secrets.marks] {
            #expect(throws: VaultFault.doesNotOpen) {
              try locked.unlock(passphrase: try town.passphrase(number), pepper: pepper)
            }
          }
        }
      }
    }
  }

  @Test("With both stores and a passphrase exactly that person's key opens.")
  func passphraseAndPepper() async throws {
    try await Town.visit { town in
      try await town.stolen(withSecondStore: true) { thief in
        let pepper = try #require(try await thief.pepper(try town.person("21")))
        let locked = try await thief.locked(try town.person("21"))
        let key = try locked.unlock(passphrase: try town.passphrase("21"), pepper: pepper)
        #expect(key.publicKey == (try await town.session("21")).privateKey.publicKey)
        let another = try await thief.locked(try town.person("22"))
        #expect(throws: VaultFault.doesNotOpen) {
          try another.unlock(passphrase: try town.passphrase("22"), pepper: pepper)
        }
      }
    }
  }

  @Test("Without the second store the keys of all, receipt included, read nothing: no shred secret.")
  func noShredSecret() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let all = Array(try await town.everyKey().values) + [try filed.code.privateKey]
      try await town.stolen(withSecondStore: false) { thief in
        let keys = try await thief.keys(of: filed.file, with: all)
        #expect(keys.letters() == "iaovpdm")
        #expect(try await thief.reads(filed.file, with: keys).isEmpty)
      }
    }
  }

  @Test("Rows, their places and their lengths are the same wherever a report goes.")
  func shapes() async throws {
    try await Town.visit { town in
      var shapes: [String: Set<String>] = [:]
      for delivery in ["team", "ring", "committee", "advisers", "nobody"] {
        for choice in IdentityChoice.allCases {
          let filed = try await town.file(try town.filing(for: delivery, choice))
          shapes["\(delivery), \(choice)"] = try await town.stolen(withSecondStore: false) {
            try await $0.shape(of: filed)
          }
        }
      }
      let first = try #require(shapes["team, anonymous"])
      #expect(first.count == Town.seated.count + 1 + 3)
      for (delivery, shape) in shapes { #expect(shape == first, "\(delivery)") }
    }
  }

  @Test("A lone holder has as many rows of the same lengths; that they hold the keys whole is a fact of the case.")
  func lone() async throws {
    try await Town.visit { town in
      var lengths: [[String]] = []
      for delivery in ["last", "team"] {
        let filed = try await town.file(try town.filing(for: delivery, .named))
        let shape = try await town.stolen(withSecondStore: false) { try await $0.shape(of: filed) }
        lengths.append(shape.map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }.sorted())
      }
      #expect(lengths[0] == lengths[1])
    }
  }

  @Test("Marks are never the same twice and tell only whoever has the second store's key.")
  func marks() async throws {
    try await Town.visit { town in
      var seen: [[UInt8]] = []
      for delivery in ["team", "team", "ring", "committee", "advisers", "nobody"] {
        let filed = try await town.file(try town.filing(for: delivery, .anonymous))
        let rows = try await town.stolen(withSecondStore: false) { try await $0.rows(of: filed.file) }
        seen += rows.map(\.mark)
        let real = try town.real(rows, filed, key: town.office.secrets.marks)
        #expect(real == Self.eligible(delivery, filed), "\(delivery)")
        #expect(try town.real(rows, filed, key: Secret32(random: .system)).isEmpty)
      }
      #expect(Set(seen).count == seen.count)
      #expect(seen.allSatisfy { $0.count == Mark.byteCount })
    }
  }

  @Test("The order in which rows were written doesn't say whose row is whose.")
  func order() async throws {
    try await Town.visit { town in
      var orders: [[[UInt8]]] = []
      for _ in 0..<4 {
        let filed = try await town.file(try town.report(did: ["82"]))
        let order = try await town.stolen(withSecondStore: false) { thief in
          try await thief.database.read { reading in
            try reading.rows("SELECT holder FROM grants WHERE case_id = \(filed.file.bytes) ORDER BY rowid").map {
              try $0.bytes("holder")
            }
          }
        }
        let receipt = Array(filed.code.lookUpHash.prefix(16))
        orders.append(order.filter { $0 != receipt })
      }
      #expect(Set(orders).count == orders.count)
      #expect(Set(orders.map(Set.init)).count == 1)
    }
  }

  private static func eligible(_ delivery: String, _ filed: Filed) -> Set<String> {
    switch delivery {
    case "team": Set(Town.seated)
    case "ring": Set(filed.firstReaders.map(\.number) + ["70", "71"])
    case "committee": ["41", "42", "43", "51", "52", "61", "62", "70", "71"]
    case "advisers": ["70", "71"]
    default: []
    }
  }

  @Test("Once the shred secret is erased nothing of that case opens any more for anybody, and other cases do.")
  func erased() async throws {
    try await Town.visit { town in
      let (erased, kept) = (
        try await town.file(try town.report(did: ["82"])), try await town.file(try town.report(did: ["82"]))
      )
      let all = Array(try await town.everyKey().values)
      try await town.office.store.second.write { writing in
        try Shreds.erase(erased.file, on: Day(number: 18_700), in: writing)
      }
      try await town.stolen(withSecondStore: true) { thief in
        for (filed, isGone) in [(erased, true), (kept, false)] {
          let keys = try await thief.keys(of: filed.file, with: all + [try filed.code.privateKey])
          #expect(keys.letters() == "iaovpdm")
          #expect(try await thief.reads(filed.file, with: keys).isEmpty == isGone)
        }
      }
      let visit = try await town.reporter(of: erased)
      #expect(try await town.office.returnToCase(visit) == nil)
      let handler = try await town.session("31")
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(erased.file, by: handler).get() }
      await #expect(throws: (any Error).self) {
        try await town.office.store.second.write {
          try Shreds.put([UInt8](repeating: 1, count: 32), of: erased.file, in: $0)
        }
      }
    }
  }
}

extension Thief {
  /// Somebody's private key under their passphrase and pepper.
  fileprivate func locked(_ person: ID<Person>) async throws -> LockedKey {
    let row = try await database.read { try PersonKeys.row(of: person, in: $0) }
    return try LockedKey(try #require(row).locked)
  }

  fileprivate func pepper(_ person: ID<Person>) async throws -> Secret32? {
    try await second?.read { try Peppers.pepper(of: person, in: $0) }.flatMap { Secret32($0) }
  }

  /// All that can be seen of a case's grants and bundles from outside, a line for each row; the receipt's holder, which
  /// is another for each case, by that word.
  fileprivate func shape(of filed: Filed) async throws -> Set<String> {
    let receipt = Array(filed.code.lookUpHash.prefix(16))
    let grants = try await rows(of: filed.file).map { row in
      let holder = row.holder == receipt ? "receipt" : "\(row.holder)".filter { $0 != " " }
      return "\(holder) \(row.number) \(row.epoch) \(row.mark.count) \(row.encapsulation.count) \(row.ciphertext.count)"
    }
    let bundles = try await database.read { reading in
      try reading.rows("SELECT body, epoch, sealed FROM body_bundles WHERE case_id = \(filed.file.bytes)").map { row in
        "bundle \(try row.int("body")) \(try row.int("epoch")) \(try row.bytes("sealed").count)"
      }
    }
    return Set(grants + bundles)
  }
}

extension Town {
  /// Whose mark is real under this key.
  fileprivate func real(_ rows: [Thief.Row], _ filed: Filed, key: Secret32) throws -> Set<String> {
    let numbers = try Dictionary(
      uniqueKeysWithValues: Town.seated.map { (office.pseudonym(of: try person($0)).bytes, $0) })
    let real = rows.filter {
      Mark.isReal(
        $0.mark, key: key, case: filed.file.bytes, pseudonym: $0.holder, epoch: UInt32($0.epoch),
        number: UInt8($0.number))
    }
    return Set(real.compactMap { numbers[$0.holder] })
  }
}
