import HTTPTypes
import Hummingbird
import Markup
import Office

/// Every address of the site with what answers there.
final class SiteMap {
  let router = Router(options: .autoGenerateHeadEndpoints)
  let site: Site
  /// Ends the reporter's visit of this token on the server, when somebody leaves.
  let endVisit: @Sendable (_ token: String) async throws -> Void
  /// The pattern of each address, with its method: `GET /cases/{0}`.
  private(set) var patterns: [String] = []
  /// What answers at each of them.
  private(set) var answers = SiteAnswers()

  /// Why nothing new can be filed, asked for each page that says so.
  var ledgerStop: @Sendable () -> LedgerStop? = { nil }

  /// Already holds what every page needs: the language switch, the way out, the assets.
  init(_ site: Site, door: Door, endVisit: @escaping @Sendable (_ token: String) async throws -> Void = { _ in }) {
    self.site = site
    self.endVisit = endVisit
    router.add(middleware: door)
    addAssets()
    addLanguage()
    addLeaving()
  }

  func add(_ method: HTTPRequest.Method, _ pattern: String, _ answer: @escaping SiteAnswers.Answering) {
    patterns.append("\(method.rawValue) \(pattern)")
    answers.add(method, pattern, answer)
    router.on(RouterPath(pattern), method: method) { request, _ in try await answer(request).response }
  }
}

/// What a router finds out about who comes.
enum Admission<Viewing: Viewer>: Sendable {
  case seen(Viewing)
  /// They are not let in, and get this instead.
  case answered(Answer)
}

/// The addresses of one kind of viewer. `admit` is asked before each of them.
struct Routes<Viewing: Viewer> {
  typealias Admit = @Sendable (Visit<Nobody>) async throws -> Admission<Viewing>

  let map: SiteMap
  let admit: Admit

  /// A page. When reading it `isAct`, a browser may not fetch it ahead and no other site may lead there unasked.
  func get(
    _ path: Path, isAct: Bool = false, _ answer: @escaping @Sendable (Visit<Viewing>) async throws -> Answer
  ) {
    on(.get, path.pattern, isAct) { visit, _ in try await answer(visit) }
  }

  func get<A>(
    _ path: Path1<A>, isAct: Bool = false, _ answer: @escaping @Sendable (Visit<Viewing>, A) async throws -> Answer
  ) {
    on(.get, path.pattern, isAct) { visit, request in
      guard let value = path.value(in: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, value)
    }
  }

  func get<A, B>(
    _ path: Path2<A, B>, isAct: Bool = false,
    _ answer: @escaping @Sendable (Visit<Viewing>, A, B) async throws -> Answer
  ) {
    on(.get, path.pattern, isAct) { visit, request in
      guard let (first, second) = path.values(in: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, first, second)
    }
  }

  /// Something that somebody does. The action reads the body: `try await incoming.fields()`.
  func post(
    _ path: Path, _ answer: @escaping @Sendable (Visit<Viewing>, Incoming) async throws -> Answer
  ) {
    on(.post, path.pattern, false) { visit, request in try await answer(visit, Incoming(request)) }
  }

  func post<A>(
    _ path: Path1<A>, _ answer: @escaping @Sendable (Visit<Viewing>, A, Incoming) async throws -> Answer
  ) {
    on(.post, path.pattern, false) { visit, request in
      guard let value = path.value(in: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, value, Incoming(request))
    }
  }

  func post<A, B>(
    _ path: Path2<A, B>, _ answer: @escaping @Sendable (Visit<Viewing>, A, B, Incoming) async throws -> Answer
  ) {
    on(.post, path.pattern, false) { visit, request in
      guard let (first, second) = path.values(in: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, first, second, Incoming(request))
    }
  }

  /// A way in of a protocol with headers and methods of its own.
  func on(
    _ method: HTTPRequest.Method, _ path: Path,
    _ answer: @escaping @Sendable (Visit<Viewing>, Request) async throws -> Answer
  ) {
    on(method, path.pattern, false, answer)
  }

  func on<A>(
    _ method: HTTPRequest.Method, _ path: Path1<A>,
    _ answer: @escaping @Sendable (Visit<Viewing>, A, Request) async throws -> Answer
  ) {
    on(method, path.pattern, false) { visit, request in
      guard let value = path.value(in: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, value, request)
    }
  }

  /// Files whose addresses a format of others writes. What stands behind the path comes as it was sent.
  func get(_ path: PathBelow, _ answer: @escaping @Sendable (Visit<Viewing>, String, Request) async throws -> Answer) {
    on(.get, path.pattern, false) { visit, request in
      guard let rest = path.rest(of: request.uri.path) else { return try visit.notFound() }
      return try await answer(visit, rest, request)
    }
  }

  private func on(
    _ method: HTTPRequest.Method, _ pattern: String, _ isAct: Bool,
    _ answer: @escaping @Sendable (Visit<Viewing>, Request) async throws -> Answer
  ) {
    map.add(method, pattern) { [site = map.site, admit] request in
      let visit = Visit(request, site: site)
      if isAct, request.head.isPrefetch { return try visit.show(.prefetch) }
      if isAct, request.head.comesFromElsewhere { return try visit.show(.arrived(at: visit.here)) }
      switch try await admit(visit) {
      case .seen(let viewer): return try await answer(visit.seen(by: viewer), request)
      case .answered(let instead): return instead
      }
    }
  }
}
