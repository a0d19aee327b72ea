import Casework
import Markup
import Office

/// What waits for a second person.
extension CasePage {
  func proposals(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    guard !view.proposals.isEmpty || !opened.claims.isEmpty else { return "" }
    return """
      <h2 id="waiting">\(visit("Waits for a second person", "等第二个人确认"))</h2>
      \(each: view.proposals, { sheet(proposal($0, visit, form)) })\
      \(each: opened.claims, { sheet(claim($0, visit, form)) })
      """
  }

  private func proposal(_ proposal: ProposalView, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <h3>\(visit(proposal.what.heading))</h3>
    \(given: proposal.by, { name in
      let number = proposal.number
      let line = visit("Proposed by \(name), line \(number).", "\(apart(name))提出，第 \(number) 条。")
      return "<p class=\"small soft\">\(line)</p>"
    })
    \(given: proposal.naming, { naming($0, visit) })\
    \(given: proposal.reasons, { reasons($0, visit) })\
    \(if: proposal.isMine, "<p>\(visit("You proposed this; somebody else confirms it.", "这是您提出的，要由别人确认。"))</p>")\
    \(if: !proposal.isMine && opened.offers(.confirm), command(.confirm, form, form.hidden("confirm.proposal", "\(proposal.number)")))
    """
  }

  private func naming(_ naming: NamingContent, _ visit: Visit<Staff>) -> HTML {
    guard !naming.people.isEmpty else { return "<p>\(visit("Nobody here.", "不是这里的人。"))</p>\n" }
    return """
      <ul>\(each: naming.people, { "<li>\($0.name)\(if: $0.person == nil, "\(visit(" (from outside)", "（单位以外）"))")</li>" })</ul>

      """
  }

  private func reasons(_ reasons: Reasons, _ visit: Visit<Staff>) -> HTML {
    """
    \(given: reasons.result, { "<p><strong>\(visit("Result", "结果"))</strong></p>\n<p class=\"written\">\($0)</p>\n" })\
    <p><strong>\(visit("Reasons", "理由"))</strong></p>
    <p class="written">\(reasons.reason)</p>

    """
  }

  private func claim(_ claim: ClaimedConflict, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <h3>\(visit("Conflict of \(claim.person)?", "\(apart(claim.person))应当回避吗？"))</h3>
    <p class="written">\(claim.reason)</p>
    \(if: claim.isMine, "<p>\(visit("You claimed this; somebody else decides it.", "这是您提出的，要由别人决定。"))</p>")\
    \(if: !claim.isMine && opened.offers(.decide), decision(claim, form))
    """
  }

  /// Fields of the claim's own number, since several may wait on one page.
  private func decision(_ claim: ClaimedConflict, _ form: Form) -> HTML {
    let prefix = "decide-\(claim.number)"
    return command(
      .decide, form,
      """
      \(form.hidden("decide.field", prefix))\(form.hidden("decide.proposal", "\(claim.number)"))
      \(form.choices("\(prefix).upheld", Phrase("Decision", "决定"), [
        Choice("1", Phrase("Yes: they are out at once", "应当回避：马上不再经手")),
        Choice("0", Phrase("No: they stay", "不必回避：继续经手")),
      ]))
      \(form.area("\(prefix).reason", Phrase("Reasons", "理由"), rows: 4))
      """)
  }
}
