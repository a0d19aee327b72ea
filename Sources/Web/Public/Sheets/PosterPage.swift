import Markup
import Office
import Workplace

extension Paths {
  static let poster = Path.root / "poster"
  static let posterImage = Path.root / "poster.svg"
}

extension SiteMap {
  /// The poster, on a page to print and as a drawing of its own.
  func addPoster(_ office: Office) {
    passers.get(Paths.poster) { visit in
      try visit.show(PosterPage(address: visit.site.publicAddress, numbers: try await office.helpNumbers().numbers))
    }
    passers.get(Paths.posterImage) { visit in
      guard let address = visit.site.publicAddress, let code = QRCode(address.address) else {
        return try visit.notFound()
      }
      let numbers = try await office.helpNumbers().numbers
      let drawn = PosterDrawing(
        code: code, address: address.address, workplace: visit.site.workplace, numbers: numbers)
      return Answer(.ok, type: "image/svg+xml", try drawn.html.bytes())
    }
  }
}

/// A poster with a code to scan. Its wording tells nobody who stands before it why.
struct PosterPage: Page {
  /// By which people reach the site; nil where nobody has said it, and then there is no poster.
  let address: Link?
  let numbers: HelpNumbers

  func encode(to encoder: any Encoder) throws {
    try ["address": address?.address].encode(to: encoder)
  }

  var title: Phrase { Phrase("Poster", "海报") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    guard let address, let code = QRCode(address.address) else { return missing(visit) }
    return """
      <div class="screen-only">
      <h1>\(visit("Poster", "海报"))</h1>
      <p>\(visit(
        "To print on A4 and hang up where people can read it without being watched: inside washroom doors, in a stairwell, by the kettle.",
        "用 A4 纸打印，贴在看的时候没人盯着的地方：洗手间隔间门后、楼梯间、茶水间。"))</p>
      <div class="row">
      <button class="button" type="button" data-print data-with-script hidden>\(visit("Print", "打印"))</button>
      \(link: Paths.posterImage(), visit("As a drawing (SVG)", "矢量图（SVG）"))
      \(link: Paths.sheet(), visit("A sheet to hand out", "可以发给大家的一张纸"))
      </div>
      </div>
      <div class="poster sheet">
      <p class="headline" lang="zh-Hans">\(PosterWords.headline.chinese)</p>
      <p class="headline" lang="en">\(PosterWords.headline.english)</p>
      \(both(PosterWords.offer))
      \(drawing(code, label: visit(PosterWords.label)))
      <p class="address">\(address.address)</p>
      \(both(PosterWords.way))
      \(given: PosterWords.danger(numbers), both)
      <p class="soft">\(visit.site.workplace)</p>
      </div>
      """
  }

  private func missing(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Poster", "海报"))</h1>
    <p>\(visit(
      "There is no poster yet: nobody has said by which address this site is reached.", "还没有海报：还没有设置这个网站对外的网址。"))</p>
    <p>\(visit(
      "Whoever runs the site sets it in its environment and starts it anew:", "请管理服务器的人在环境变量里设置，再重新启动："))
    <code lang="en">REDRESS_PUBLIC_ADDRESS=https://…</code></p>
    """
  }
}
