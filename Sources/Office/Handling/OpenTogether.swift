package import Casework
import Database
import Store
import Vault
package import Workplace

/// What came of opening together.
package enum OpeningTogether: String, Sendable {
  /// The first has given their share; a colleague opens with them.
  case asked
  /// Two have opened: both hold the keys whole from now on.
  case opened
}

extension Office {
  /// One of a later body opens a case together with another: the first seals their share to each eligible colleague,
  /// a second combines theirs with it.
  package func openTogether(
    _ id: ID<Case>, by session: StaffSession
  ) async throws -> Result<OpeningTogether, CaseRefusal> {
    let offers = try await store.read { try Grants.offers(to: session.pseudonym, of: id, in: $0) }
    return try await act(on: id, by: session) { scene in
      if let refusal = scene.standing.refusal(of: .openTogether, on: scene.file) { throw refusal }
      let body = scene.standing.role.body
      let shares = try shares(of: body, scene, session)
      if let keys = try await combined(shares, offers, body, scene, session) {
        return (try together(keys.whole, with: keys.giver, body, scene, session), .opened)
      }
      return (try asked(shares, body, scene), .asked)
    }
  }

  /// The shares that `session` holds of a body's keys, by epoch.
  private func shares(of body: BodyKind, _ scene: Scene, _ session: StaffSession) throws -> [Int: Share] {
    var shares: [Int: Share] = [:]
    for grant in scene.files.held where grant.number == Int(body.number) {
      let content = try scene.files.content(of: grant, heldBy: session.pseudonym, privateKey: session.privateKey)
      if case .share(let share)? = content { shares[grant.epoch] = share }
    }
    return shares
  }

  private func asked(_ shares: [Int: Share], _ body: BodyKind, _ scene: Scene) throws -> Written {
    let colleagues = scene.seats.eligible(in: body, withAdvisers: true)
      .filter { $0.pseudonym != scene.standing.pseudonym }.map(\.pseudonym)
    let keys = scene.roster.seats.filter { colleagues.contains($0.pseudonym) }
    var offers: [(taker: Pseudonym, offer: Grants.Offer)] = []
    for colleague in keys {
      guard let publicKey = colleague.publicKey else { continue }
      for (epoch, share) in shares {
        let context = Office.offerContext(scene.file.id, epoch, from: scene.standing.pseudonym)
        let sealed = try Grant.seal(.share(share), to: publicKey, context: context)
        let offer = Grants.Offer(
          epoch: epoch, giver: scene.standing.pseudonym, encapsulation: sealed.encapsulation,
          ciphertext: sealed.ciphertext)
        offers.append((colleague.pseudonym, offer))
      }
    }
    var written = Written(Step(.openingAsked(body)), by: scene.standing.actor)
    let file = scene.file.id
    let rows = offers.sorted { $0.offer.encapsulation.lexicographicallyPrecedes($1.offer.encapsulation) }
    written.rows = { writing in
      for (taker, offer) in rows { try Grants.offer(offer, to: taker, of: file, in: writing) }
    }
    return written
  }

  /// The context of a share that its holder gives on: the giver's, under a number of its own.
  private static func offerContext(_ file: ID<Case>, _ epoch: Int, from giver: Pseudonym) -> GrantContext {
    GrantContext(case: file.bytes, epoch: UInt32(epoch), holder: giver.bytes, number: GrantNumber.offered)
  }

  /// All keys of the body, from one's own shares and those that a colleague gave; nil while nobody has given any.
  private func combined(
    _ mine: [Int: Share], _ offers: [Grants.Offer], _ body: BodyKind, _ scene: Scene, _ session: StaffSession
  ) async throws -> (whole: CaseKeys, giver: Pseudonym)? {
    var keys = CaseKeys()
    var giver: Pseudonym?
    for offer in offers {
      guard let own = mine[offer.epoch], scene.isEligible(offer.giver, in: body) else { continue }
      let context = Office.offerContext(scene.file.id, offer.epoch, from: offer.giver)
      let sealed = try SealedGrant(encapsulation: offer.encapsulation, ciphertext: offer.ciphertext)
      guard case .share(let theirs)? = try opened(sealed, by: session, context),
        let bodyKey = Shares.combine(own, theirs),
        let bundle = try await bundle(of: body, offer.epoch, scene.file.id)
      else { continue }
      let place = BodyContext(case: scene.file.id.bytes, epoch: UInt32(offer.epoch), body: body.number)
      keys.add(try BodyBundle.open(bundle, with: bodyKey, context: place))
      giver = offer.giver
    }
    return giver.map { (keys, $0) }
  }

  /// What a colleague gave; nil where it was sealed to a key that its taker has no longer.
  private func opened(
    _ sealed: SealedGrant, by session: StaffSession, _ context: GrantContext
  ) throws -> GrantContent? {
    do throws(VaultFault) {
      return try Grant.open(sealed, with: session.privateKey, context: context)
    } catch {
      guard error == .doesNotOpen else { throw error }
      return nil
    }
  }

  private func bundle(of body: BodyKind, _ epoch: Int, _ file: ID<Case>) async throws -> [UInt8]? {
    try await store.read { try Grants.bundle(of: Int(body.number), epoch: epoch, of: file, in: $0) }
  }

  /// Both hold the keys whole from now on, and can give them on within their body.
  private func together(
    _ keys: CaseKeys, with giver: Pseudonym, _ body: BodyKind, _ scene: Scene, _ session: StaffSession
  ) throws -> Written {
    var rows: [(Pseudonym, Grants.Sealed, [UInt8])] = []
    for holder in [giver, session.pseudonym] {
      guard let key = scene.roster.seats.first(where: { $0.pseudonym == holder })?.publicKey else { continue }
      for epoch in Set(keys.cells.map(\.epoch)) {
        let row = try sealer(scene.file.id, epoch: Int(epoch))
          .whole(keys.bundle { $0.epoch == epoch }, to: holder, key, number: GrantNumber.opened)
        rows.append((holder, row, random.bytes(16)))
      }
    }
    var written = Written(Step(.openedTogether(body)), by: scene.standing.actor)
    let file = scene.file.id
    let grants = rows
    written.rows = { writing in
      for (holder, row, id) in grants { try Grants.put(row, for: holder, of: file, encapsulation: id, in: writing) }
    }
    return written
  }
}

extension Scene {
  func isEligible(_ person: Pseudonym, in body: BodyKind) -> Bool {
    seats.contains { $0.pseudonym == person && $0.isEligible && $0.body == body }
  }
}
