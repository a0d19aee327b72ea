import Foundation
import HTTPTypes
import Hummingbird
import Markup

/// Who looks at a page. The two routers have a type each, so that a page of one can't be shown to the other's.
protocol Viewer: Sendable {
  /// What stands at the top of each page for them.
  var navigation: [NavigationItem] { get }
  /// Whether their pages carry the way out.
  var mayLeaveAtOnce: Bool { get }
}

struct NavigationItem: Sendable {
  let link: Link
  let words: Phrase
}

/// Somebody of whom nothing is known: what is shown before a router has looked, and when something went wrong.
struct Nobody: Viewer {
  var navigation: [NavigationItem] { [] }
  var mayLeaveAtOnce: Bool { true }
}

/// One request with its language and its viewer.
struct Visit<Viewing: Viewer>: Sendable {
  let site: Site
  let viewer: Viewing
  let language: Language
  /// Whether a program asked, and wants JSON.
  let wantsJSON: Bool
  /// The address that was asked for, with its query.
  let here: Link
  /// What stands in the query.
  let query: Fields
  private let head: HTTPRequest

  /// The text in the language of this visit.
  func callAsFunction(_ english: @autoclosure () -> EnglishText, _ chinese: @autoclosure () -> ChineseText) -> String {
    switch language {
    case .english: english().text
    case .chinese: chinese().text
    case .translated(let translation): translation.text(of: english())
    }
  }

  /// The same for what isn't a literal of ours.
  @_disfavoredOverload
  func callAsFunction<Name: StringProtocol>(_ english: Name, _ chinese: Name) -> String {
    Phrase(english, chinese)[language]
  }

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }

  /// What stands between two sentences in this visit's language.
  var gap: String { language.gap }

  /// The value of our cookie of this name.
  func cookie(_ name: Cookie.Name) -> String? { head.cookie(name.rawValue) }

  /// The token in `Authorization: Bearer`, with which programs come.
  var bearer: String? {
    guard let header = head.headerFields[.authorization], header.prefix(7).lowercased() == "bearer " else { return nil }
    return String(header.dropFirst(7))
  }

  /// Name and word of `Authorization: Basic` (RFC 7617), with a colon between them.
  var basicCredentials: [UInt8]? {
    guard let header = head.headerFields[.authorization], header.utf8.count <= basicHeaderBytes,
      header.prefix(6).lowercased() == "basic ",
      let decoded = Data(base64Encoded: String(header.dropFirst(6)))
    else { return nil }
    return Array(decoded)
  }

  /// The same visit, now that it is known who looks.
  func seen<Other: Viewer>(by viewer: Other) -> Visit<Other> {
    Visit<Other>(
      site: site, viewer: viewer, language: language, wantsJSON: wantsJSON, here: here, query: query, head: head)
  }
}

extension Visit {
  /// The same visit in another language.
  func speaking(_ language: Language) -> Visit {
    Visit(
      site: site, viewer: viewer, language: language, wantsJSON: wantsJSON, here: here, query: query, head: head)
  }
}

extension Visit where Viewing == Nobody {
  init(_ request: Request, site: Site) {
    let chosen = request.head.cookie(Cookie.Name.language.rawValue).flatMap(site.language(chosen:))
    self.init(
      site: site,
      viewer: Nobody(),
      language: chosen ?? Language(accepting: request.headers[.acceptLanguage], among: site.languages),
      wantsJSON: prefersJSON(request.headers[.accept]),
      here: Link(within: request.head.path ?? "/") ?? Path.root(),
      query: Fields(query: request.uri.query ?? ""),
      head: request.head
    )
  }
}

private let basicHeaderBytes = 512

/// Whether JSON comes before HTML in an `Accept`; a browser always names HTML.
private func prefersJSON(_ accept: String?) -> Bool {
  guard let accept, let json = accept.firstRange(of: "application/json") else { return false }
  guard let html = accept.firstRange(of: "text/html") else { return true }
  return json.lowerBound < html.lowerBound
}
