/// Why a form is not taken, each with the field that it stands next to. Codes are for programs and never translated.
struct Refusals: Sendable {
  struct Item: Sendable {
    let code: String
    /// The field's name in the form; `nil` when it is about the whole.
    let field: String?
    /// One sentence that says what to do.
    let words: Phrase
  }

  private(set) var items: [Item] = []

  init() {}

  init(_ code: String, field: String? = nil, _ words: Phrase) {
    add(code, field: field, words)
  }

  var isEmpty: Bool { items.isEmpty }

  mutating func add(_ code: String, field: String? = nil, _ words: Phrase) {
    items.append(Item(code: code, field: field, words: words))
  }

  /// What stands next to the field.
  subscript(field: String) -> Phrase? {
    items.first { $0.field == field }?.words
  }
}

/// What a program is told: `{"error": code, "message": sentence, "field": name}`, and the rest of them if there are more.
struct RefusalModel: Encodable, Sendable {
  struct Item: Encodable, Sendable {
    let error: String
    let message: String
    let field: String?
  }

  let error: String
  let message: String
  let field: String?
  let others: [Item]?

  init(_ refusals: Refusals, _ language: Language) {
    let items = refusals.items.map { Item(error: $0.code, message: $0.words[language], field: $0.field) }
    precondition(!items.isEmpty, "a refusal has a reason")
    error = items[0].error
    message = items[0].message
    field = items[0].field
    others = items.count > 1 ? Array(items.dropFirst()) : nil
  }
}
