import Casework
import Store
import Vault
import Workplace

/// Seals the keys of one epoch of a case to those whom a plan names; everybody else who has a seat gets a dummy.
struct CaseSealer {
  let file: ID<Case>
  let epoch: Int
  let secrets: Secrets
  let throwaway: ThrowawayKey
  let random: Randomness

  /// Rows to be written: grants with the holder they are for, and bundles by their body.
  struct Sealed: Sendable {
    var grants: [(holder: Pseudonym, grant: Grants.Sealed)] = []
    var bundles: [(body: UInt8, sealed: [UInt8])] = []
  }

  /// Seals `keys` to every seat of `seats` and to the receipt. Each seat gets one grant, each later body one bundle,
  /// whatever the plan: a stolen database can't tell the real ones.
  func seal(_ keys: CaseKeys, plan: GrantPlan, seats: [RosterSeat], receipt: Receipt?) throws -> Sealed {
    var sealed = Sealed()
    var shares: [BodyKind: [Pseudonym: Share]] = [:]
    for body in Holding.laterBodies {
      let bodyKey = Secret32(random: random)
      sealed.bundles.append((body.number, try bundle(keys, of: body, plan: plan, under: bodyKey)))
      shares[body] = split(bodyKey, among: plan.shared[body] ?? [])
    }
    for seat in seats where Holding.bodies.contains(seat.seat.body) {
      sealed.grants += try grants(to: seat, keys: keys, plan: plan, share: shares[seat.seat.body]?[seat.pseudonym])
    }
    if let receipt { sealed.grants.append(try grant(keys.bundle(for: Holding.receipt), to: receipt)) }
    return sealed
  }

  /// The holder of a receipt code: the beginning of the hash under which the code is looked up.
  struct Receipt {
    let holder: Pseudonym
    let publicKey: Vault.PublicKey
  }

  /// Seals keys whole to one person, beside what they have.
  func whole(
    _ keys: CaseKeys, to holder: Pseudonym, _ publicKey: Vault.PublicKey, number: UInt8
  ) throws -> Grants.Sealed {
    try row(.keys(keys), to: publicKey, holder: holder, number: number, isReal: true)
  }

  private func grants(
    to seat: RosterSeat, keys: CaseKeys, plan: GrantPlan, share: Share?
  ) throws -> [(holder: Pseudonym, grant: Grants.Sealed)] {
    let number = seat.seat.body.number
    let direct = plan.direct.first { $0.key.pseudonym == seat.pseudonym && $0.key.body == seat.seat.body }?.value
    guard let publicKey = seat.publicKey, direct != nil || share != nil else {
      return [(seat.pseudonym, try dummy(holder: seat.pseudonym, number: number))]
    }
    guard let direct else {
      let content = share.map { GrantContent.share($0) } ?? .nothing
      return [(seat.pseudonym, try row(content, to: publicKey, holder: seat.pseudonym, number: number, isReal: true))]
    }
    let bundle = keys.bundle(for: direct)
    let place = seat.seat.body == .aid ? number : GrantNumber.opened
    return [(seat.pseudonym, try whole(bundle, to: seat.pseudonym, publicKey, number: place))]
  }

  private func grant(_ keys: CaseKeys, to receipt: Receipt) throws -> (holder: Pseudonym, grant: Grants.Sealed) {
    let row = try row(.keys(keys), to: receipt.publicKey, holder: receipt.holder, number: 0, isReal: false)
    return (receipt.holder, row)
  }

  private func row(
    _ content: GrantContent, to key: Vault.PublicKey, holder: Pseudonym, number: UInt8, isReal: Bool
  ) throws -> Grants.Sealed {
    let context = GrantContext(case: file.bytes, epoch: UInt32(epoch), holder: holder.bytes, number: number)
    return stored(
      try Grant.seal(content, to: key, context: context), number: number, mark: mark(holder, number, isReal))
  }

  /// What stands where nobody may read.
  func dummy(holder: Pseudonym, number: UInt8) throws -> Grants.Sealed {
    let context = GrantContext(case: file.bytes, epoch: UInt32(epoch), holder: holder.bytes, number: number)
    return stored(try Grant.dummy(to: throwaway, context: context), number: number, mark: mark(holder, number, false))
  }

  private func stored(_ grant: SealedGrant, number: UInt8, mark: [UInt8]) -> Grants.Sealed {
    Grants.Sealed(
      epoch: epoch, number: Int(number), mark: mark, encapsulation: grant.encapsulation, ciphertext: grant.ciphertext)
  }

  private func mark(_ holder: Pseudonym, _ number: UInt8, _ isReal: Bool) -> [UInt8] {
    guard isReal else { return Mark.dummy(random: random) }
    return Mark.real(
      key: secrets.marks, case: file.bytes, pseudonym: holder.bytes, epoch: UInt32(epoch), number: number)
  }

  private func bundle(_ keys: CaseKeys, of body: BodyKind, plan: GrantPlan, under bodyKey: Secret32) throws -> [UInt8] {
    guard plan.shared[body] != nil else { return BodyBundle.dummy(random: random) }
    let context = BodyContext(case: file.bytes, epoch: UInt32(epoch), body: body.number)
    return try BodyBundle.seal(
      keys.bundle(for: plan.cells[body] ?? []), under: bodyKey, context: context, random: random)
  }

  private func split(_ bodyKey: Secret32, among members: [Seated]) -> [Pseudonym: Share] {
    guard members.count >= Delivery.fewest else { return [:] }
    let holders = members.map(\.pseudonym).prefix(Int(Shares.seatLimit))
    let shares = Shares.split(bodyKey, among: holders.count, random: random)
    return Dictionary(zip(holders, shares), uniquingKeysWith: { first, _ in first })
  }
}
