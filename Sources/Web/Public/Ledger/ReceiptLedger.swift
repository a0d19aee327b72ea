import Deadlines
import Markup
import Office

/// How it stands with the promise that filing returned.
struct ReceiptLedger: Sendable {
  let lines: FourLines
  /// When everybody may see it in the ledger, at the latest.
  let due: Instant
  var held: ReporterLedger.Held?
  /// What became of the promise.
  var promise: PromiseStanding
  /// How the server's own check came out; nil while there is nothing to check.
  var isSound: Bool?
  var isStopped = false
  /// Whether somebody outside signs the ledger: only then nobody can take anything out unseen.
  var isWitnessed: Bool
  let seconds: Int

  init(_ office: Office, _ promise: PromiseModel, proofs: ReporterProofs? = nil) async throws {
    lines = FourLines(promise, office)
    due = office.due(ofTick: promise.tick)
    seconds = office.secondsBetweenLooks
    held = proofs?.ledger.entries.first?.held
    self.promise = proofs?.ledger.promise ?? .waiting
    isSound = proofs?.isSound
    isStopped = office.ledgerStop != nil
    isWitnessed = try await office.isWitnessed
  }

  /// The promise, to keep apart from the code.
  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <details\(attribute: "open", if: promise.isAmiss && !isStopped)>
    <summary>\(visit("The promise: proof that we have it, to keep apart from the code", "回执：证明我们收到了，和查询码分开放"))</summary>
    <div data-ledger>\(state(visit))</div>
    \(visit.checkedHere)
    \(lines.html(visit))\
    \(ProofForm(
      visit: visit, link: Paths.receiptProof(), seconds: seconds, waits: promise == .waiting && !isStopped).html)
    <p class="small">\(visit("Whoever has it can check it:", "拿到它的人都能查验："))\
    \(wayOn(Paths.ledgerPromise(), visit("Check a promise", "查验回执")))</p>
    </details>
    """
  }

  private func state(_ visit: Visit<Reporter>) -> HTML {
    if isStopped {
      return said(
        visit(
          "The ledger stands still, since it failed its own check. The promise holds all the same: keep it.",
          "台账自己核对时对不上，先停了。这份回执照样算数，请留好。"), visit)
    }
    if let note = visit.amissNote(promise) { return note }
    if let held {
      return """
        <p class="small"><strong>\(visit.since(held))</strong>\(visit.gap)\(visit.serversCheck(isSound) ?? "")\(visit.ledgersTime)</p>
        """
    }
    let (by, seen) = (visit.moment(lines.minute), visit.time(due.roundedUpToMinute))
    return said(
      isWitnessed
        ? visit(
          "The ledger has signed that it will hold this by \(by); you can see it here by \(seen). From then on nobody can take it out unseen.",
          "台账已签名答应，最晚 \(by) 记进去，\(seen) 前就能在这里看到。记进去以后，谁也没法悄悄抽走。")
        : visit(
          "The ledger has signed that it will hold this by \(by); you can see it here by \(seen). Save the proof then: with it, anybody can show it if this is ever taken out.",
          "台账已签名答应，最晚 \(by) 记进去，\(seen) 前就能在这里看到。到时候把证明存好：以后谁抽掉了，拿它就能证明。"), visit)
  }

  private func said(_ words: String, _ visit: Visit<Reporter>) -> HTML {
    "<p class=\"small\">\(words)\(visit.ledgersTime)</p>"
  }
}
