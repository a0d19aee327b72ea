import Markup
import Office

extension Paths {
  static let urgent = Path.root / "urgent"
}

extension SiteMap {
  /// What can't wait. It is the same for everybody, and asks for nothing.
  func addUrgent(_ office: Office) {
    passers.get(Paths.urgent) { visit in try visit.show(UrgentPage()) }
  }
}

struct UrgentPage: Page {
  var title: Phrase { Phrase("What can't wait", "先顾要紧的") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    "<h1>\(visit("What can't wait", "先顾要紧的"))</h1>"
  }
}
