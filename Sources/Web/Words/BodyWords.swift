import Workplace

extension BodyKind {
  /// What a body is called.
  var words: Phrase {
    switch self {
    case .aid: Phrase("the AID team", "援助组")
    case .committee: Phrase("the committee", "委员会")
    case .panel: Phrase("the appeals panel", "复议组")
    case .board: Phrase("the board observers", "董事会观察员")
    case .conduct: Phrase("the conduct team", "行为改善组")
    case .support: Phrase("the support team", "支持组")
    }
  }

  /// The same as a heading.
  var heading: Phrase {
    switch self {
    case .aid: Phrase("AID team", "援助组")
    case .committee: Phrase("Committee", "委员会")
    case .panel: Phrase("Appeals panel", "复议组")
    case .board: Phrase("Board observers and outside adviser", "董事会观察员和外部顾问")
    case .conduct: Phrase("Conduct team", "行为改善组")
    case .support: Phrase("Support team", "支持组")
    }
  }
}
