import Testing

@testable import Vault

struct GrantTests {
  struct Sealed: Decodable {
    let kind: String
    let content, seed, `case`, holder, encapsulation, ciphertext: Hex
    let size: Int
    let epoch: UInt32
    let number: UInt8
  }
  struct Bundle: Decodable {
    let `case`, bodyKey, salt, content, sealed: Hex
    let epoch: UInt32
    let body: UInt8
  }
  struct Split: Decodable {
    let secret: Hex
    let count: Int
    let halves, shares: [Hex]
  }
  struct Marks: Decodable {
    let key, person, pseudonym, `case`, mark, `public`, confirmation: Hex
    let epoch: UInt32
    let number: UInt8
  }
  struct File: Decodable {
    let sealed: [Sealed]
    let bundles: [Bundle]
    let splits: [Split]
    let marks: Marks
  }
  struct SealedBySwift: Decodable { let sealed: [Sealed] }

  private let id = [UInt8](repeating: 5, count: 16)
  private var context: GrantContext { GrantContext(case: id, epoch: 1, holder: id, number: 0) }

  private func keys(_ count: Int) -> CaseKeys {
    CaseKeys(for: (0..<count).map { Cell(.party, party: UInt8($0), epoch: 1) }, random: .system)
  }

  @Test("Grants that another program sealed open, and have the content that they should.")
  func openVectors() throws {
    let known = try vectors("grant", as: File.self).sealed
    let bySwift = try vectors("grant-sealed-by-swift", as: SealedBySwift.self).sealed
    #expect(known.count == 6 && bySwift.count == 6)
    for grant in known + bySwift {
      let context = GrantContext(
        case: grant.case.bytes, epoch: grant.epoch, holder: grant.holder.bytes, number: grant.number
      )
      let sealed = try SealedGrant(encapsulation: grant.encapsulation.bytes, ciphertext: grant.ciphertext.bytes)
      let content = try Grant.open(sealed, with: PrivateKey(seed: grant.seed.secret), context: context)
      #expect(try content.bytes() == grant.content.bytes)
      #expect(sealed.ciphertext.count == grant.size + 17)
    }
  }

  @Test("Bodies' bundles are those of the vectors, and open with the body's key.")
  func bundleVectors() throws {
    for known in try vectors("grant", as: File.self).bundles {
      let context = BodyContext(case: known.case.bytes, epoch: known.epoch, body: known.body)
      let keys = try BodyBundle.open(known.sealed.bytes, with: known.bodyKey.secret, context: context)
      #expect(try GrantContent.keys(keys).bytes() == known.content.bytes)
      let sealed = try BodyBundle.seal(
        keys, under: known.bodyKey.secret, context: context, random: .replaying(known.salt.bytes)
      )
      #expect(sealed == known.sealed.bytes)
    }
  }

  @Test("Shares are those of the vectors.")
  func splitVectors() throws {
    for known in try vectors("grant", as: File.self).splits {
      let shares = Shares.split(
        try known.secret.secret, among: known.count, random: .replaying(known.halves.map(\.bytes))
      )
      #expect(shares.map(\.bytes) == known.shares.map(\.bytes))
    }
  }

