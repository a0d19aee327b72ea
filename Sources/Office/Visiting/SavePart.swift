import Casework
import Deadlines
import Foundation
package import Workplace

/// What was kept of one page.
package struct SavedPart: Sendable, Hashable {
  package let revision: Int
  /// What the page is shown from now on.
  package let base: String
  /// Whether these are the first words, so that the code must be shown before anything else.
  package let showsCode: Bool
}

/// One page of the form as it comes back.
package struct PartSaving: Sendable {
  package let part: DraftPart
  package let answers: DraftAnswers
  /// What the page had been shown; empty for an empty part.
  package let base: String
  /// Whom the reporter exchanges among the first readers besides.
  package var swapped: ID<Person>?
  /// Whether whoever saves looks at what follows; else the code waits for the next save.
  package var mayShowCode = true

  package init(_ part: DraftPart, _ answers: DraftAnswers, base: String) {
    self.part = part
    self.answers = answers
    self.base = base
  }
}

extension Office {
  /// Keeps one page's answers and leaves all others as they lie there. When that page's answers were changed since it
  /// was shown, to something else than what comes, it is a clash; a page that changed elsewhere never is one.
  package func saveDraft(_ saving: PartSaving, visit: ReporterVisit) async throws -> Result<SavedPart, DraftRefusal> {
    let savedAt = now().milliseconds
    return try await changeDraft(of: visit) { sealed, isNew in
      let lying = try saving.part.base(of: sealed.draft.answers)
      let mine = try saving.part.base(of: saving.answers)
      if lying != saving.base, lying != mine {
        return .failure(isNew ? .gone : .clash(sealed.draft, revision: sealed.revision))
      }
      var answers = sealed.draft.answers
      saving.part.move(from: saving.answers, into: &answers)
      if let swapped = saving.swapped, !answers.swapped.contains(swapped) { answers.swapped.append(swapped) }
      if let refusal = answers.refusal { return .failure(refusal) }
      if answers != sealed.draft.answers { sealed.revision += 1 }
      sealed.draft.answers = answers
      sealed.savedAt = savedAt
      let showsCode = saving.mayShowCode && !(sealed.codeShown ?? false) && sealed.draft.holdsWords
      if showsCode { sealed.codeShown = true }
      return .success(SavedPart(revision: sealed.revision, base: mine, showsCode: showsCode))
    }
  }
}

extension Draft {
  /// Whether there is anything to come back to: a text, a name or a file, not only what was ticked.
  package var holdsWords: Bool {
    if !files.isEmpty || !answers.people.isEmpty || answers.reporter != nil { return true }
    let texts = [
      answers.what, answers.theirWish, answers.when, answers.place, answers.told, answers.preserve, answers.wish,
      answers.contact, answers.reachWhen,
    ]
    return texts.contains { $0?.isEmpty == false }
  }
}
