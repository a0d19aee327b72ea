/// What somebody wants to know first: the eight questions of R-B8, and a ninth for the other side.
enum BeforeQuestion: String, CaseIterable, Sendable {
  case boss, body, procedure, penalties, result, work, health, named
  case aboutYou = "about-you"

  var heading: Phrase {
    switch self {
    case .boss: Phrase("Who is there besides my boss?", "除了领导，还能找谁？")
    case .body: Phrase("Who decides?", "由谁来决定？")
    case .procedure: Phrase("What happens, step by step?", "会怎么一步一步来？")
    case .penalties: Phrase("What may follow?", "查实了会怎样？")
    case .result: Phrase("When will there be a result?", "什么时候有结果？")
    case .work: Phrase("What about my work?", "我的工作怎么办？")
    case .health: Phrase("What about my health?", "我的身体和心情怎么办？")
    case .named: Phrase("What happens to the person I name?", "我说的那个人会怎样？")
    case .aboutYou: BeforeAnswers.otherSide
    }
  }
}
