import Markup

/// One point of the line of promises: what is owed, by when, by whom, and how it went.
struct PromiseStep: Sendable {
  enum State: String, Sendable {
    case kept, now, ahead, missed
  }

  let state: State
  let what: String
  /// By when, or when it was.
  let when: String?
  /// By whom, or what became of it.
  let how: String?
  /// Who is named in that.
  let names: [String]

  init(_ state: State, _ what: String, when: String? = nil, how: String? = nil, names: [String] = []) {
    self.state = state
    self.what = what
    self.when = when
    self.how = how
    self.names = names
  }
}

extension Visit {
  /// The line of promises, the one picture that every page shares.
  func promises(_ steps: [PromiseStep]) -> HTML {
    """
    <ol class="promises">
    \(each: steps, { step in
      """
      <li class="\(step.state.rawValue)"><span class="dot" aria-hidden="true">\(step.state.sign)</span>\
      <b>\(step.what)\(given: spoken(step.state), { "<span class=\"unseen\"> \($0)</span>" })</b>\
      \(given: step.when, { "<span class=\"when\">\($0)</span>" })\
      \(given: step.how, { "<span class=\"state\">\(sentence($0, naming: step.names))</span>" })</li>

      """
    })</ol>
    """
  }

  /// What the dot's shape says, for those who don't see it.
  private func spoken(_ state: PromiseStep.State) -> String? {
    switch state {
    case .kept: self("(kept)", "（已做到）")
    case .missed: self("(missed)", "（逾期）")
    case .now: self("(now)", "（现在）")
    case .ahead: nil
    }
  }
}

extension PromiseStep.State {
  fileprivate var sign: String {
    switch self {
    case .kept: "✓"
    case .missed: "!"
    case .now, .ahead: ""
    }
  }
}
