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
    <h1>\(visit("A book that only grows", "一本只增不减的台账"))</h1>
    \(given: state.stop, { stopped($0, visit) })\
    <p>\(visit(
      "A report comes in, somebody reads it, answers, passes it on: each of these leaves a fingerprint in this ledger. None can be taken out again without others seeing it.",
      "有人反映，有人看过，有人回复，转给了谁……每一件都在这本台账里留一个指纹。以后想抽掉哪一件，别人都看得出来。"))</p>
    \(LedgerPicture().html(visit))
    \(each: LedgerWords.whatItIs, { "<p>\(visit($0))</p>\n" })\
    <h2>\(visit("What it proves", "它能证明什么"))</h2>
    \(list(LedgerWords.proves, visit))
    <h2>\(visit("What it does not prove", "它证明不了什么"))</h2>
    \(list(LedgerWords.doesNot, visit))
    \(LedgerChecks().html(visit))
    \(LedgerNow(state: state).html(visit))
    <p>\(link: Paths.governance(), visit("What the ledger says in plain words: seats, keys, rules", "台账里写明白的部分：席位、密钥、规则"))</p>
    """
  }

  private func stopped(_ stop: LedgerStop, _ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <h2>\(visit("The ledger stands still", "台账停住了"))</h2>
      <p>\(visit(stop.words))</p>
      <p>\(visit(
        "Until it is mended no line is added and no new report is taken: nobody could promise that it will not disappear. What was reported before can be read and answered as always.",
        "修好之前不再加行，也不收新的反映：收了也没法保证它不会消失。以前收到的，照常能看、能回复。"))</p>
      """)
  }

  private func list(_ phrases: [Phrase], _ visit: Visit<Reporter>) -> HTML {
    "<ul>\n\(each: phrases, { "<li>\(visit($0))</li>\n" })</ul>"
  }
}
