import Casework
import Markup
import Office
import Workplace

extension Paths {
  /// `{command}` is a word of ``CaseCommand``.
  static let command = Path.root / "cases" / ID<Case>.self / String.self
}

private struct StateModel: Encodable { let state: CaseState }

extension SiteMap {
  /// Every command on a case. The router of signed-out visitors takes them, so that what somebody typed while their
  /// session ended is given back.
  func addCommands(_ open: Routes<Nobody>, _ office: Office) {
    open.post(Paths.command) { visit, id, word, incoming in
      guard let staff = try await visit.staff(office) else {
        let fields = try await incoming.fields()
        return try visit.refuseSignedOut(back: Paths.file(id), typed: typedTexts(fields, word))
      }
      guard let command = CaseCommand(rawValue: word) else { return try visit.notFound() }
      let order = Order(visit: visit.seen(by: staff), office: office, id: id, command: command)
      return try await order.carryOut(try await incoming.fields())
    }
  }
}

private func typedTexts(_ fields: Fields, _ word: String) -> [String] {
  let inner = fields.object(word) ?? fields
  return [inner.word("text"), inner.word("reason")].compactMap { $0 }
}

/// One command of somebody who has signed in.
private struct Order {
  let visit: Visit<Staff>
  let office: Office
  let id: ID<Case>
  let command: CaseCommand

  func carryOut(_ fields: Fields) async throws -> Answer {
    var reading = CommandReading(command, fields)
    var asked = reading.fields(zone: visit.site.zone)
    if command == .name {
      switch try await reading.people(office) {
      case .people(let people): asked.people = people
      case .choose(let found): return try await again(fields, reading.refusals, found: found)
      }
    }
    guard reading.refusals.isEmpty else { return try await again(fields, reading.refusals) }
    switch try await office.carryOut(command, on: id, with: asked, by: visit.viewer.session) {
    case .success(let done): return try answer(done)
    case .failure(.refused(let refusal)):
      reading.refuse(refusal, longReason: asked.reason.count > Report.Limit.answerCharacters)
      return try await again(fields, reading.refusals, refusal.status, for: refusal)
    case .failure(let refusal): return try visit.refuse(refusal, on: id)
    }
  }

  /// Whoever stepped aside finds no trace of the case any more.
  private func answer(_ done: CommandDone) throws -> Answer {
    let onward = command == .stepaside ? Paths.desk() : Paths.file(id)
    return try visit.done(StateModel(state: done.state), done.isWaiting ? .accepted : .ok, then: onward)
  }

  /// The case's page again, with what was typed and what to do about it. What was not opened stays so.
  private func again(
    _ fields: Fields, _ refusals: Refusals, _ status: Answer.Status = .refused, found: [FoundName] = [],
    for refusal: Refusal? = nil
  ) async throws -> Answer {
    if visit.wantsJSON { return try visit.answer(RefusalModel(refusals, visit.language), status) }
    let filled = Filled(fields: fields, refusals: refusals)
    let refused = refusal.map { RefusedNote(refusal: $0, id: id) }
    switch try await office.caseCover(id, for: visit.viewer.session) {
    case .success(let cover?):
      let isHere = command == .assign
      let typed = isHere ? [] : typedTexts(fields, command.rawValue)
      let shown = isHere ? filled : Filled(refusals: refusals.withoutFields)
      return try visit.show(CoverPage(cover: cover, filled: shown, typed: typed, refused: refused), status)
    case .success(nil): break
    case .failure(let refusal): return try closed(refusal, fields)
    }
    switch try await office.opened(id, by: visit.viewer.session) {
    case .success(let opened):
      let typed = opened.view.content == nil ? typedTexts(fields, command.rawValue) : []
      let page = CasePage(opened: opened, filled: filled, found: found, refused: refused, typed: typed)
      return try visit.show(page, status)
    case .failure(let refusal): return try closed(refusal, fields)
    }
  }

  /// The case can't be shown any more, as when a colleague has accepted it meanwhile; what was typed is given back.
  private func closed(_ refusal: CaseRefusal, _ fields: Fields) throws -> Answer {
    guard case .refused(let refusal) = refusal else { return try visit.refuse(refusal, on: id) }
    var problem = Problem(refusal, on: id)
    problem.typed = typedTexts(fields, command.rawValue)
    return try visit.seen(by: Nobody()).show(problem)
  }
}

extension CommandReading {
  /// `longReason` says that the text which is too long is the reason.
  fileprivate mutating func refuse(_ refusal: Refusal, longReason: Bool) {
    guard refusal == .textTooLong, longReason else { return refuse(refusal) }
    refuse(refusal.code, "reason", refusal.words)
  }
}

extension Refusals {
  /// The same on a page that hasn't the fields.
  fileprivate var withoutFields: Refusals {
    items.reduce(into: Refusals()) { $0.add($1.code, $1.words) }
  }
}
