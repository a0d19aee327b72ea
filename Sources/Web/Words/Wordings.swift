import Workplace

extension Phrase {
  /// A text of the workplace's own rules.
  init(_ wording: Wording) { self.init(wording.english, wording.chinese) }
}

extension Visit {
  func callAsFunction(_ wording: Wording) -> String { self(Phrase(wording)) }
}
