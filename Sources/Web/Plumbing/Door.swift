import HTTPTypes
import Hummingbird
import Logging
import Office
import Synchronization

/// What every request passes on its way in, and every answer on its way out. It counts those inside, refuses forms of
/// other sites, turns what is thrown into a page, sets the headers and writes one line that names nobody.
struct Door: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: Site
  let logger: Logger
  private let inside = Inside()

  init(site: Site, logger: Logger) {
    self.site = site
    self.logger = logger
  }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let entered = inside.enter()
    defer { inside.leave() }
    var response = Response(status: .ok)
    let duration = await site.stopwatch.measure {
      response = entered ? await answer(request, context, next) : full(request)
    }
    response.headers.addWhatIsAlwaysSaid()
    logger.info(
      "answered",
      metadata: [
        "method": .string(request.method.rawValue),
        "route": .string(context.endpointPath ?? "none"),
        "status": .stringConvertible(response.status.code),
        "milliseconds": .stringConvertible(duration / .milliseconds(1)),
      ])
    return response
  }

  private func answer(
    _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
  ) async -> Response {
    do {
      if request.method != .get, request.method != .head, request.head.comesFromElsewhere {
        return response(to: request, .elsewhere)
      }
      return try await next(request, context)
    } catch let fault as FieldsFault {
      return response(to: request, Problem(fault))
    } catch let error as HTTPError where error.status == .notFound {
      return response(to: request, .notFound)
    } catch  where Office.isOverload(error) {
      return full(request)
    } catch {
      return failure(error, request)
    }
  }

  private func full(_ request: Request) -> Response {
    var response = response(to: request, .full)
    response.headers[.retryAfter] = "5"
    return response
  }

  /// Logs the reference with the error's type and case, which hold no content, and shows the reference.
  private func failure(_ error: any Error, _ request: Request) -> Response {
    let reference = reference()
    logger.error(
      "failed",
      metadata: [
        "reference": .string(reference),
        "error": .string("\(type(of: error))"),
        "case": .string(caseName(of: error) ?? "none"),
      ])
    return response(to: request, .failure(reference))
  }

  private func response(to request: Request, _ problem: Problem) -> Response {
    let visit = Visit(request, site: site)
    return (try? visit.show(problem))?.response ?? Response(status: .internalServerError)
  }

  /// Eight symbols that are easy to say on the telephone.
  private func reference() -> String {
    String(site.randomness(referenceLength).map { referenceSymbols[Int($0) % referenceSymbols.count] })
  }
}

private let referenceLength = 8
private let referenceSymbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

/// The name of an enum's case without what it holds; `nil` for anything else.
func caseName(of error: any Error) -> String? {
  let mirror = Mirror(reflecting: error)
  guard mirror.displayStyle == .enum else { return nil }
  return mirror.children.isEmpty ? "\(error)" : mirror.children.first?.label
}

/// How many requests are being answered.
private final class Inside: Sendable {
  /// More than these are sent away: what waits needs memory too.
  static let limit = 512

  private let count = Mutex(0)

  /// Counts one more; `false` when that is too many. Each call wants a `leave`.
  func enter() -> Bool {
    count.withLock { count in
      count += 1
      return count <= Self.limit
    }
  }

  func leave() {
    count.withLock { $0 -= 1 }
  }
}
