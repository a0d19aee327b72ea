/// A text in each language, side by side. The literals are ours; what is interpolated may be anybody's, since a phrase
/// is text and is escaped wherever it stands in a page.
struct Phrase: Hashable, Sendable {
  let english: String
  let chinese: String

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  subscript(language: Language) -> String {
    language == .english ? english : chinese
  }
}
