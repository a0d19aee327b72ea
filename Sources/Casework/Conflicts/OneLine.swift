package import Deadlines
package import Workplace

extension Lines {
  /// Whether two people stand in one line: one above the other, or both directly under the same person. The two of a
  /// first ring never do.
  package func standInOneLine(_ one: ID<Person>, _ other: ID<Person>, since day: Day) -> Bool {
    let aboveOne = above(one, since: day)
    let aboveOther = above(other, since: day)
    if aboveOne.contains(other) || aboveOther.contains(one) { return true }
    return aboveOne.intersection(aboveOther).contains { reports(of: $0, since: day).isSuperset(of: [one, other]) }
  }
}
