import Markup
import Office

extension SiteMap {
  /// What the ledger is, for somebody who has never heard of such a thing. Open to everybody: what it shows of the
  /// present is what a promise names anyway.
  func addLedgerPage(_ office: Office) {
    passers.get(Paths.ledger) { visit in try visit.show(LedgerPage(state: try await office.ledgerState())) }
  }
}

/// What the ledger is, what it proves and what not, how to check it without trusting us, and how it stands.
struct LedgerPage: Page {
  let state: LedgerState

  enum CodingKeys: String, CodingKey { case entries, newest, stopped, witnesses }

  private struct WitnessModel: Encodable {
    let name: String
    let signed: OrNull<String>
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(state.entries, forKey: .entries)
    try container.encode(OrNull(state.newest?.iso), forKey: .newest)
    try container.encode(OrNull(state.stop?.rawValue), forKey: .stopped)
    try container.encode(
      state.witnesses.map { WitnessModel(name: $0.name, signed: OrNull($0.signed?.iso)) }, forKey: .witnesses)
  }

  var title: Phrase { Phrase("Ledger", "台账") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(state.stop == nil
      ? visit("A book that only grows", "一本只增不减的台账") : visit("The ledger stands still", "台账停住了"))</h1>
    \(given: state.stop, { stopped($0, visit) })\
    <p>\(visit(
      "A report comes in, somebody reads it, answers, passes it on: each leaves a number in this ledger, its “fingerprint”. It is worked out from what happened: change one letter and it no longer fits, and nothing can be read back from it.",
      "有人反映、有人看过、有人回复、转到谁手里，每一件都在这本台账里留下一串数字，叫“指纹”。跟手指没关系：它是照内容算出来的，内容动一个字，就对不上；反过来，从数字看不出内容。"))\(visit.gap)\
    \(state.witnesses.contains { $0.signed != nil }
      ? visit("None can be taken out without others seeing it.", "抽掉哪一件，一查就看得出来。")
      : visit(
        "If one is ever taken out, whoever kept a proof or a copy can show it.", "以后谁抽掉哪一件，手里有证明或者存过一份的人，就能证明。"))</p>
    \(LedgerPicture().html(visit))
    \(each: LedgerWords.whatItIs, { "<p>\(visit($0))</p>\n" })\
    <h2>\(visit("What it proves", "它能证明什么"))</h2>
    \(if: state.stop != nil, "<p>\(visit("Of what was signed before the standstill:", "停住以前签过的部分："))</p>\n")\
    \(list(LedgerWords.proves, visit))
    <h2>\(visit("What it does not prove", "它证明不了什么"))</h2>
    \(list(LedgerWords.doesNot, visit))
    \(LedgerChecks().html(visit))
    \(LedgerNow(state: state).html(visit))
    <p>\(wayOn(
      Paths.governance(),
      visit("What the ledger says in plain words: seats, keys, rules", "台账里写明白的部分：席位、密钥、规则")))</p>
    """
  }

  private func stopped(_ stop: LedgerStop, _ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <p>\(visit(stop.words))</p>
      <p>\(visit(
        "Until it is mended nothing is added and no new report is taken: nobody could promise that it will not disappear. What was reported before can be read and answered as always; a promise that you hold still counts: keep it.",
        "修好之前不再往里记，也不收新的反映：收了也没法保证它不会消失。以前收到的，照常能看、能回复；你手里的回执照样算数，请留好。"))</p>
      """)
  }

  private func list(_ phrases: [Phrase], _ visit: Visit<Reporter>) -> HTML {
    "<ul>\n\(each: phrases, { "<li>\(visit($0))</li>\n" })</ul>"
  }
}
