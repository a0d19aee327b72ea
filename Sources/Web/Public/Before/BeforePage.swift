import Markup
import Office

extension Paths {
  static let before = Path.root / "before"
}

extension SiteMap {
  /// What somebody wants to know first.
  func addBefore(_ office: Office) {
    passers.get(Paths.before) { visit in try visit.show(BeforePage()) }
  }
}

struct BeforePage: Page {
  var title: Phrase { Phrase("Before you report", "说之前，先看看") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    "<h1>\(visit("Before you report", "说之前，先看看"))</h1>"
  }
}
