import Casework
import Markup
import Office
import Workplace

extension Refusal {
  /// Where whoever is refused goes on: to what they may do instead, in the order in which one would try it.
  func onward(_ id: ID<Case>) -> [(link: Link, words: Phrase)] {
    let file = Paths.file(id)
    return switch self {
    case .notYours: [Refusal.whoIsHere, (file, Phrase("See how the case goes", "看案件走到哪一步"))]
    case .acceptedByAnother, .notAssignedToYou: [step(.takeover, file), Refusal.whoIsHere]
    case .openTogether: [step(.open, file), step(.assign, file)]
    case .alreadyOpen, .nothingProposed: [(file, Phrase("To the case", "回到案件"))]
    case .notEligible: [step(.assign, file), Refusal.whoIsHere]
    case .transferredAlready, .proposedByYou: [Refusal.whoIsHere, step(.note, file)]
    case .ended, .unanswered: [step(.answer, file)]
    case .unresolved: [(file.at("name"), Phrase("Who is meant", "说的是谁"))]
    case .alreadyResolved: [step(.challenge, file)]
    case .challengePending: [(file.at("waiting"), Phrase("What waits to be decided", "等着定的事"))]
    case .isAway: [(Paths.absence(), Phrase("I am away", "我不在")), step(.assign, file)]
    case .textMissing, .textTooLong, .reasonMissing, .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing,
      .holdsCode, .notAffected, .alreadyWithdrawn, .fileGone:
      [(file, Phrase("Back to the case", "回到案件"))]
    }
  }

  private func step(_ command: CaseCommand, _ file: Link) -> (link: Link, words: Phrase) {
    (file.at(command.rawValue), command.words)
  }

  private static let whoIsHere = (link: Paths.bodies(), words: Phrase("Who is here", "谁来办"))
}

/// What was refused and leads on: stands first on the page from which it came.
struct RefusedNote: Sendable {
  let refusal: Refusal
  let id: ID<Case>

  func html(_ language: Language) -> HTML {
    guard refusal.field == nil else { return "" }
    return """
      <nav class="row" aria-label="\(Phrase("What you may do instead", "您还可以")[language])">
      \(each: refusal.onward(id), { "<a class=\"button quiet\" href=\"\($0.link)\">\($0.words[language])</a>\n" })</nav>
      """
  }
}
