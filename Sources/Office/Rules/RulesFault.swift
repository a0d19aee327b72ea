/// What is wrong on a line of a data file. A file is read to its end, so that all faults are told at once.
package struct RulesFault: Hashable, Sendable {
  /// Counted from 1; 1 where the reader could name none.
  package let line: Int
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// It is no YAML from here on.
    case notYAML(String)
    case tooLong(bytes: Int)
    case notUTF8
    /// Keys and values should stand here, or a list.
    case notMapping
    case notList(String)
    case missing(String)
    case unknown(String)
    case notText(String)
    case empty(String)
    case longText(String, limit: Int)
    case tooMany(String, limit: Int)
    case notNumber(String)
    case notDay(String)
    case notSpan(String)
    case notOneOf(String, [String])
  }
}
