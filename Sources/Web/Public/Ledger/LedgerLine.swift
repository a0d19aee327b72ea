import Markup
import Office

/// One quiet line on the reporter's page; a loud one where the ledger didn't do what it had promised.
struct LedgerLine {
  let ledger: ReporterLedger
  let promise: PromiseStanding
  /// Whether somebody outside signs the ledger: only then nobody can take anything out unseen.
  let isWitnessed: Bool
  let visit: Visit<Reporter>

  var html: HTML {
    """
    \(if: isStopped, line, else: visit.amissNote(promise) ?? line)\
    <p class="small">\(wayOn(
      Paths.caseLedger(),
      promise.isAmiss && !isStopped
        ? visit("See it, and save the proof", "去看看，把证明存好") : visit("See and check", "看一看、查一查")))</p>

    """
  }

  private var isStopped: Bool { ledger.stop != nil || visit.viewer.ledgerStop != nil }

  private var line: HTML { "<p class=\"small\">\(words)\(visit.ledgersTime)</p>\n" }

  private var words: String {
    if isStopped {
      return visit(
        "The ledger stands still, so this can't be looked up now. The work goes on.", "台账停着，暂时查不到；你的事照常办。")
    }
    guard let first = ledger.entries.first?.held else {
      return visit("The ledger takes it in within minutes.", "几分钟内记入台账。")
    }
    let (at, count) = (visit.moment(first.since), ledger.held.count)
    return isWitnessed
      ? visit(
        "In the ledger since \(at): \(count, one: "step", other: "steps") that nobody can take out unseen.",
        "\(at) 起记入台账，已有 \(count) 步，谁也没法悄悄抽走。")
      : visit(
        "In the ledger since \(at): \(count, one: "step", other: "steps"). Save your proof: with it, anybody can show it if a step is ever taken out.",
        "\(at) 起记入台账，已有 \(count) 步。把证明存好：以后谁抽掉了，拿它就能证明。")
  }
}
