import Casework
import Ledger
import Store
import Vault
import Workplace

/// A whole report that was filed in one request.
package struct Submitted: Sendable {
  package let filed: Filed
  /// The receipt code, as it is shown.
  package let receipt: String
  /// With which the reporter may come back at once.
  package let token: String
}

/// Why a whole report was not filed.
package enum SubmissionRefusal: Error, Hashable, Sendable {
  case receipt(ReturnRefusal)
  /// A file, by its name, was not taken.
  case file(FileRefusal, name: String)
  case filing(FilingRefusal)
}

extension Office {
  /// Files a whole report with its files, under the code that somebody typed or else a new one. A code under which
  /// something was filed gives the same again, whatever is told now.
  package func submitReport(
    _ answers: DraftAnswers, files: [(name: String, sink: FileSink)], receipt typed: String?
  ) async throws -> Result<Submitted, SubmissionRefusal> {
    let code: ReceiptCode
    do throws(ReceiptCode.Fault) {
      code = if let typed { try ReceiptCode(typed: typed) } else { .generate(random: random) }
    } catch {
      return .failure(.receipt(ReturnRefusal(error)))
    }
    if typed != nil, let filed = try await filed(under: code) { return .success(try await submitted(filed, answers)) }
    let visit = try unkeptVisit(with: code)
    switch try await submit(answers, files: files, under: code, visit: visit) {
    case .success(let filed): return .success(try await submitted(filed, answers))
    case .failure(let refusal):
      if typed == nil, !files.isEmpty { try await discardDraft(visit) }
      return .failure(refusal)
    }
  }

  /// What was filed under the code of this visit, while the visit knows it; nil later.
  package func receipt(of visit: ReporterVisit) async throws -> Filed? {
    guard let code = visit.code else { return nil }
    return try await filed(under: code)
  }

  /// The ledger's key, as monitors and witnesses take it.
  package var ledgerKey: String { logKeys.present.verifierKey.text }

  private func submit(
    _ answers: DraftAnswers, files: [(name: String, sink: FileSink)], under code: ReceiptCode, visit: ReporterVisit
  ) async throws -> Result<Filed, SubmissionRefusal> {
    for (name, sink) in files {
      if case .failure(let refusal) = try await finishFile(sink, visit: visit) {
        return .failure(.file(refusal, name: name))
      }
    }
    return try await submitReport(filing(of: answers, visit: visit), code: code).mapError { .filing($0) }
  }

  private func submitted(_ filed: Filed, _ answers: DraftAnswers) async throws -> Submitted {
    let visit = try await beginVisit(with: filed.code, filedAt: now(), language: answers.language)
    return Submitted(filed: filed, receipt: filed.code.text, token: visit.tokenText)
  }

  /// What a visit with this code could do; nothing of it is kept.
  private func unkeptVisit(with code: ReceiptCode) throws -> ReporterVisit {
    ReporterVisit(
      token: Secret32(random: random), code: code, draft: code.lookUpHash, privateKey: try code.privateKey,
      draftKey: code.draftKey, language: nil, filedAt: nil)
  }
}
