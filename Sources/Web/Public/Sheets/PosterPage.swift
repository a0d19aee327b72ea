import Markup

extension Paths {
  static let poster = Path.root / "poster"
  static let posterImage = Path.root / "poster.svg"
}

extension SiteMap {
  func addPoster() {
    passers.get(Paths.poster) { visit in try visit.show(PosterPage()) }
  }
}

struct PosterPage: Page {
  var title: Phrase { Phrase("Poster", "海报") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    "<h1>\(visit("Poster", "海报"))</h1>"
  }
}
