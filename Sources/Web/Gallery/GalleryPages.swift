import Markup

extension Paths {
  static let gallery = Path.root / "gallery"
  /// Takes `lang`: `en`, `zh-Hans` or an added one; in a language that has no sample of its own, those in English.
  static let sample = Path.root / "gallery" / String.self
}

/// Makes the gallery once, when somebody first wants to see it.
actor GalleryMaker {
  private let make: @Sendable () async throws -> Gallery
  private var making: Task<Gallery, any Error>?

  init(_ make: @escaping @Sendable () async throws -> Gallery) {
    self.make = make
  }

  var gallery: Gallery {
    get async throws {
      let task = making ?? Task { [make] in try await make() }
      making = task
      return try await task.value
    }
  }
}

extension SiteMap {
  /// Every page in every state, each at an address of its own. Only a demonstration has it.
  func addGallery(_ routes: Routes<Nobody>, _ house: @escaping @Sendable (String) async throws -> GalleryHouse) {
    let maker = GalleryMaker { [site] in try await Gallery(of: site, house) }
    routes.get(Paths.gallery) { visit in
      try visit.show(GalleryIndex(try await maker.gallery, visit.site.languages))
    }
    routes.get(Paths.sample) { visit, name in
      let language = visit.query.word("lang").flatMap(visit.site.language(chosen:)) ?? visit.language
      guard let sample = try await maker.gallery.sample(name, language) else { return try visit.notFound() }
      return Answer(.ok, type: "text/html; charset=utf-8", try sample.render(language).bytes())
    }
  }
}

extension Gallery {
  /// The sample of this name whose people write in this language, or else in English.
  func sample(_ name: String, _ language: Language) -> Sample? {
    let written = language == .chinese ? language : .english
    return samples.first { $0.name == name && $0.language == written }
  }
}

/// All samples by name, with a link for each language.
struct GalleryIndex: Page {
  struct Row: Encodable, Sendable {
    let name: String
    let page: String
    let title: String
  }

  let samples: [Row]
  let languages: [String]

  init(_ gallery: Gallery, _ languages: [Language]) {
    samples = gallery.samples.filter { $0.language == .english }
      .map { Row(name: $0.name, page: $0.type, title: $0.title[.english]) }
    self.languages = languages.map(\.rawValue)
  }

  var title: Phrase { Phrase("Gallery", "页面一览") }
  var width: PageWidth { .wide }

  func html(_ visit: Visit<Nobody>) -> HTML {
    """
    <h1>\(visit("Every page in every state", "每个页面的每种样子"))</h1>
    <p>\(visit("\(samples.count) samples; what they link to isn't there.", "共 \(samples.count) 个样例；里面的链接打不开。"))</p>
    <ul lang="en">
    \(each: samples, { row in
      "<li>\(each: self.languages, { "\(link: Paths.sample(row.name).with("lang", $0), "\(row.name) \($0)") " }) <span class=\"small soft\">\(row.page)</span></li>\n"
    })</ul>
    """
  }
}
