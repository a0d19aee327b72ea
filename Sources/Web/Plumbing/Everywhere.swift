import HTTPTypes
import Markup

/// Addresses, each written once, in the file of its page.
enum Paths {}

extension Paths {
  static let language = Path.root / "language"
  static let leave = Path.root / "leave"
}

extension SiteMap {
  /// `language` and `back`: keeps the choice for the browser's session and returns to the page.
  func addLanguage() {
    Routes(map: self) { _ in .seen(Nobody()) }.post(Paths.language) { [site] visit, incoming in
      let fields = try await incoming.fields()
      let back = fields.text("back").flatMap(Link.init(within:)) ?? Path.root()
      guard let chosen = fields.text("language").flatMap(site.language(chosen:)) else { return Answer(to: back) }
      return Answer(to: back).setting(Cookie(.language, chosen.rawValue))
    }
  }

  /// Ends the reporter's visit in this browser and goes to the neutral place. It is a page of ours with `Refresh`,
  /// since the policy stops a form from being sent on elsewhere, and it is bare: nothing on it says where one was.
  func addLeaving() {
    Routes(map: self) { _ in .seen(Nobody()) }.post(Paths.leave) { [endVisit] visit, _ in
      if let token = visit.cookie(.visit) { try await endVisit(token) }
      var answer = try visit.wantsJSON ? visit.answer(Leaving()) : Leaving().answer(visit)
      answer.headers[.refresh] = "0; url=\(visit.site.neutralPlace.address)"
      return answer.setting(Cookie(.visit, "")).setting(Cookie(.language, ""))
    }
  }
}

/// What is shown for a moment while somebody leaves.
struct Leaving: Encodable {
  let left = true

  static let title = Phrase("One moment", "请稍候")

  func answer(_ visit: Visit<some Viewer>) throws -> Answer {
    let page: HTML = """
      <!doctype html>
      <html lang="\(visit.language.rawValue)">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(visit(Leaving.title))</title></head>
      <body><p>\(link: visit.site.neutralPlace, visit("Go on", "继续"))</p></body>
      </html>

      """
    return Answer(.ok, type: "text/html; charset=utf-8", try page.bytes())
  }
}
