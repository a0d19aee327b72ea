import Casework
import Deadlines
import Store
import Workplace

/// Opens what is sealed on a case, as far as a keyring reaches.
struct ContentReader {
  let ring: Keyring
  let events: [Cases.Stored]
  let name: (Actor) -> String?

  /// The account with everybody whom the reporter named since; nil where its compartment is not held.
  func account() throws -> Account? {
    guard var account = try first(Account.self, .account) else { return nil }
    for added in try additions() {
      account.people += added.people
      account.exclude += added.exclude
    }
    return account
  }

  /// Who the reporter is, as they told it last.
  func identity() throws -> Identity? {
    for stored in events.reversed() where stored.event.actor == .reporter {
      let parts = try SealedParts(stored.sealed)
      if let identity = try ring.open(Identity.self, .identity, in: parts, sequence: stored.event.sequence) {
        return identity
      }
    }
    return nil
  }

  /// Messages both ways, in their order: what the reporter wrote, answers, results.
  func messages() throws -> [Message] {
    try events.flatMap { stored -> [Message] in
      let parts = try SealedParts(stored.sealed)
      let written = try words(.message, stored, parts).map { message($0, stored.event, isResult: false) }
      let result = try words(.result, stored, parts).map { message($0, stored.event, isResult: true) }
      return [written, result].compactMap { $0 }
    }
  }

  /// Handlers' notes, apart from the messages.
  func notes() throws -> [Message] {
    try events.compactMap { stored in
      try words(.note, stored, SealedParts(stored.sealed)).map { message($0, stored.event, isResult: false) }
    }
  }

  /// What the proposal of event `sequence` holds.
  func naming(_ sequence: Int) throws -> NamingContent? { try content(NamingContent.self, .naming, at: sequence) }
  func reasons(_ sequence: Int) throws -> Reasons? { try content(Reasons.self, .reasons, at: sequence) }

  private func content<Content: Decodable>(
    _ type: Content.Type, _ field: SealedField, at sequence: Int
  ) throws -> Content? {
    guard let stored = events.first(where: { $0.event.sequence == sequence }) else { return nil }
    return try ring.open(type, field, in: SealedParts(stored.sealed), sequence: sequence)
  }

  private func first<Content: Decodable>(_ type: Content.Type, _ field: SealedField) throws -> Content? {
    guard let stored = events.first else { return nil }
    return try ring.open(type, field, in: SealedParts(stored.sealed), sequence: stored.event.sequence)
  }

  private func words(_ field: SealedField, _ stored: Cases.Stored, _ parts: SealedParts) throws -> Words? {
    try ring.open(Words.self, field, in: parts, sequence: stored.event.sequence)
  }

  private func message(_ words: Words, _ event: Event, isResult: Bool) -> Message {
    Message(
      sequence: event.sequence, at: event.at, role: event.actor.role, name: name(event.actor), text: words.text,
      files: words.files, due: words.due.map { Instant(milliseconds: $0) }, isResult: isResult)
  }
}

extension Actor {
  /// The role in which somebody acted; nil for the reporter and the system.
  var role: SeatRole? { if case .person(_, let role) = self { role } else { nil } }
}
