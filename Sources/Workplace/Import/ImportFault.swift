/// What is wrong with one line of a list of people.
package struct ImportFault: Hashable, Sendable {
  /// The line on which the row begins, counted from 1, the header's being the first.
  package let line: Int
  package let reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// Each reason carries what a sentence about it has to name.
  package enum Reason: Hashable, Sendable {
    /// There is no header.
    case emptyFile
    case unknownColumn(String)
    case missingColumn(PersonColumn)
    case repeatedColumn(PersonColumn)
    /// A quote opens on this line and never closes; nothing after it was read.
    case openQuote
    /// A quote stands where only text may stand.
    case strayQuote
    case notUTF8
    case wrongFieldCount(expected: Int, found: Int)
    /// A field that every person needs is empty.
    case missing(PersonColumn)
    case tooLong(PersonColumn, limit: Int)
    case tooMany(PersonColumn, limit: Int)
    /// A line end or another control character inside a field.
    case controlCharacter(PersonColumn)
    case badEmail(String)
    case unknownGender(String)
    case unknownStatus(String)
    case repeatedNumber(String, firstLine: Int)
    case repeatedEmail(String, firstLine: Int)
    /// The number in this column is nobody's in the file.
    case unknownPerson(PersonColumn, String)
    /// These people, by number, each report to the next and the last to the first; one alone reports to themselves.
    case circle([String])
    /// Somebody is listed as their own assistant.
    case ownAssistant(String)
  }
}
