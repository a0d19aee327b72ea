/// What came in with a request, whatever it was written in: a form's keys with dots (`people.0.name`) and JSON's
/// nesting give the same.
struct Fields: Hashable, Sendable {
  indirect enum Value: Hashable, Sendable {
    case text(String)
    case list([Value])
    case object([String: Value])
  }

  private(set) var values: [String: Value]

  init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  /// The text under `name`, its line ends as `\n`; `nil` when there is none or it is something else. Of several the first.
  func text(_ name: String) -> String? {
    texts(name).first
  }

  /// The text under `name` without white space round it; `nil` when nothing is left.
  func word(_ name: String) -> String? {
    guard let text = text(name) else { return nil }
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return String(text[first...last])
  }

  /// Every text under `name`: the boxes that are ticked, or a list in JSON.
  func texts(_ name: String) -> [String] {
    switch values[name] {
    case .text(let text): [text]
    case .list(let items): items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    case .object, nil: []
    }
  }

  /// What lies nested under `name`.
  func object(_ name: String) -> Fields? {
    if case .object(let values) = values[name] { Fields(values) } else { nil }
  }

  /// Each of the objects under `name`.
  func objects(_ name: String) -> [Fields] {
    guard case .list(let items) = values[name] else { return [] }
    return items.compactMap { if case .object(let values) = $0 { Fields(values) } else { nil } }
  }

  /// Whether anything came under `name`.
  func has(_ name: String) -> Bool { values[name] != nil }
}

extension Fields: Encodable {
  func encode(to encoder: any Encoder) throws {
    try values.encode(to: encoder)
  }
}

extension Fields.Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try text.encode(to: encoder)
    case .list(let items): try items.encode(to: encoder)
    case .object(let values): try values.encode(to: encoder)
    }
  }
}

/// How much of a body is taken.
enum FieldLimits {
  static let fields = 2_000
  static let fieldBytes = 1 << 20
  static let nameBytes = 200
  static let bodyBytes = 4 << 20
  static let depth = 8
}

/// Why a body can't be read as fields.
enum FieldsFault: Error, Hashable, Sendable {
  case tooManyFields
  case fieldTooLong(name: String)
  case bodyTooLong
  case nestedTooDeep
  /// Not UTF-8, or said to be something else.
  case wrongCharset
  /// Neither a form nor JSON.
  case unknownType
  case brokenForm
  case brokenJSON(offset: Int)
  /// A `multipart/form-data` without a boundary, or with two.
  case boundary
  case brokenMultipart
  /// The body ended before its final boundary.
  case unfinished
  /// A file came where none is taken.
  case unexpectedFile
}
