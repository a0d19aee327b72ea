import Logging
import Markup
import Office

/// Every page of the site in each of its states, in the languages that everything is written in.
package struct Gallery: Sendable {
  package let samples: [Sample]
  /// The pattern of each address of the site, with its method: `GET /cases/{0}`.
  package let patterns: [String]
  /// One of the workplaces that were walked through, to ask on.
  let answers: SiteAnswers

  /// Walks through a workplace for each language. `house` founds none: it gives an empty one of this name.
  package init(
    of site: Site, _ house: @Sendable (_ workplace: String) async throws -> GalleryHouse
  ) async throws {
    var samples: [Sample] = []
    var patterns: [String] = []
    var answers = SiteAnswers()
    for language in Language.allCases {
      let empty = try await house(Phrase("Willow Works", "柳湾工坊")[language])
      let book = GalleryBook()
      var own = Site(
        workplace: empty.office.settings.name, neutralPlace: site.neutralPlace,
        publicAddress: site.publicAddress, zone: site.zone, isDemonstration: false, randomness: site.randomness,
        stopwatch: site.stopwatch)
      own.book = book
      let map = SiteMap(own, door: Door(site: own, logger: .silent))
      map.addPublic(empty.office)
      map.addDesk(empty.office)
      let accounts = try await empty.found(in: language)
      let walk = GalleryWalk(
        language: language, house: empty, site: own, answers: map.answers, book: book, accounts: accounts)
      try await walk.all()
      samples += book.samples
      (patterns, answers) = (map.patterns, map.answers)
    }
    self.samples = samples
    self.patterns = patterns
    self.answers = answers
  }
}

extension Logger {
  fileprivate static let silent = Logger(label: "gallery", factory: { _ in SwiftLogNoOpLogHandler() })
}
