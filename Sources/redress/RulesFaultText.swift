import Office

extension RulesFault.Reason {
  /// What to mend on the line, for whoever made the file.
  var sentence: String {
    switch self {
    case .notYAML(let problem): "this is no YAML: \(problem); nothing after it was read"
    case .tooLong(let bytes): "the file is longer than \(bytes) bytes"
    case .notUTF8: "this is not UTF-8; save the file as UTF-8"
    case .notMapping: "keys with values should stand here, as in name: value"
    case .notList(let key): "\(key) should be a list"
    case .missing(let key): "\(key) is missing"
    case .unknown(let key): "there is no key \(key) here"
    case .notText(let key): "\(key) should be a text"
    case .empty(let key): "\(key) is empty"
    case .longText(let key, let limit): "\(key) is longer than \(limit) characters"
    case .tooMany(let key, let limit): "\(key) holds more than \(limit)"
    case .notNumber(let key): "\(key) holds something else than the whole numbers that are needed"
    case .notDay(let key): "\(key) should be a day such as 2026-11-21"
    case .notSpan(let key): "\(key) should be a span such as 4 hours, 60 days or 3 working days"
    case .notOneOf(let key, let words): "\(key) should be one of: \(words.joined(separator: ", "))"
    }
  }
}
