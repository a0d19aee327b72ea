import Markup

/// What was typed into a form, and what is wrong with it. A fresh form has neither.
struct Filled: Encodable, Sendable {
  var fields = Fields()
  var refusals = Refusals()

  func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
  }
}

/// Draws a form's fields with their labels, hints and refusals. A field's id is its name.
struct Form: Sendable {
  let language: Language
  let filled: Filled
  /// How large one file may be, in MB.
  let fileMegabytes: Int

  init<Viewing>(_ visit: Visit<Viewing>, _ filled: Filled = Filled()) {
    language = visit.language
    fileMegabytes = visit.site.fileMegabytes
    self.filled = filled
  }

  /// The form itself. With `files` it is sent as `multipart/form-data`.
  func html(to link: Link, files: Bool = false, _ content: HTML) -> HTML {
    """
    <form method="post" action="\(link)" autocomplete="off" novalidate\
    \(attribute: "enctype", files ? "multipart/form-data" : nil)\
    \(attribute: "data-uploads", files ? Paths.uploads(of: link)?.address : nil)\
    \(attribute: "data-save", files ? Paths.saving(of: link)?.address : nil)>
    \(content)
    </form>
    """
  }

  /// All refusals at once, each leading to its field; stands before everything else in `<main>`.
  var summary: HTML {
    guard !filled.refusals.isEmpty else { return "" }
    return """
      <div class="note clay" role="alert" tabindex="-1" data-focus>
      <p><strong>\(Phrase("Not yet.", "还差一点。")[language])</strong></p>
      <ul>
      \(each: filled.refusals.items, { "<li>\(line(of: $0))</li>\n" })</ul>
      </div>
      """
  }

  private func line(of item: Refusals.Item) -> HTML {
    guard let field = item.field else { return "\(item.words[language])" }
    return "\(link: .onThisPage(field), item.words[language])"
  }

  /// Buttons in a row: the primary one first, then links.
  func buttons(_ primary: Phrase, _ links: (link: Link, words: Phrase)...) -> HTML {
    """
    <div class="row">
    <button class="button">\(primary[language])</button>
    \(each: links, { "<a href=\"\($0.link)\">\($0.words[language])</a>\n" })</div>
    """
  }

  func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
  }

  /// The ids of what describes a field.
  func describedBy(_ name: String, hint: Phrase?) -> String? {
    var ids: [String] = []
    if hint != nil { ids.append("\(name)-hint") }
    if filled.refusals[name] != nil { ids.append("\(name)-refusal") }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// The hint and the refusal of a field.
  func remarks(_ name: String, hint: Phrase?) -> HTML {
    """
    \(given: hint, { "<p class=\"hint\" id=\"\(name)-hint\">\($0[language])</p>\n" })\
    \(given: filled.refusals[name], { words in
      "<p class=\"refusal\" id=\"\(name)-refusal\"><span aria-hidden=\"true\">!</span> \(words[language])</p>\n"
    })
    """
  }

  /// What was typed into the field of this name, which may be `people.0.name`.
  func typed(_ name: String) -> [String] {
    var level = filled.fields
    let keys = name.split(separator: ".").map(String.init)
    for (index, key) in keys.dropLast().enumerated() {
      if let inner = level.object(key) {
        level = inner
      } else if let number = keys.indices.contains(index + 1) ? Int(keys[index + 1]) : nil,
        level.objects(key).indices.contains(number)
      {
        level = Fields([keys[index + 1]: .object(level.objects(key)[number].values)])
      } else {
        return []
      }
    }
    return keys.last.map(level.texts) ?? []
  }
}
