/// A text that a workplace's own rules hold, in both languages: what a data file says, never what a person typed.
package struct Wording: Hashable, Sendable {
  package let english: String
  package let chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
}
