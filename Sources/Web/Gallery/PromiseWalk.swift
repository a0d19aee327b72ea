import Deadlines
import Office

extension GalleryWalk {
  /// What filing promised: while it waits, once it is kept, and what else may come of it.
  func promises() async throws {
    try await house.office.openLedger()
    let filed = try await report()
    var reporter = try await back(filed)
    try await take("ledger-own-waiting", &reporter) { try await $0.get("/case/ledger") }
    let promise = try await reporter.read("/case").written(in: "promise")
    let lines = promise.map { "\($0): \($1)" }.sorted().joined(separator: "\n")
    try await take("promise") { try await $0.get("/ledger/promise") }
    try await take("promise-code") { try await $0.post("/ledger/promise", [("promise", filed.code)]) }
    let three = lines.split(separator: "\n").filter { !$0.hasPrefix("origin") }.joined(separator: "\n")
    try await take("promise-incomplete") { try await $0.post("/ledger/promise", [("promise", three)]) }
    try await take("promise-refused") { try await $0.post("/ledger/promise", [("promise", "…")]) }
    try await take("promise-waiting") { try await $0.post("/ledger/promise", [("promise", lines)]) }
    for _ in 0..<3 {
      try await house.office.makeTick()
      house.office.publishTick()
    }
    try await take("ledger-own", &reporter) { try await $0.get("/case/ledger") }
    try await take("case-in-ledger", &reporter) { try await $0.get("/case") }
    try await take("promise-kept") { try await $0.post("/ledger/promise", [("promise", lines)]) }
    guard let proof = try await reporter.read("/case").first("proof", of: "entries", in: "ledger") else {
      throw GalleryFault.nothingShown(sample: "promise-kept-since")
    }
    try await take("promise-kept-since") { try await $0.post("/ledger/promise", [("promise", proof)]) }
    let altered = lines.replacing("tick: ", with: "tick: 1")
    try await take("promise-altered") { try await $0.post("/ledger/promise", [("promise", altered)]) }
    try await unkept()
    try await ownStopped()
    try await receiptInLedger()
  }

  /// One page of the receipt while nothing is held, while the ledger stands still, and once it is held.
  private func receiptInLedger() async throws {
    var sender = stranger
    let saved = try await sender.send("/report/draft", [("what", answer), ("who", "witness")])
    guard let draft = saved["draft"], let token = saved["token"] else {
      throw GalleryFault.failed(step: "draft", said: saved.said)
    }
    sender.cookies[.visit] = token
    let reply = try await sender.post("/report", [("draft", draft), ("revision", "1")])
    guard reply.status < 400 else { throw GalleryFault.failed(step: "report", said: reply.said) }
    try await receiptStopped(sender)
    try await house.office.makeTick()
    house.office.publishTick()
    try await take("receipt-in-ledger", &sender) { try await $0.get("/report/receipt") }
  }

  private func receiptStopped(_ sender: GalleryGuest) async throws {
    guard let visit = try await visit(of: sender), let code = visit.codeText,
      let filed = try await house.office.receipt(of: visit)
    else { throw GalleryFault.nothingShown(sample: "receipt-stopped") }
    let model = try ReceiptModel(filed, receipt: code, token: nil)
    var ledger = try await ReceiptLedger(house.office, model.promise)
    ledger.isStopped = true
    keep("receipt-stopped", ReceiptPage(model, filed, ledger: ledger), as: stopped(visit))
    ledger.isStopped = false
    ledger.isWitnessed = true
    keep("receipt-witnessed", ReceiptPage(model, filed, ledger: ledger), as: Reporter(visit: visit))
    for standing in [PromiseStanding.late, .broken] {
      ledger.promise = standing
      keep("receipt-\(standing.word)", ReceiptPage(model, filed, ledger: ledger), as: Reporter(visit: visit))
    }
  }

  /// What people see of their own while the ledger stands still: nothing is looked up, and the work goes on.
  private func ownStopped() async throws {
    let guest = try await back(try await report())
    guard let visit = try await visit(of: guest), let view = try await house.office.returnToCase(visit),
      let proofs = try await house.office.reporterProofs(for: visit)
    else { throw GalleryFault.nothingShown(sample: "ledger-own-stopped") }
    let page = ReportersCasePage(model: try ReportersCaseModel(view, nil), view: view, filled: Filled())
    keep("case-stopped", page, as: stopped(visit))
    keep("ledger-own-stopped", CaseLedgerPage(proofs, house.office), as: stopped(visit))
    try await house.office.makeTick()
    house.office.publishTick()
    try await ownStandings(visit)
  }

  /// Once it is held: where somebody outside signs, and where the ledger did not do what it had promised.
  private func ownStandings(_ visit: ReporterVisit) async throws {
    guard let view = try await house.office.returnToCase(visit),
      let proofs = try await house.office.reporterProofs(for: visit)
    else { throw GalleryFault.nothingShown(sample: "case-witnessed") }
    var page = ReportersCasePage(
      model: try ReportersCaseModel(view, nil), view: view, filled: Filled(), isWitnessed: true)
    let own = Reporter(visit: visit)
    keep("case-witnessed", page, as: own)
    for standing in [PromiseStanding.late, .broken] {
      page.promise = standing
      keep("case-promise-\(standing.word)", page, as: own)
      keep("ledger-own-\(standing.word)", CaseLedgerPage(proofs, standing, house.office), as: own)
    }
  }

  private func visit(of guest: GalleryGuest) async throws -> ReporterVisit? {
    guard let token = guest.cookies[.visit] else { return nil }
    return try await house.office.visit(token: token)
  }

  private func stopped(_ visit: ReporterVisit) -> Reporter { Reporter(visit: visit, ledgerStop: .altered) }

  /// What no healthy ledger answers.
  private func unkept() async throws {
    let note = try await house.office.ledgerCheckpoint() ?? ""
    let broken = BrokenPromise(tick: 3, checkpoint: note, around: [note, note], late: nil)
    let now = house.office.now()
    let mixed = ProofVerdict(
      verdict: .waiting(tick: 3, until: now.adding(hours: 1)), proofs: 3, fitting: 2, isOpened: false)
    keep("promise-mixed", VerdictPage(mixed), as: Reporter(visit: nil))
    let late = ProofVerdict(verdict: .waiting(tick: 3, until: now.adding(hours: -2)))
    keep("promise-overdue", VerdictPage(late, now: now), as: Reporter(visit: nil))
    for (name, verdict) in [
      ("broken", PromiseVerdict.broken(broken)),
      ("late", .broken(BrokenPromise(tick: 3, checkpoint: note, around: [note, note], late: note))),
      ("forked", .forked(theirs: note, ours: note)), ("stopped", .stopped), ("foreign", .foreign),
    ] {
      keep("promise-\(name)", VerdictPage(ProofVerdict(verdict: verdict)), as: Reporter(visit: nil))
    }
  }
}
