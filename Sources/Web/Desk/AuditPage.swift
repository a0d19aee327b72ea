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
      "Every minute one line goes into the public ledger, blinded, so that nobody outside sees whether anything happened. You sit on the board: with the seeds you make each line again from what is stored, and see what was taken out, altered or slipped in. You need not trust whoever runs the server.",
      "公开台账每分钟记一行，行行都盖着，外人看不出那一分钟有没有事。您在董事会有席位，可以拿到揭开用的种子：凭它把每一行照库里的记录重新算一遍，抽掉的、改过的、后来塞进去的都会现形，用不着相信管服务器的人。"))</p>
    \(seeds(visit))
    <h2>\(visit("How to audit", "怎么核对"))</h2>
    <ol>
    <li>\(visit(
      "Ask whoever runs the server for a copy of the database, without saying long before when. The second store stays where it is.",
      "向管服务器的人要一份数据库的副本，什么时候要，事先别说。第二个库不用动。"))</li>
    <li>\(visit(
      "On a computer of your own, with a copy of this program that you got elsewhere:",
      "在您自己的电脑上，用另外拿到的同一个程序，运行："))
      <p><code lang="en">redress ledger audit --seeds ledger-seeds.txt --data copy --key \(key)</code></p></li>
    <li>\(visit(
      "It says that the ledger is whole, or names the first line that differs. If one does, keep the copy and tell the other members of the board.",
      "它会告诉您台账完好，或者指出从哪一行开始对不上。对不上的话，把副本留好，告诉董事会其他成员。"))</li>
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
    return sheet(
      """
      <p>\(visit(
        "Yours cover \(visit.longDay(since)) to \(visit.longDay(until)).",
        "给您的种子管 \(visit.longDay(since))到 \(visit.longDay(until))这段时间。"))</p>
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
