import Markup
import Office

/// How the ledger stands: how long it is, when it last grew, and who watches.
struct LedgerNow {
  let state: LedgerState

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h2>\(visit("Now", "现在"))</h2>
    <dl>
    \(if: state.stop == nil, length(visit))\
    <dt>\(visit("Who may read it", "谁可以看"))</dt><dd>\(readers(visit))</dd>
    <dt>\(visit("Witnesses", "见证人"))</dt>
    \(each: state.witnesses, { witness in
      "<dd>\(visit.name(witness.name))\(visit(": ", "："))\(signed(witness, visit))</dd>\n"
    })\
    \(if: state.witnesses.isEmpty, nobody(visit))
    </dl>
    """
  }

  private func length(_ visit: Visit<Reporter>) -> HTML {
    let entries = visit.grouped(state.entries)
    guard let newest = state.newest else {
      return """
        <dt>\(visit("Entries", "记录"))</dt>
        <dd>\(visit("None yet. The first comes within a minute.", "还没有，一分钟之内会有第一条。"))</dd>

        """
    }
    return """
      <dt>\(visit("Entries", "记录"))</dt>
      <dd>\(visit("\(entries)", "\(entries) 条"))\
      \(visit.site.isDemonstration ? visit(" (in this demonstration one each second)", "（演示里每秒一条）") : "")</dd>
      <dt>\(visit("The last was added", "最近一条"))</dt><dd>\(visit.moment(newest))</dd>

      """
  }

  private func nobody(_ visit: Visit<Reporter>) -> HTML {
    let words = visit(
      "None yet. Whoever wants to be one can ask the workplace that set this up.", "还没有。想当见证人，可以跟设立单位说。")
    return "<dd>\(words)</dd>"
  }

  private func readers(_ visit: Visit<Reporter>) -> String {
    visit.site.ledgerReaders == .everybody
      ? visit("Everybody.", "所有人。")
      : visit(
        "People of this workplace, with the word that they were given. Promises can be checked by everybody.",
        "本单位的人，凭单位发的口令。回执谁都可以查。")
  }

  private func signed(_ witness: LedgerState.Witness, _ visit: Visit<Reporter>) -> String {
    guard let signed = witness.signed else { return visit("has not signed yet", "还没有签过") }
    let moment = visit.moment(signed)
    return visit("last signed \(moment)", "最近一次签名 \(moment)")
  }
}
