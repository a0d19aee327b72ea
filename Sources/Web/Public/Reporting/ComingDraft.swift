import Markup
import Office

/// Whose draft a form is that comes back.
enum ComingDraft: Sendable {
  /// A visit under which it is kept; `isNew` when it was made for this form.
  case visit(ReporterVisit, isNew: Bool)
  /// The visit that the form belongs to has ended.
  case ended
  /// The code that was typed leads nowhere.
  case wrongCode(ReturnRefusal)
  /// The code that was typed belongs to a report that was sent.
  case sentUnderCode
  /// The report of this visit was sent.
  case sent

  /// The visit that the form belongs to: its own, that of the code that was typed, or a new one for a new form.
  init(_ fields: Fields, in visit: Visit<Reporter>, _ office: Office) async throws {
    let language = visit.language.rawValue
    if let typed = fields.word("receipt") {
      switch try await office.returnWithReceipt(typed: typed, language: language) {
      case .success(let back): self = back.file == nil ? .visit(back.visit, isNew: false) : .sentUnderCode
      case .failure(let refusal): self = .wrongCode(refusal)
      }
      return
    }
    let known = visit.viewer.visit
    let draft = fields.word("draft")
    if let known, draft == nil || draft == known.draftID {
      if known.filedAt == nil {
        self = .visit(known, isNew: false)
        return
      }
      if draft != nil {
        self = .sent
        return
      }
    }
    self = draft != nil ? .ended : .visit(try await office.newReceipt(language: language), isNew: true)
  }

  /// Why the code is asked for, and nil where it isn't.
  func asking(files: Bool) -> Refusals? {
    switch self {
    case .ended: Refusals("visit-ended", field: "receipt", files ? endedWithFilesWords : endedWords)
    case .wrongCode(let refusal): Refusals(refusal.code, field: "receipt", refusal.words)
    case .visit, .sent, .sentUnderCode: nil
    }
  }
}

private let endedWords = Phrase(
  "Your text is here; only your visit had ended. Type your code to go on with what you saved, or save this under a new code.",
  "你写的都在这里，只是页面自动退出了。填上查询码接着写，或直接保存，会给你一串新的查询码。")

private let endedWithFilesWords = Phrase(
  "Your text is here; only your visit had ended, and files must be chosen again. Type your code to go on with what you saved, or save this under a new code.",
  "你写的都在这里，只是页面自动退出了，文件要重新选。填上查询码接着写，或直接保存，会给你一串新的查询码。")
