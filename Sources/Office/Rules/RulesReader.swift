import Deadlines
import Workplace
import Yams

/// Reads a data file and gathers what is wrong with it. `Yams.compose` keeps the line of each value, which its decoder
/// loses. A method that returns nil has noted why.
struct RulesReader {
  static let byteLimit = 65_536
  static let textLimit = 500
  static let listLimit = 60

  private(set) var faults: [RulesFault] = []

  /// Keys with their values, and the line on which they begin.
  struct Mapping {
    let line: Int
    fileprivate let values: [String: Node]

    var keys: [String] { values.keys.sorted() }
  }

  mutating func note(_ reason: RulesFault.Reason, line: Int) { faults.append(RulesFault(line: line, reason: reason)) }

  /// The file's outermost mapping.
  mutating func open(_ bytes: [UInt8], keys: [String]) -> Mapping? {
    guard bytes.count <= RulesReader.byteLimit else { return refuse(.tooLong(bytes: RulesReader.byteLimit), line: 1) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return refuse(.notUTF8, line: 1) }
    do {
      guard let node = try Yams.compose(yaml: text) else { return refuse(.notMapping, line: 1) }
      return mapping(node, keys: keys)
    } catch let error as YamlError {
      return refuse(.notYAML(error.problem), line: error.line)
    } catch {
      return refuse(.notYAML("\(type(of: error))"), line: 1)
    }
  }

  /// What stands under `key`; it may have these keys and no others.
  mutating func mapping(_ key: String, in outer: Mapping, keys: [String]) -> Mapping? {
    guard let node = node(key, in: outer) else { return nil }
    return mapping(node, keys: keys)
  }

  /// The mappings of the list under `key`.
  mutating func mappings(_ key: String, in outer: Mapping, keys: [String]) -> [Mapping]? {
    guard let nodes = list(key, in: outer) else { return nil }
    return nodes.compactMap { mapping($0, keys: keys) }
  }

  mutating func text(_ key: String, in outer: Mapping) -> String? {
    guard let node = node(key, in: outer) else { return nil }
    guard case .scalar(let scalar) = node else { return refuse(.notText(key), line: node.line) }
    let text = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return refuse(.empty(key), line: node.line) }
    guard text.count <= RulesReader.textLimit else {
      return refuse(.longText(key, limit: RulesReader.textLimit), line: node.line)
    }
    return text
  }

  /// `{en: …, zh: …}`.
  mutating func wording(_ key: String, in outer: Mapping) -> Wording? {
    guard let both = mapping(key, in: outer, keys: ["en", "zh"]) else { return nil }
    return wording(both)
  }

  mutating func wordings(_ key: String, in outer: Mapping) -> [Wording]? {
    guard let each = mappings(key, in: outer, keys: ["en", "zh"]) else { return nil }
    return each.compactMap { wording($0) }
  }

  mutating func texts(_ key: String, in outer: Mapping) -> [String]? {
    guard let nodes = list(key, in: outer) else { return nil }
    return nodes.compactMap { node in
      if case .scalar(let scalar) = node, !scalar.string.isEmpty { return scalar.string }
      return refuse(.notText(key), line: node.line)
    }
  }

  mutating func number(_ key: String, in outer: Mapping) -> Int? {
    guard let text = text(key, in: outer) else { return nil }
    if let number = Int(text), (0...100_000).contains(number) { return number }
    return refuse(.notNumber(key), line: line(of: key, in: outer))
  }

  mutating func numbers(_ key: String, in outer: Mapping) -> [Int]? {
    guard let nodes = list(key, in: outer) else { return nil }
    return nodes.compactMap { node in
      if case .scalar(let scalar) = node, let number = Int(scalar.string), (0...100_000).contains(number) {
        return number
      }
      return refuse(.notNumber(key), line: node.line)
    }
  }

  mutating func day(_ key: String, in outer: Mapping) -> Day? {
    guard let text = text(key, in: outer) else { return nil }
    return Day(iso: text) ?? refuse(.notDay(key), line: line(of: key, in: outer))
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, in outer: Mapping, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(key, in: outer) else { return nil }
    if let word = Word(rawValue: text) { return word }
    return refuse(.notOneOf(key, Word.allCases.map(\.rawValue)), line: line(of: key, in: outer))
  }

  /// Whether something stands under `key`.
  func holdsMapping(_ key: String, in outer: Mapping) -> Bool { outer.values[key]?.mapping != nil }

  func line(of key: String, in outer: Mapping) -> Int { outer.values[key]?.line ?? outer.line }

  mutating func refuse<Value>(_ reason: RulesFault.Reason, line: Int) -> Value? {
    note(reason, line: line)
    return nil
  }

  private mutating func wording(_ both: Mapping) -> Wording? {
    let (english, chinese) = (text("en", in: both), text("zh", in: both))
    guard let english, let chinese else { return nil }
    return Wording(english, chinese)
  }

  private mutating func node(_ key: String, in outer: Mapping) -> Node? {
    outer.values[key] ?? refuse(.missing(key), line: outer.line)
  }

  private mutating func list(_ key: String, in outer: Mapping) -> [Node]? {
    guard let node = node(key, in: outer) else { return nil }
    guard case .sequence(let nodes) = node else { return refuse(.notList(key), line: node.line) }
    guard nodes.count <= RulesReader.listLimit else {
      return refuse(.tooMany(key, limit: RulesReader.listLimit), line: node.line)
    }
    return Array(nodes)
  }

  private mutating func mapping(_ node: Node, keys: [String]) -> Mapping? {
    guard case .mapping(let pairs) = node else { return refuse(.notMapping, line: node.line) }
    var values: [String: Node] = [:]
    for (key, value) in pairs {
      guard case .scalar(let name) = key, keys.contains(name.string) else {
        note(.unknown(key.scalar?.string ?? "?"), line: key.line)
        continue
      }
      values[name.string] = value
    }
    return Mapping(line: node.line, values: values)
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .reader(let problem, _, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "\(keys.sorted().joined(separator: ", ")) stands twice"
    default: "not readable"
    }
  }
}
