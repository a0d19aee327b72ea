import Markup

/// One of the answers to a question.
struct Choice: Sendable {
  let value: String
  let words: Phrase
  let detail: Phrase?

  init(_ value: String, _ words: Phrase, _ detail: Phrase? = nil) {
    self.value = value
    self.words = words
    self.detail = detail
  }
}

extension Form {
  /// A question with its answers in the open: one of them, or with `many` any number.
  func choices(
    _ name: String, _ legend: Phrase, hint: Phrase? = nil, many: Bool = false, place: LabelPlace = .field,
    _ choices: [Choice]
  ) -> HTML {
    let taken = typed(name)
    let isHeading = place == .heading
    return """
      <fieldset\(attribute: "aria-describedby", describedBy(name, hint: hint))>
      <legend>\(if: isHeading, "<h1>\(legend[language])</h1>", else: "\(legend[language])")</legend>
      \(remarks(name, hint: hint))\
      \(each: choices.enumerated(), { index, choice in
        self.choice(name, choice, id: index == 0 ? name : "\(name)-\(index)", many, taken.contains(choice.value))
      })</fieldset>
      """
  }

  private func choice(_ name: String, _ choice: Choice, id: String, _ many: Bool, _ isTaken: Bool) -> HTML {
    """
    <label class="choice" for="\(id)"><input type="\(many ? "checkbox" : "radio")" id="\(id)" name="\(name)" \
    value="\(choice.value)"\(attribute: "checked", if: isTaken)><strong>\(choice.words[language])</strong>\
    \(given: choice.detail, { "<span>\($0[language])</span>" })</label>

    """
  }

  /// A question with its answers in a list to open, for when there are many.
  func select(_ name: String, _ label: Phrase, hint: Phrase? = nil, _ choices: [Choice]) -> HTML {
    let taken = typed(name).first
    return """
      <div class="field">
      <label for="\(name)">\(label[language])</label>
      \(remarks(name, hint: hint))\
      <select id="\(name)" name="\(name)"\(attribute: "aria-describedby", describedBy(name, hint: hint))>
      \(each: choices, { choice in
        "<option value=\"\(choice.value)\"\(attribute: "selected", if: choice.value == taken)>\(choice.words[language])</option>\n"
      })</select>
      </div>
      """
  }
}