  @Test("Pseudonyms and marks are those of the vectors, and a dummy's mark is nobody's.")
  func markVectors() throws {
    let known = try vectors("grant", as: File.self).marks
    let key = try known.key.secret
    let pseudonym = Mask.of(person: known.person.bytes, key: key)
    #expect(pseudonym == known.pseudonym.bytes)
    let mark = Mark.real(
      key: key, case: known.case.bytes, pseudonym: pseudonym, epoch: known.epoch, number: known.number)
    #expect(mark == known.mark.bytes)
    let publicKey = try PublicKey(known.public.bytes)
    #expect(
      Mask.confirmation(of: publicKey, person: known.person.bytes, key: key) == known.confirmation.bytes)
    func isReal(_ mark: [UInt8], epoch: UInt32, number: UInt8? = nil) -> Bool {
      Mark.isReal(
        mark, key: key, case: known.case.bytes, pseudonym: pseudonym, epoch: epoch, number: number ?? known.number)
    }
    #expect(isReal(mark, epoch: known.epoch))
    #expect(!isReal(mark, epoch: known.epoch + 1))
    #expect(!isReal(mark, epoch: known.epoch, number: known.number + 1))
    #expect(!isReal(Mark.dummy(random: .system), epoch: known.epoch))
    #expect(!isReal([], epoch: known.epoch))
  }

  @Test("A grant opens for its holder in its context and for nobody else.")
  func holders() throws {
    let holder = try PrivateKey(random: .system)
    let keys = keys(3)
    let grant = try Grant.seal(.keys(keys), to: holder.publicKey, context: context)
    #expect(try Grant.open(grant, with: holder, context: context) == .keys(keys))
    let other = [UInt8](repeating: 6, count: 16)
    let elsewhere = [
      GrantContext(case: other, epoch: 1, holder: id, number: 0),
      GrantContext(case: id, epoch: 2, holder: id, number: 0),
      GrantContext(case: id, epoch: 1, holder: other, number: 0),
      GrantContext(case: id, epoch: 1, holder: id, number: 1),
    ]
    for context in elsewhere {
      #expect(throws: VaultFault.doesNotOpen) { try Grant.open(grant, with: holder, context: context) }
    }
    let stranger = try PrivateKey(random: .system)
    #expect(throws: VaultFault.doesNotOpen) { try Grant.open(grant, with: stranger, context: context) }
  }

  @Test("Real grants, whatever they carry, and dummies have one length.")
  func lengths() throws {
    let holder = try PrivateKey(random: .system)
    let share = Shares.split(Secret32(random: .system), among: 5, random: .system)[3]
    let contents: [GrantContent] = [.nothing, .keys(keys(1)), .keys(keys(13)), .share(share), .bodyKey(holder.seed)]
    for content in contents {
      let grant = try Grant.seal(content, to: holder.publicKey, context: context)
      #expect(grant.encapsulation.count == 1120 && grant.ciphertext.count == 529)
      #expect(try Grant.open(grant, with: holder, context: context) == content)
    }
    let dummy = try Grant.dummy(to: ThrowawayKey(random: .system), context: context)
    #expect(dummy.encapsulation.count == 1120 && dummy.ciphertext.count == 529)
    #expect(throws: VaultFault.doesNotOpen) { try Grant.open(dummy, with: holder, context: context) }
  }

  @Test("Thirteen cells fit an ordinary grant, 26 a large one, more none.")
  func sizes() throws {
    #expect(GrantSize.fitting(cells: 13) == .ordinary && GrantSize.fitting(cells: 14) == .large)
    #expect(GrantSize.fitting(cells: 26) == .large && GrantSize.fitting(cells: 27) == nil)
    let holder = try PrivateKey(random: .system).publicKey
    let large = try Grant.seal(.keys(keys(26)), to: holder, context: context, size: .large)
    #expect(large.ciphertext.count == 1041)
    #expect(throws: VaultFault.tooLarge) { try Grant.seal(.keys(keys(14)), to: holder, context: context) }
    #expect(throws: VaultFault.tooLarge) { try Grant.seal(.keys(keys(27)), to: holder, context: context, size: .large) }
    let body = BodyContext(case: id, epoch: 1, body: 1)
    #expect(throws: VaultFault.tooLarge) {
      try BodyBundle.seal(keys(27), under: Secret32(random: .system), context: body, random: .system)
    }
  }

  @Test("A grant with any byte altered is refused, as is any other length.")
  func alteredGrants() throws {
    let holder = try PrivateKey(random: .system)
    let grant = try Grant.seal(.keys(keys(2)), to: holder.publicKey, context: context)
    func open(_ encapsulation: [UInt8], _ ciphertext: [UInt8]) throws {
      let altered = try SealedGrant(encapsulation: encapsulation, ciphertext: ciphertext)
      _ = try Grant.open(altered, with: holder, context: context)
    }
    for altered in alterations(of: grant.encapsulation) {
      #expect(throws: VaultFault.doesNotOpen) { try open(altered, grant.ciphertext) }
    }
    for altered in alterations(of: grant.ciphertext) {
      #expect(throws: VaultFault.self) { try open(grant.encapsulation, altered) }
    }
    #expect(throws: VaultFault.length) { try open(grant.encapsulation, grant.ciphertext + [0]) }
    #expect(throws: VaultFault.length) { try open(grant.encapsulation.dropLast(), grant.ciphertext) }
  }

  @Test("A body's bundle is always as long, a dummy's too, and opens for its body alone.")
  func bundles() throws {
    let key = Secret32(random: .system)
    let body = BodyContext(case: id, epoch: 1, body: 1)
    let bundle = try BodyBundle.seal(keys(6), under: key, context: body, random: .system)
    let dummy = BodyBundle.dummy(random: .system)
    #expect(bundle.count == BodyBundle.byteCount && dummy.count == BodyBundle.byteCount && bundle.count == 1105)
    #expect(dummy[0] == bundle[0])
    #expect(throws: VaultFault.doesNotOpen) { try BodyBundle.open(dummy, with: key, context: body) }
    for other in [BodyContext(case: id, epoch: 2, body: 1), BodyContext(case: id, epoch: 1, body: 2)] {
      #expect(throws: VaultFault.doesNotOpen) { try BodyBundle.open(bundle, with: key, context: other) }
    }
  }

  @Test("Content that is not written as it must be is refused.")
  func malformedContent() throws {
    let cell = [UInt8](repeating: 2, count: 38)
    let wrong: [[UInt8]] = [
      [], [4], [0, 1], [1, 2] + cell, [1, 2] + cell + cell, [1, 1, 9] + [UInt8](repeating: 0, count: 37),
      [2, 32] + [UInt8](repeating: 0, count: 160), [3, 1], [3] + [UInt8](repeating: 1, count: 33),
    ]
    for bytes in wrong {
      #expect(throws: VaultFault.malformed) { try GrantContent(bytes) }
    }
  }
}
