import Markup
import Office

extension Paths {
  static let sheet = Path.root / "sheet"
}

extension SiteMap {
  func addSheet(_ office: Office) {
    passers.get(Paths.sheet) { visit in try visit.show(SheetPage()) }
  }
}

struct SheetPage: Page {
  var title: Phrase { Phrase("What happens then", "之后会怎样") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    "<h1>\(visit("What happens then", "之后会怎样"))</h1>"
  }
}
