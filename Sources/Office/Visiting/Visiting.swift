package import Deadlines
import Store
package import Vault

extension Office {
  /// A visit with a new receipt code. Nothing else is stored: a draft begins with its first words.
  package func newReceipt(language: String? = nil) async throws -> ReporterVisit {
    try await beginVisit(with: .generate(random: random), language: language)
  }

  /// A visit for somebody who has this code and may write under it, whether or not anything is here yet.
  package func beginVisit(
    with code: ReceiptCode, filedAt: Instant? = nil, language: String? = nil
  ) async throws -> ReporterVisit {
    let token = Secret32(random: random)
    let kept = try KeptVisit(code, language: language, filedAt: filedAt)
    let keptCode = filedAt == nil ? code : nil
    let now = realNow()
    try await store.beginVisit(
      at: VisitToken.place(of: token),
      keeping: Kept.seal(kept.bytes, token: token, purpose: KeptVisit.purpose, random: random),
      code: keptCode.map {
        try Kept.seal(Array($0.text.utf8), token: token, purpose: KeptVisit.codePurpose, random: random)
      },
      now: now, until: now.adding(hours: ReporterVisit.idleHours))
    return try ReporterVisit(kept, token: token, code: keptCode)
  }

  /// The visit of this token, which goes on for two hours from now; nil when it has ended or never was, which
  /// takes about as much work.
  package func visit(token: Secret32) async throws -> ReporterVisit? {
    let now = realNow()
    let place = VisitToken.place(of: token)
    let row = try await store.visit(at: place, now: now)
    let kept = try KeptVisit(
      row.map { try Kept.open($0.kept, token: token, purpose: KeptVisit.purpose) } ?? nobody(token))
    let code = try row?.code.map { try receiptCode($0, token: token) }
    let visit = try ReporterVisit(kept, token: token, code: code)
    guard let row else { return nil }
    let end = now.adding(hours: ReporterVisit.idleHours)
    if row.endsAt.adding(minutes: 1) <= end { try await touch(place, now: now, until: end) }
    return visit
  }

  /// The visit of a token as ``ReporterVisit/tokenText`` writes it.
  package func visit(token text: String) async throws -> ReporterVisit? {
    guard let token = VisitToken.token(text) else { return nil }
    return try await visit(token: token)
  }

  /// The report was filed: the visit keeps its code for a quarter of an hour more.
  @discardableResult
  package func markFiled(_ visit: ReporterVisit) async throws -> ReporterVisit {
    guard visit.filedAt == nil else { return visit }
    let now = realNow()
    var kept = KeptVisit(visit)
    kept.filedAt = now
    try await store.settleVisit(
      at: VisitToken.place(of: visit.token),
      keeping: Kept.seal(kept.bytes, token: visit.token, purpose: KeptVisit.purpose, random: random),
      codeUntil: now.adding(minutes: ReporterVisit.codeMinutes))
    return try ReporterVisit(kept, token: visit.token, code: visit.code)
  }

  /// Ends the visit at once; the draft stays.
  package func leave(_ visit: ReporterVisit) async throws {
    try await store.endVisit(at: VisitToken.place(of: visit.token))
  }

  /// On a full disk a visit goes on until its old end.
  private func touch(_ place: Store.VisitPlace, now: Instant, until end: Instant) async throws {
    do {
      try await store.touchVisit(at: place, now: now, until: end)
    } catch  where Store.isFull(error) {
      return
    }
  }

  private func receiptCode(_ sealed: [UInt8], token: Secret32) throws -> ReceiptCode {
    let text = try Kept.open(sealed, token: token, purpose: KeptVisit.codePurpose)
    return try ReceiptCode(typed: String(decoding: text, as: UTF8.self))
  }

  /// Contents for a visit that isn't there, sealed and opened so that they take as long as real ones.
  private func nobody(_ token: Secret32) throws -> [UInt8] {
    let sealed = try Kept.seal(
      [UInt8](repeating: 0, count: 106), token: token, purpose: KeptVisit.purpose, random: random)
    return try Kept.open(sealed, token: token, purpose: KeptVisit.purpose)
  }
}

extension ReporterVisit {
  init(_ kept: KeptVisit, token: Secret32, code: ReceiptCode?) throws {
    self.init(
      token: token, code: code, draft: kept.draft, privateKey: try PrivateKey(seed: kept.seed),
      draftKey: kept.draftKey, language: kept.language, filedAt: kept.filedAt)
  }
}
