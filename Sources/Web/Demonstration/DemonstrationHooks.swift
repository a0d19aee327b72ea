package import Deadlines

/// What only a demonstration can do.
package struct DemonstrationHooks: Sendable {
  /// Lets so many hours pass, with everything that is due in them at its own moment, and returns what the clock shows.
  let advance: @Sendable (_ hours: Int) async throws -> Instant

  /// An empty workplace of this name, for the gallery.
  let gallery: @Sendable (_ workplace: String) async throws -> GalleryHouse

  package init(
    advance: @escaping @Sendable (_ hours: Int) async throws -> Instant,
    gallery: @escaping @Sendable (_ workplace: String) async throws -> GalleryHouse
  ) {
    self.advance = advance
    self.gallery = gallery
  }
}

extension SiteMap {
  /// The addresses that only a demonstration has.
  func addDemonstration(_ demonstration: DemonstrationHooks) {
    let routes = Routes(map: self) { _ in .seen(Nobody()) }
    addDemonstrationClock(demonstration, routes)
    addDemonstrationMail(routes)
    addGallery(routes, demonstration.gallery)
  }
}
