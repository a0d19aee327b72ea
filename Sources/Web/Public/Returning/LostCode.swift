import Markup

extension Paths {
  static let lostCode = Path.root / "receipt" / "lost"
}

extension SiteMap {
  func addLostCode() {
    passers.get(Paths.lostCode) { visit in try visit.show(LostCode()) }
  }
}

struct LostCode: Page {
  var title: Phrase { Phrase("Without the code", "没有码了") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    "<h1>\(visit("Without the code", "没有码了"))</h1>"
  }
}
