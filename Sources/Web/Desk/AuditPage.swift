import Deadlines
import Markup
import Office

extension Paths {
  /// What those on the board audit the ledger with.
  static let audit = Path.root / "desk" / "audit"
  static let auditSeeds = Path.root / "desk" / "audit" / "seeds"
}

/// The seeds of the ledger's ticks, for those on the board: with them everything is made again without trusting whoever
/// runs the server.
struct AuditPage: Page {
  static let words = Phrase("Audit the ledger", "核对台账")

  let held: HeldSeeds?
  let key: String

  enum CodingKeys: String, CodingKey { case seeds, since, until, key }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(held?.count ?? 0, forKey: .seeds)
    try values.encode(OrNull(held?.since.iso), forKey: .since)
    try values.encode(OrNull(held?.until.iso), forKey: .until)
    try values.encode(key, forKey: .key)
  }

  var title: Phrase { AuditPage.words }

  func html(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(visit(title))</h1>
    <p>\(visit(
      "Every minute one entry goes into the public ledger, blinded, so that nobody outside sees whether anything happened. You are a board observer or the outside adviser: with the seeds, the numbers that lift the blind, you make each entry again from what is stored, and see what was taken out, altered or slipped in. You need not trust whoever runs the server.",
      "公开台账每分钟记一条，看上去都一样，外人看不出那一分钟有没有事。您是董事会观察员或外部顾问，可以拿到“种子”，也就是揭开它们用的数字。用种子把库里的记录重算一遍，哪一条被抽掉、改过、后来塞进去，都看得出来，不用相信管服务器的人。"))</p>
    \(seeds(visit))
    <h2>\(visit("How to audit", "怎么核对"))</h2>
    <ol>
    <li>\(visit(
      "From another network than this workplace's, open /ledger/checkpoint of this site and save it as checkpoint.txt; or ask a witness for theirs. A copy that was made up wholly anew fits itself: only this shows that it is the ledger that others saw.",
      "换一个不归单位管的网络，打开本站的 /ledger/checkpoint，存成 checkpoint.txt；也可以向见证人要一份。副本要是从头重编的，自己跟自己总对得上；有了这一份，才看得出它是不是别人见过的那本台账。"))</li>
    <li>\(visit(
      "Ask whoever runs the server for a copy of the database, without saying long before when. The second store stays where it is: the two must never lie together.",
      "向管服务器的人要一份数据库的副本，别提前说什么时候要。第二存储留在原处，两处别放到一起。"))</li>
    <li>\(visit(
      "On a computer of your own, with a copy of this program that you got elsewhere:",
      "在您自己的电脑上，用另外拿到的同一个程序，运行："))
      <p>\(command("redress ledger audit --seeds ledger-seeds.txt --data copy --key \(key) --since checkpoint.txt"))</p>
      <p>\(visit(
        "Where you were given purge certificates, add for each of them:", "手里有销毁证明的，每一份都在后面加上："))\(visit.gap)\
      \(command("--certificate FILE"))</p></li>
    <li>\(visit(
      "It says that the ledger is whole, or names the first entry that differs. If one does, keep the copy and tell the other observers and the outside adviser.",
      "它会告诉您台账完好，或者指出从哪一条开始对不上。对不上的话，把副本留好，告诉其他观察员和外部顾问。"))</li>
    </ol>
    <p>\(link: Paths.desk(), visit("Back to the desk", "回到工作台"))</p>
    """
  }

  private func seeds(_ visit: Visit<Staff>) -> HTML {
    guard let held else {
      return """
        <p class="soft">\(visit(
          "There are no seeds for you yet. They are sealed to your key within a minute after it was confirmed and the ledger runs.",
          "还没有给您的种子。密钥确认以后，只要台账在走，一分钟内就会封好给您。"))</p>
        """
    }
    let (since, until) = (visit.site.zone.day(at: held.since), visit.site.zone.day(at: held.until))
    let span =
      since == until
      ? visit("Yours cover one day, \(visit.longDay(since)).", "给您的种子管 \(visit.longDay(since))这一天。")
      : visit(
        "Yours cover \(visit.longDay(since)) to \(visit.longDay(until)).",
        "给您的种子管的是 \(visit.longDay(since))到 \(visit.longDay(until))。")
    return sheet(
      """
      <p>\(span)</p>
      <p>\(visit(
        "They open with your key alone. Together with the database they show in which minute something was recorded, and never what. Keep the file to yourself.",
        "只有您的密钥能打开。配上数据库，能看出哪一分钟记过事，看不出是什么事。文件请自己收好，不要外传。"))</p>
      <form method="post" action="\(Paths.auditSeeds())"><button class="button">\(visit("Download the seeds", "下载种子"))</button></form>
      """)
  }
}

extension SiteMap {
  func addAudit(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.audit) { visit in
      let session = visit.viewer.session
      guard session.mayAudit else { return try visit.notFound() }
      return try visit.show(
        AuditPage(held: try await office.heldSeeds(by: session), key: office.ledgerKeys.first ?? ""))
    }
    staff.post(Paths.auditSeeds) { visit, incoming in
      _ = try await incoming.fields()
      guard let text = try await office.seedsFile(for: visit.viewer.session) else { return try visit.notFound() }
      return Answer(file: "ledger-seeds.txt", text: text)
    }
  }
}
