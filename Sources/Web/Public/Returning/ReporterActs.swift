import Casework
import Markup
import Office

extension Visit where Viewing == Reporter {
  /// The case after something was done to it, or the page on which it was asked for once more with what was typed.
  func acted(
    _ done: Result<CaseState, ReporterActRefusal>, _ fields: Fields, _ office: Office,
    again page: (Filled) -> some Page<Reporter>
  ) async throws -> Answer {
    switch done {
    case .success:
      return wantsJSON ? try await caseAnswer(office, Filled(), .created) : Answer(to: Paths.caseOfReporter())
    case .failure(.onCase(.notFound)):
      return wantsJSON ? try notFound() : Answer(to: Paths.report())
    case .failure(.onCase(.busy)):
      let refusals = Refusals("busy", busyWords)
      return try refuse(page(Filled(fields: fields, refusals: refusals)), refusals, .unavailable)
    case .failure(.onCase(.refused(let refusal))):
      let refusals = Refusals(refusal.code, field: refusal.fieldOfReporter, refusal.toldToReporter)
      return try refuse(page(Filled(fields: fields, refusals: refusals)), refusals)
    case .failure(.told(let refusal)):
      return try refuse(page(Filled(fields: fields, refusals: refusal.refusals)), refusal.refusals)
    }
  }

  /// The reporter with their case, or what somebody who has none is led on to.
  func ownCase(_ office: Office) async throws -> OwnCase {
    guard let reporter = viewer.visit else { return .none(try signedOut()) }
    guard let view = try await office.returnToCase(reporter) else {
      return .none(wantsJSON ? try notFound() : Answer(to: Paths.report()))
    }
    return .mine(reporter, view)
  }
}

/// Whether somebody who came has a case.
enum OwnCase {
  case mine(ReporterVisit, ReporterView)
  case none(Answer)
}
