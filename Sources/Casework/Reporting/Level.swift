/// How soon somebody must answer. It sets the first clock, and only ticks set it: words are never scanned for it.
/// Source: `requirements` R-D13, § 2.13 (P0 to P3).
package enum Level: String, Codable, CaseIterable, Sendable {
  case crisis
  case serious
  case ordinary
  case minor
}

/// What cannot wait. Ticking one calls nobody; it only makes the workplace quicker.
package enum Now: String, Codable, CaseIterable, Sendable {
  case unsafe
  /// It happened within the last 72 hours.
  case recent
  /// The person was drunk, asleep, or can't remember: unable to say no.
  case unable
  case under18
}

/// What would help now.
package enum Help: String, Codable, CaseIterable, Sendable {
  case safety, medical, separation, leave, talk, police, investigate, record, unsure
}

extension Level {
  /// The level that a report starts at, from what the reporter ticked.
  package init(now: Set<Now>, help: Set<Help>) {
    if !now.isEmpty || !help.isDisjoint(with: [.medical, .police]) {
      self = .crisis
    } else if !help.isDisjoint(with: [.safety, .separation]) {
      self = .serious
    } else {
      self = .ordinary
    }
  }
}
