import Markup

extension Paths {
  static let lostCode = receipt / "lost"
}

extension SiteMap {
  func addLostCode() {
    passers.get(Paths.lostCode) { visit in try visit.show(LostCode()) }
  }
}

/// What a lost code means, and what to do. Nobody can find it again, and the page doesn't pretend.
struct LostCode: Page {
  var title: Phrase { Phrase("Without the code", "没有查询码") }

  func encode(to encoder: any Encoder) throws {
    try ["again": again.address].encode(to: encoder)
  }

  private var again: Link { Paths.report() }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("When the code is lost", "查询码找不到了"))</h1>
    <p>\(visit(
      "Nobody can look it up, we neither: nothing is kept from which it could be found. That is what guards you.",
      "谁都查不到，我们也查不到：我们没留任何能找回它的东西。这也是在保护你。"))</p>
    <p><strong>\(visit("The work goes on all the same.", "事情照样在办。"))</strong>\(visit.gap)\(visit(
      "Every day that was promised to you still runs, and moves on by itself when it is missed.",
      "答应你的每个期限都照样算，到期没办会自动转给别人。"))</p>
    <h2>\(visit("What you can try", "可以试试"))</h2>
    <ol>
    <li>\(visit(
      "Type it once more. O and 0 are read alike, so are I, L and 1; spaces, hyphens and small letters don't matter. A wrong letter is noticed.",
      "再输一次。O 和 0 不分，I、L 和 1 不分；空格、横线、大小写都没关系。错一个字也会提示你。"))\(visit.gap)\
    \(link: Paths.receipt(), visit("Type the code", "输入查询码"))</li>
    <li>\(visit(
      "Look where you may have put it: the downloads of your telephone, photos, notes, a printed page, a drawer at home.",
      "想想可能放在哪儿：手机的下载、相册、备忘录，打印的那张纸，家里的抽屉。"))</li>
    <li>\(visit(
      "Write again, and say that you wrote before: about when, and about what. A few words will do, so that whoever reads it can look at both. You get a new code.",
      "再写一次，注明之前写过：大概什么时候、什么事。几句就行，看的人就能两份一起看。你会有一个新的查询码。"))</li>
    </ol>
    <div class="row">
    <a class="button" href="\(again)">\(visit("Write again", "再写一次"))</a>
    </div>
    <h2>\(visit("When somebody else may have it", "担心别人拿到了"))</h2>
    <p>\(visit(
      "Whoever has the code reads what you wrote and what was answered. Write again, say so, and use only the new code from then on.",
      "谁有这个码，谁就看得到你写的和我们回的。再写一次，说明这一点，以后只用新的码。"))</p>
    """
  }
}
