import Workplace

extension ImportFault.Reason {
  /// What to mend on the line, for whoever made the list.
  var sentence: String {
    switch self {
    case .emptyFile: "the file is empty; its first line names the columns"
    case .unknownColumn(let name): "there is no column \(name)"
    case .missingColumn(let column): "the column \(column.rawValue) is missing"
    case .repeatedColumn(let column): "the column \(column.rawValue) stands twice"
    case .openQuote: "a quote opens here and never closes; nothing after it was read"
    case .strayQuote:
      "a quote stands where only text may stand; put the whole field in quotes and double the inner ones"
    case .notUTF8: "this is not UTF-8; save the file as UTF-8"
    case .wrongFieldCount(let expected, let found): "\(expected) fields are needed, \(found) are here"
    case .missing(let column): "\(column.rawValue) is empty"
    case .tooLong(let column, let limit): "\(column.rawValue) is longer than \(limit) characters"
    case .tooMany(let column, let limit): "\(column.rawValue) holds more than \(limit)"
    case .controlCharacter(let column): "\(column.rawValue) holds a line end or another control character"
    case .badEmail: "the e-mail address is none"
    case .unknownGender: "gender must be woman, man, other, unsaid or empty"
    case .unknownStatus: "status must be active, left, outside or empty"
    case .repeatedNumber(let number, let line): "the id \(number) stands on line \(line) already"
    case .repeatedEmail(_, let line): "the e-mail address stands on line \(line) already"
    case .unknownPerson(let column, let number): "\(column.rawValue) \(number) is nobody's id in this file"
    case .circle(let numbers): "these report to one another in a circle: \(numbers.joined(separator: " → "))"
    case .ownAssistant(let number): "\(number) is listed as their own assistant"
    }
  }
}
