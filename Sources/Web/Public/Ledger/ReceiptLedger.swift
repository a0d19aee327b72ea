import Deadlines
import Markup
import Office

/// How it stands with the promise that filing returned.
struct ReceiptLedger: Sendable {
  /// When everybody may see it in the ledger, at the latest.
  let due: Instant
  var held: ReporterLedger.Held?
  /// How the server's own check came out; nil while there is nothing to check.
  var isSound: Bool?
  var isStopped = false
  let seconds: Int

  init(_ office: Office, tick: UInt64, proofs: ReporterProofs? = nil) {
    due = office.due(ofTick: tick)
    seconds = office.secondsBetweenLooks
    held = proofs?.ledger.entries.first?.held
    isSound = proofs?.isSound
    isStopped = office.ledgerStop != nil
  }

  /// The promise, to keep apart from the code.
  func html(_ promise: PromiseModel, _ visit: Visit<Reporter>) -> HTML {
    """
    <details>
    <summary>\(visit("The promise: proof that we have it, to keep apart from the code", "回执：证明我们收到了，和查询码分开放"))</summary>
    <div data-ledger>\(state(visit))</div>
    \(visit.checkedHere)
    <p class="small">\(visit(
      "These lines are the promise. You needn't understand them: keep them whole.", "下面这几行就是回执，不用看懂，整段存好就行。"))</p>
    <p class="small written">origin: \(promise.origin)
    commitment: \(promise.commitment)
    tick: \(String(promise.tick))
    signature: \(promise.signature)</p>
    \(ProofForm(visit: visit, link: Paths.receiptProof(), seconds: seconds, waits: held == nil && !isStopped).html)
    <p class="small">\(visit("Whoever has it can check it:", "拿到它的人都能查验："))\(visit.gap)\
    \(link: Paths.ledgerPromise(), visit("Check a promise", "查验回执"))</p>
    </details>
    """
  }

  private func state(_ visit: Visit<Reporter>) -> HTML {
    if let held {
      return """
        <p class="small"><strong>\(visit.since(held))</strong>\(visit.gap)\(visit.serversCheck(isSound) ?? "")\(visit.ledgersTime)</p>
        """
    }
    let by = visit.moment(due.roundedUpToMinute)
    return """
      <p class="small">\(isStopped
        ? visit(
          "The ledger stands still, since it failed its own check. The promise holds all the same: keep it.",
          "台账自己核对时对不上，先停了。这份回执照样算数，请留好。")
        : visit(
          "The ledger has signed that it will hold this by \(by). From then on nobody can take it out unseen.",
          "台账已签名答应，最晚 \(by) 记进去。记进去以后，谁也没法悄悄抽走。"))\(visit.ledgersTime)</p>
      """
  }
}
