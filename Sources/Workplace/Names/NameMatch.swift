/// Whether one person's name is meant: what `NameIndex` answers for many, for one alone.
package enum NameMatch {
  /// Whether `typed` might mean somebody of this name.
  package static func matches(typed: String, name: String, aliases: [String] = []) -> Bool {
    !one(name, aliases).candidates(typed: typed).isEmpty
  }

  /// Whether this name might stand in `account`.
  package static func matches(account: String, name: String, aliases: [String] = []) -> Bool {
    !one(name, aliases).candidates(inAccount: account).isEmpty
  }

  private static func one(_ name: String, _ aliases: [String]) -> NameIndex {
    var generator = ZeroGenerator()
    return NameIndex([(id: ID(using: &generator), names: [name] + aliases)])
  }
}

/// The single person of a match needs an id, and nobody ever sees it.
private struct ZeroGenerator: RandomNumberGenerator {
  func next() -> UInt64 { 0 }
}
