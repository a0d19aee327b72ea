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
    try await receiptInLedger()
  }

  private func receiptInLedger() async throws {
    var sender = stranger
    let reply = try await sender.post("/report", [("what", answer), ("who", "witness")])
    guard reply.status < 400 else { throw GalleryFault.failed(step: "report", said: reply.said) }
    try await house.office.makeTick()
    house.office.publishTick()
    try await take("receipt-in-ledger", &sender) { try await $0.get("/report/receipt") }
  }

  /// What no healthy ledger answers.
  private func unkept() async throws {
    let note = try await house.office.ledgerCheckpoint() ?? ""
    let broken = BrokenPromise(tick: 3, checkpoint: note, around: [], late: nil)
    for (name, verdict) in [
      ("broken", PromiseVerdict.broken(broken)),
      ("late", .broken(BrokenPromise(tick: 3, checkpoint: note, around: [], late: note))),
      ("forked", .forked(theirs: note, ours: note)), ("stopped", .stopped), ("foreign", .foreign),
    ] {
      keep("promise-\(name)", VerdictPage(ProofVerdict(verdict: verdict)), as: Reporter(visit: nil))
    }
  }
}
