import Casework
import Vault
import Workplace

/// Who gets what: the table of `docs/architecture.md`, once.
enum Holding {
  /// What the AID team holds whole. A confidential name is known to one of them at a time.
  static func team(named: Bool) -> Set<Compartment> {
    Set([.account, .originals, .investigation, .party, .measures]).union(named ? [.identity] : [])
  }

  /// What two of a later body open together.
  static func body(_ body: BodyKind, named: Bool) -> Set<Compartment> {
    switch body {
    case .committee, .panel: team(named: named).union([.decision])
    case .board: [.account, .decision]
    case .aid, .conduct, .support: []
    }
  }

  /// What the reporter holds by their receipt code: their name, their account, their own part.
  static let receipt: Set<Compartment> = [.identity, .account, .party]

  /// The bodies whose seats always have a row in a case's grants, real or a dummy.
  static let bodies: [BodyKind] = [.aid, .committee, .panel, .board]
  /// The bodies that hold their keys two of n.
  static let laterBodies: [BodyKind] = [.committee, .panel, .board]
}

extension BodyKind {
  /// The body's number in grants and bundles, for good.
  var number: UInt8 {
    switch self {
    case .aid: 0
    case .committee: 1
    case .panel: 2
    case .board: 3
    case .conduct: 4
    case .support: 5
    }
  }
}

/// The numbers that tell a holder's grants apart beside those of the bodies.
enum GrantNumber {
  /// A confidential name, given to whoever works on the case.
  static let identity: UInt8 = 8
  /// A share that its holder gives to a colleague.
  static let offered: UInt8 = 10
  /// The keys whole, after two have opened together, or because a single member is left.
  static let opened: UInt8 = 9
}
