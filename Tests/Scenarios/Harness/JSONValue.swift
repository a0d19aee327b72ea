import Foundation

/// JSON as it came, to be looked into by name: `reply.json.duties[0].due.text`.
@dynamicMemberLookup
enum JSONValue: Hashable, Sendable, Codable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case missing
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ bytes: [UInt8]) {
    self = (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))) ?? .missing
  }

  init(stringLiteral value: String) { self = .text(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .missing
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .missing: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map { [UInt8]($0) } ?? [] }

  subscript(dynamicMember name: String) -> JSONValue { self[name] }

  subscript(name: String) -> JSONValue {
    if case .object(let object) = self { object[name] ?? .missing } else { .missing }
  }

  subscript(index: Int) -> JSONValue { items.indices.contains(index) ? items[index] : .missing }

  var items: [JSONValue] { if case .list(let list) = self { list } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var isTrue: Bool { self == .truth(true) }
  var names: Set<String> { if case .object(let object) = self { Set(object.keys) } else { [] } }

  /// The first item whose `name` is this text.
  func item(_ name: String, _ text: String) -> JSONValue { items.first { $0[name].text == text } ?? .missing }
}
