import Casework
import Database
import Store
import Vault
import Workplace

/// Everything of a case that an action needs, read in one snapshot: its events, who is eligible, what the actor holds.
struct CaseFile: Sendable {
  let file: Case
  let events: [Cases.Stored]
  let marks: [Grants.Marked]
  let held: [Grants.Sealed]
  let reference: Int

  /// Reads it; nil where no such case is here. What is asked is the same for every id and viewer, so that time tells
  /// nothing.
  static func read(_ id: ID<Case>, heldBy holder: Pseudonym, in reading: Reading) throws -> CaseFile? {
    let events = try Cases.events(of: id, in: reading)
    let marks = try Grants.marks(of: id, in: reading)
    let held = try Grants.held(by: holder, of: id, in: reading)
    let reference = try Cases.reference(of: id, in: reading)
    guard let file = Case(events.map(\.event)), let reference else { return nil }
    return CaseFile(file: file, events: events, marks: marks, held: held, reference: reference)
  }
}

extension CaseFile {
  /// The seats of the workplace as this case sees them: eligible are those whose mark in the newest epoch is real.
  func seated(_ roster: RosterSnapshot, secrets: Secrets) -> [Seated] {
    let real = real(secrets: secrets)
    return roster.seats.map { $0.seated(isEligible: real.contains($0.pseudonym)) }
  }

  /// Everybody who has a real mark in the newest epoch.
  private func real(secrets: Secrets) -> Set<Pseudonym> {
    Set(marks.filter { $0.epoch == file.epoch && isReal($0, secrets) }.map(\.holder))
  }

  /// Whether `holder` has keys whole, beyond a share: the AID team does, others after two have opened together.
  func holdsWhole(_ holder: Pseudonym, secrets: Secrets) -> Bool {
    let whole: Set<Int> = [Int(BodyKind.aid.number), Int(GrantNumber.opened)]
    return marks.contains {
      $0.holder == holder && $0.epoch == file.epoch && whole.contains($0.number) && isReal($0, secrets)
    }
  }

  private func isReal(_ mark: Grants.Marked, _ secrets: Secrets) -> Bool {
    Mark.isReal(
      mark.mark, key: secrets.marks, case: file.id.bytes, pseudonym: mark.holder.bytes, epoch: UInt32(mark.epoch),
      number: UInt8(mark.number))
  }

  /// What `session` is to this case; nil for somebody who may not know of it.
  func standing(of session: StaffSession, roster: RosterSnapshot, secrets: Secrets) -> Standing? {
    let mine = seated(roster, secrets: secrets).filter { $0.pseudonym == session.pseudonym && $0.isEligible }
    guard !mine.isEmpty else { return nil }
    let standing = Standing(
      pseudonym: session.pseudonym, roles: mine.sorted { $0.rank.order < $1.rank.order }.map(\.role),
      holdsKeys: holdsWhole(session.pseudonym, secrets: secrets), isAway: mine.contains { $0.isAway })
    return standing.knows(of: file) ? standing : nil
  }

  /// All keys that `privateKey` opens of what its holder was granted.
  func keys(heldBy holder: Pseudonym, privateKey: Vault.PrivateKey) throws -> CaseKeys {
    var keys = CaseKeys()
    for grant in held {
      if case .keys(let more)? = try content(of: grant, heldBy: holder, privateKey: privateKey) { keys.add(more) }
    }
    return keys
  }

  /// What a grant holds; nil for a dummy.
  func content(
    of grant: Grants.Sealed, heldBy holder: Pseudonym, privateKey: Vault.PrivateKey
  ) throws -> GrantContent? {
    let context = GrantContext(
      case: file.id.bytes, epoch: UInt32(grant.epoch), holder: holder.bytes, number: UInt8(grant.number))
    let sealed = try SealedGrant(encapsulation: grant.encapsulation, ciphertext: grant.ciphertext)
    do throws(VaultFault) {
      return try Grant.open(sealed, with: privateKey, context: context)
    } catch {
      guard error == .doesNotOpen else { throw error }
      return nil
    }
  }
}
