import Markup

/// What a line of text is for.
enum InputKind: String, Sendable {
  case text, email, password, date, search
  /// A code to be copied letter by letter: no corrections, no capitals.
  case code
}

/// Where the label stands: over its field, or as the heading of a page that asks one thing.
enum LabelPlace: Sendable {
  case field, heading
}

extension Form {
  /// One line of text. `fill` is an `autocomplete` token where the browser may fill in: `username`, `current-password`.
  func line(
    _ name: String, _ label: Phrase, hint: Phrase? = nil, kind: InputKind = .text, place: LabelPlace = .field,
    fill: String = "off"
  ) -> HTML {
    let isCode = kind == .code
    return """
      <div class="field">
      \(self.label(name, label, place))
      \(remarks(name, hint: hint))\
      <input id="\(name)" name="\(name)" type="\(isCode ? "text" : kind.rawValue)" autocomplete="\(fill)"\
      \(attribute: "value", kind == .password ? nil : typed(name).first)\
      \(attribute: "class", isCode ? "symbols" : nil)\
      \(attribute: "autocapitalize", isCode || kind == .email ? "none" : nil)\
      \(attribute: "spellcheck", kind == .text || kind == .search ? nil : "false")\
      \(attribute: "aria-describedby", describedBy(name, hint: hint))\
      \(attribute: "aria-invalid", filled.refusals[name] == nil ? nil : "true")>
      </div>
      """
  }

  /// A text of any length. Browsers don't check its spelling, since some send what they check to somebody else.
  func area(
    _ name: String, _ label: Phrase, hint: Phrase? = nil, rows: Int = 10, place: LabelPlace = .field
  ) -> HTML {
    // A parser drops the first line end of a text area, so one is put before what was typed.
    """
    <div class="field">
    \(self.label(name, label, place))
    \(remarks(name, hint: hint))\
    <textarea id="\(name)" name="\(name)" rows="\(rows)" autocomplete="off" spellcheck="false"\
    \(attribute: "aria-describedby", describedBy(name, hint: hint))\
    \(attribute: "aria-invalid", filled.refusals[name] == nil ? nil : "true")>
    \(typed(name).first ?? "")</textarea>
    </div>
    """
  }

  func label(_ name: String, _ words: Phrase, _ place: LabelPlace) -> HTML {
    let label: HTML = "<label for=\"\(name)\">\(words[language])</label>"
    return place == .heading ? "<h1>\(label)</h1>" : label
  }
}
