import HTTPTypes
import Hummingbird
import Markup
import Office
import Workplace

extension Paths {
  static let draftUploads = Path.root / "report" / "uploads"
  static let draftUpload = Path.root / "report" / "uploads" / ID<UploadTag>.self
  static let messageUploads = Path.root / "case" / "uploads"
  static let messageUpload = Path.root / "case" / "uploads" / ID<UploadTag>.self

  /// Where the files of a form that is sent to `link` may go ahead of it.
  static func uploads(of link: Link) -> Link? {
    let first = link.address.split(separator: "/").first.map(String.init)
    switch first {
    case "report": return draftUploads()
    case "case": return messageUploads()
    default: return nil
    }
  }

  /// What keeps the answers of a form that is sent to `link`, so that its files have a draft to go to.
  static func saving(of link: Link) -> Link? {
    uploads(of: link) == draftUploads() ? draft() : nil
  }
}

extension SiteMap {
  /// Files piece by piece, by the tus protocol 1.0: into the draft, and ahead of a message. Whose they are is known by
  /// the visit alone. `GET` lists those that are not whole yet, or wait for their message, so that nothing need be kept
  /// in a browser.
  func addUploads(_ office: Office) {
    let routes = reporters(office)
    for (place, all, one) in [
      (UploadPlace.draft, Paths.draftUploads, Paths.draftUpload),
      (.message, Paths.messageUploads, Paths.messageUpload),
    ] {
      let tus: @Sendable (Visit<Reporter>, Request) -> TusExchange = { visit, request in
        TusExchange(office: office, visit: visit, place: place, request: request)
      }
      routes.on(.options, all) { visit, request in tus(visit, request).offer }
      routes.on(.options, one) { visit, _, request in tus(visit, request).offer }
      routes.on(.get, all) { visit, request in try await tus(visit, request).list() }
      routes.on(.post, all) { visit, request in try await tus(visit, request).create(at: one) }
      routes.on(.head, one) { visit, id, request in try await tus(visit, request).tell(id) }
      routes.on(.patch, one) { visit, id, request in try await tus(visit, request).take(id) }
      routes.on(.delete, one) { visit, id, request in try await tus(visit, request).end(id) }
      // For programs that can say neither PATCH nor DELETE.
      routes.on(.post, one) { visit, id, request in
        switch request.headers[.methodOverride] {
        case "PATCH": try await tus(visit, request).take(id)
        case "DELETE": try await tus(visit, request).end(id)
        default: try visit.notFound()
        }
      }
    }
  }
}

/// Uploads that are not whole, as our own script reads them.
struct OpenUploads: Encodable, Sendable {
  struct Upload: Encodable, Sendable {
    let id: String
    let at: String
    let name: String
    let bytes: Int64
    let offset: Int64
    let fingerprint: String?
  }

  let uploads: [Upload]
}
