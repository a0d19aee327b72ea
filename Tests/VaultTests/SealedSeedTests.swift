import Testing

@testable import Vault

struct SealedSeedTests {
  struct Sealed: Decodable {
    let periodSeed, person, seed, encapsulation, ciphertext: Hex
    let period: UInt64
    let origin: String
  }
  struct File: Decodable { let sealed: [Sealed] }

  @Test("Seeds that another program sealed open, and so do those that Swift sealed before.")
  func vectorsOpen() throws {
    let known = try vectors("period-seed", as: File.self).sealed
    let bySwift = try vectors("period-seed-sealed-by-swift", as: File.self).sealed
    #expect(known.count == 3 && bySwift.count == 3)
    for one in known + bySwift {
      let context = SeedContext(person: one.person.bytes, period: one.period, origin: one.origin)
      let sealed = try SealedSeed(encapsulation: one.encapsulation.bytes, ciphertext: one.ciphertext.bytes)
      #expect(try sealed.open(with: PrivateKey(seed: one.seed.secret), context: context).bytes == one.periodSeed.bytes)
    }
  }

  @Test("A seed opens for the one it was sealed to, in its context, and for nobody else.")
  func contexts() throws {
    let (holder, stranger) = (try PrivateKey(random: .system), try PrivateKey(random: .system))
    let seed = Secret32(random: .system)
    let (person, other) = ([UInt8](repeating: 5, count: 16), [UInt8](repeating: 6, count: 16))
    let context = SeedContext(person: person, period: 7, origin: "a.example")
    let sealed = try SealedSeed(seed, to: holder.publicKey, context: context)
    #expect(sealed.encapsulation.count == 1120 && sealed.ciphertext.count == 49)
    #expect(try sealed.open(with: holder, context: context) == seed)
    for elsewhere in [
      SeedContext(person: other, period: 7, origin: "a.example"),
      SeedContext(person: person, period: 8, origin: "a.example"),
      SeedContext(person: person, period: 7, origin: "b.example"),
    ] {
      #expect(throws: VaultFault.doesNotOpen) { try sealed.open(with: holder, context: elsewhere) }
    }
    #expect(throws: VaultFault.doesNotOpen) { try sealed.open(with: stranger, context: context) }
  }

  @Test("A sealed seed with any byte altered is refused, as is any other length.")
  func altered() throws {
    let holder = try PrivateKey(random: .system)
    let context = SeedContext(person: [UInt8](repeating: 5, count: 16), period: 7, origin: "a.example")
    let sealed = try SealedSeed(Secret32(random: .system), to: holder.publicKey, context: context)
    for altered in alterations(of: sealed.ciphertext) {
      #expect(throws: VaultFault.self) {
        try SealedSeed(encapsulation: sealed.encapsulation, ciphertext: altered).open(with: holder, context: context)
      }
    }
    #expect(throws: VaultFault.length) {
      try SealedSeed(encapsulation: sealed.encapsulation, ciphertext: sealed.ciphertext + [0])
    }
    #expect(throws: VaultFault.length) { try SealedSeed(encapsulation: [], ciphertext: sealed.ciphertext) }
  }
}
