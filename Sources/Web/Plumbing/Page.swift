import Foundation
import Markup

/// One page: its model, which programs read as JSON, and how it is shown.
protocol Page<Viewing>: Encodable, Sendable {
  /// Whose page it is.
  associatedtype Viewing: Viewer
  /// Short and neutral: it stands in the browser's history.
  var title: Phrase { get }
  /// How much room it takes.
  var width: PageWidth { get }
  /// Whether nothing leads elsewhere beside the mark: where one is asked something, and where one reads what is one's own.
  var isQuiet: Bool { get }
  /// Whether something of the ledger can be checked on it.
  var checksProofs: Bool { get }
  /// What stands within `<main>`.
  func html(_ visit: Visit<Viewing>) -> HTML
}

extension Page {
  var width: PageWidth { .narrow }
  var isQuiet: Bool { false }
  var checksProofs: Bool { false }
}

enum PageWidth: String, Sendable {
  case narrow, wide
}

extension Visit {
  /// The page, or its model when a program asks.
  func show(_ page: some Page<Viewing>, _ status: Answer.Status = .ok) throws -> Answer {
    site.book?.note(page, self)
    if wantsJSON { return try answer(page, status) }
    return Answer(status, type: "text/html; charset=utf-8", try document(page).bytes())
  }

  /// Something was done: a browser is sent on to `link`, a program gets `model`.
  func done(_ model: some Encodable, _ status: Answer.Status = .ok, then link: Link) throws -> Answer {
    wantsJSON ? try answer(model, status) : Answer(to: link)
  }

  /// `model` as JSON, whoever asks.
  func answer(_ model: some Encodable, _ status: Answer.Status = .ok) throws -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Answer(status, type: "application/json", [UInt8](try encoder.encode(model)))
  }

  /// The form once more with what was typed and what to do about it; a program gets the first refusal.
  func refuse(_ page: some Page<Viewing>, _ refusals: Refusals, _ status: Answer.Status = .refused) throws -> Answer {
    wantsJSON ? try answer(RefusalModel(refusals, language), status) : try show(page, status)
  }
}
