/// The bodies of a workplace: who assists and investigates, decides, reviews, watches, advises.
package enum BodyKind: String, CaseIterable, Codable, Sendable {
  /// The committee on the workplace environment, which decides.
  case committee
  /// The AID team: assist, investigate, decide-support.
  case aid
  /// The appeals panel, which reviews.
  case panel
  /// The board observers, with the outside adviser and their deputy.
  case board
  /// The conduct team, for ways of working that are not yet harassment. Gets no grant on cases.
  case conduct
  /// Counselling and legal help. Gets no grant on cases.
  case support
}
