import Casework
import Deadlines
import Markup
import Office

/// That it is saved, since when and until when, and the code behind a fold.
struct KeptLine: Encodable, Sendable {
  let receipt: String?
  private let savedAt: Instant?
  private let endsAt: Instant?

  private enum CodingKeys: CodingKey { case receipt }

  init() { (receipt, savedAt, endsAt) = (nil, nil, nil) }

  init(_ lying: LyingDraft?, code: String?) {
    receipt = code
    savedAt = lying?.savedAt
    endsAt = lying?.endsAt
  }

  /// One line under the question; a script writes into it when it has saved.
  func html(_ visit: Visit<Reporter>, hasEnded: Bool = false) -> HTML {
    """
    <p class="small soft" role="status" data-kept>\(words(visit, hasEnded))</p>

    """
  }

  /// Where a visit has ended, what was saved lies there still, though this page doesn't know it.
  private func words(_ visit: Visit<Reporter>, _ hasEnded: Bool) -> String {
    if hasEnded { return visit("What you saved before is still there, under your code.", "之前保存过的都还在，凭查询码打开。") }
    guard let endsAt else { return visit("Nothing is stored yet.", "还什么都没有保存。") }
    let day = visit.day(visit.site.zone.day(at: endsAt))
    guard let savedAt else { return visit("Kept until \(day).", "保留到 \(day)。") }
    let clock = visit.site.zone.clock(at: savedAt)
    let time = "\(clock.hour):\(clock.minute < 10 ? "0" : "")\(clock.minute)"
    return visit(
      "Saved at \(time) under your code, kept until \(day).", "\(time) 已用你的查询码封存，保留到 \(day)。")
  }

  /// The code, and what else one may do with what is saved.
  func details(_ visit: Visit<Reporter>) -> HTML {
    guard let receipt else {
      return """
        <p class="small">\(link: Paths.wholeForm(), visit("All questions on one page", "所有问题放在一页"))</p>
        """
    }
    return """
      <details>
      <summary>\(visit("Your code, and what is saved", "你的查询码和已保存的内容"))</summary>
      \(visit.codeShown(receipt))
      <p>\(visit(
        "Nobody else can open it. Each time you open it, it stays 30 days longer.",
        "别人都打不开。你每打开一次，就从那天起再留 30 天。"))</p>
      <ul>
      <li>\(link: Paths.exportDraft(), visit("Keep a copy for yourself", "给自己留一份"))</li>
      <li>\(link: Paths.wholeForm(), visit("All questions on one page", "所有问题放在一页"))</li>
      <li>\(link: Paths.discardDraft(), visit("Discard everything", "全部丢掉"))</li>
      </ul>
      </details>
      """
  }
}
