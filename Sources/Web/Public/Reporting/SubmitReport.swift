import Casework
import Markup
import Office
import Workplace

extension SiteMap {
  /// Files a report: the draft of this visit, or a whole report at once.
  func addReport(_ office: Office) {
    reporters(office).post(Paths.report) { visit, incoming in
      let sent = try await incoming.sent(to: office)
      let filing = ReportFiling(office: office, visit: visit, sent: sent)
      return try await sent.fields.has("draft") ? filing.draft() : filing.whole()
    }
  }
}

/// What filing gives: the code, the case, what is owed from now on, and the ledger's promise.
struct ReceiptModel: Encodable, Sendable {
  let receipt: String
  let file: String
  let duties: [DutyModel]
  let promise: PromiseModel
  /// Who reads it first, by name, while it isn't known who is meant.
  let ring: [String]?
  let token: String?

  enum CodingKeys: String, CodingKey {
    case receipt
    case file = "case"
    case duties, promise, ring, token
  }

  init(_ filed: Filed, receipt: String, token: String?) throws {
    self.receipt = receipt
    file = filed.file.description
    duties = filed.duties.map(DutyModel.init)
    promise = try PromiseModel(json: filed.promise)
    ring = filed.unresolved ? filed.firstReaders.map(\.name) : nil
    self.token = token
  }
}

/// One report on its way in.
private struct ReportFiling {
  let office: Office
  let visit: Visit<Reporter>
  let sent: Sent

  private var fields: Fields { sent.fields }

  /// The whole report at once, under the code that came with it or that of the visit, or a new one.
  func whole() async throws -> Answer {
    let read = ReportFields(fields, language: visit.language, among: visit.site.languages)
    guard read.refusals.isEmpty else { return try await form(read.refusals) }
    do {
      let known = visit.viewer.visit.flatMap { $0.filedAt == nil ? $0.codeText : nil }
      let done = try await office.submitReport(
        read.answers, files: sent.files, receipt: fields.word("receipt") ?? known)
      switch done {
      case .success(let submitted): return try await answer(submitted)
      case .failure(let refusal):
        return try await form(refusal.refusals, refusal.status)
      }
    } catch  where Office.isOverload(error) {
      return try await form(Refusals("full", busyWords), .unavailable)
    }
  }

  private func answer(_ submitted: Submitted) async throws -> Answer {
    let model = try ReceiptModel(submitted.filed, receipt: submitted.receipt, token: submitted.token)
    if visit.wantsJSON { return try visit.answer(model, .created) }
    let page = ReceiptPage(model, submitted.filed, ledger: try await ReceiptLedger(office, model.promise))
    return try visit.show(page, .created).setting(Cookie(.visit, submitted.token))
  }

  private func form(_ refusals: Refusals, _ status: Answer.Status = .refused) async throws -> Answer {
    let form = try await ReportForm(fields, refusals, lying: nil, of: nil, office)
    return try visit.refuse(form, refusals, status)
  }

  /// The draft that was looked over. Choices that weren't saved yet are saved and shown again first.
  func draft() async throws -> Answer {
    guard let reporter = visit.viewer.visit, reporter.draftID == fields.word("draft") else {
      if visit.wantsJSON { return try visit.seen(by: Nobody()).show(.signedOut) }
      return try visit.show(ReturnPage(refusals: Refusals("visit-ended", field: "receipt", endedWords)), .signedOut)
    }
    if reporter.filedAt != nil { return try await replayed(reporter) }
    if try await Choosing(fields).save(reporter, office) { return Answer(to: Paths.checkAnswers()) }
    guard let (draft, revision) = try await office.draft(of: reporter) else { return try await replayed(reporter) }
    guard fields.word("revision") == "\(revision)" else {
      return try await check(reporter, Refusals("clash", changedWords), .conflict)
    }
    do {
      var answers = draft.answers
      answers.language = answers.language ?? visit.language.rawValue
      switch try await office.submitReport(answers, visit: reporter) {
      case .success: return try await replayed(reporter)
      case .failure(let refusal): return try await check(reporter, refusal.refusals, refusal.status)
      }
    } catch  where Office.isOverload(error) {
      return try await check(reporter, Refusals("full", busyWords), .unavailable)
    }
  }

  /// What was filed under this visit: once or again, it is the same.
  private func replayed(_ reporter: ReporterVisit) async throws -> Answer {
    guard visit.wantsJSON else { return Answer(to: Paths.receiptPage()) }
    guard let filed = try await office.receipt(of: reporter), let code = reporter.codeText else {
      return try visit.answer(RefusalModel(FilingRefusal.alreadySent.refusals, visit.language), .conflict)
    }
    return try visit.answer(ReceiptModel(filed, receipt: code, token: reporter.tokenText), .created)
  }

  private func check(
    _ reporter: ReporterVisit, _ refusals: Refusals, _ status: Answer.Status = .refused
  ) async throws -> Answer {
    guard let page = try await CheckAnswers(of: reporter, refusals, office) else {
      return try await form(refusals, status)
    }
    return try visit.refuse(page, refusals, status)
  }
}

private let changedWords = Phrase(
  "This was changed in another tab meanwhile. Here is what lies there now; look it over and press Send again.",
  "这份内容在另一个标签页里改过。下面是现在保存着的，请看一遍再点提交。")

private let endedWords = Phrase(
  "Your visit had ended before this was sent. Type your code: what you saved is still there, and you can send it then.",
  "提交之前，页面已经自动退出。填上查询码，之前保存的都还在，可以再提交。")

extension FilingRefusal {
  /// 503 where nothing is wrong with what was sent, and it can be sent again later.
  fileprivate var status: Answer.Status { self == .busy || self == .ledgerStopped ? .unavailable : .refused }
}

extension SubmissionRefusal {
  fileprivate var status: Answer.Status { if case .filing(let refusal) = self { refusal.status } else { .refused } }

  var refusals: Refusals {
    switch self {
    case .receipt(let refusal): Refusals(refusal.code, field: "receipt", refusal.words)
    case .file(let refusal, let name): Refusals(refusal.code, field: "file", refusal.words(name))
    case .filing(let refusal): refusal.refusals
    }
  }
}
