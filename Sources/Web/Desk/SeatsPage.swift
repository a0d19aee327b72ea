import Markup
import Office
import Workplace

extension Paths {
  /// Keys that wait to be confirmed.
  static let seats = Path.root / "seats"
  /// Takes `fingerprint`, as it was read out.
  static let confirmKey = Path.root / "seats" / ID<Person>.self / "confirm"
}

/// New keys, each to be confirmed by two who heard its fingerprint. The page shows none: what it showed could be
/// confirmed without having asked.
private struct SeatsPage: Page {
  struct Waiting: Encodable, Sendable {
    let person: String
    let name: String
    /// How many statements are needed yet; with 0 one of another body is.
    let needs: Int
    /// Whether this viewer has confirmed it, or it is their own.
    let done: Bool
  }

  let waiting: [Waiting]
  var filled = Filled()

  enum CodingKeys: CodingKey { case waiting }

  var title: Phrase { Phrase("Keys", "密钥") }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)<h1>\(visit("Keys that wait to be confirmed", "等待确认的密钥"))</h1>
      <p>\(visit("Nothing is sealed to somebody new before two have said whose key it is.", "新成员的密钥要有两个人确认过，才会有内容封存给TA。"))</p>
      <p>\(visit(
        "Call the person or meet them, let them read out the fingerprint of their key, and type what you hear.",
        "请打电话或当面让对方念出密钥指纹，照您听到的输入。"))</p>
      \(if: waiting.isEmpty, "<p class=\"soft\">\(visit("None waits now.", "现在没有等着确认的。"))</p>")\
      \(each: waiting, { sheet(one($0, visit, form)) })
      """
  }

  private func one(_ key: Waiting, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <h2>\(key.name)</h2>
    <p>\(visit(needs(key)))</p>
    \(if: key.done, "<p class=\"soft\">\(visit("Others confirm this one.", "这一把由别人确认。"))</p>", else: confirm(key, form))
    """
  }

  private func needs(_ key: Waiting) -> Phrase {
    if key.needs == 0 {
      return Phrase("One more, of another body, must confirm it.", "还需要另一个机构的一个人确认。")
    }
    if key.needs == 1 { return Phrase("One more must confirm it.", "还需要 1 个人确认。") }
    return Phrase("\(key.needs) more must confirm it.", "还需要 \(key.needs) 个人确认。")
  }

  private func confirm(_ key: Waiting, _ form: Form) -> HTML {
    form.html(
      to: confirmLink(key),
      """
      \(form.line("\(key.person).fingerprint", Phrase("Fingerprint, as \(key.name) read it out", "\(key.name)念的指纹"), kind: .code))
      \(form.buttons(Phrase("Confirm this key", "确认这把密钥")))
      """)
  }

  private func confirmLink(_ key: Waiting) -> Link {
    ID<Person>(key.person).map { Paths.confirmKey($0) } ?? Paths.seats()
  }
}

extension SeatsPage.Waiting {
  init(_ key: WaitingKey, for viewer: ID<Person>) {
    person = key.person.id.description
    name = key.person.name
    needs = if case .needs(let count) = key.standing { count } else { 0 }
    done = key.person.id == viewer || key.vouchers.contains(viewer)
  }
}

private struct StandingModel: Encodable {
  let confirmed: Bool
  let needs: Int

  init(_ standing: KeyStanding) {
    confirmed = standing == .confirmed
    needs =
      switch standing {
      case .needs(let count): count
      case .needsAnotherBody: 1
      case .confirmed: 0
      }
  }
}

extension SiteMap {
  func addSeats(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.seats) { visit in try visit.show(try await seatsPage(visit, office)) }
    staff.post(Paths.confirmKey) { visit, person, incoming in
      let fields = try await incoming.fields()
      let own = fields.object(person.description)
      let typed = (own ?? fields).word("fingerprint") ?? ""
      switch try await office.confirmKey(of: person, fingerprint: typed, by: visit.viewer.session) {
      case .success(let standing): return try visit.done(StandingModel(standing), then: Paths.seats())
      case .failure(let refusal):
        let field = own == nil ? "fingerprint" : "\(person).fingerprint"
        let refusals = Refusals(refusal.code, field: field, refusal.words)
        var page = try await seatsPage(visit, office)
        page.filled = Filled(fields: fields, refusals: refusals)
        return try visit.refuse(page, refusals, .refused)
      }
    }
  }
}

private func seatsPage(_ visit: Visit<Staff>, _ office: Office) async throws -> SeatsPage {
  let me = visit.viewer.session.person.id
  return SeatsPage(waiting: try await office.waitingKeys().map { SeatsPage.Waiting($0, for: me) })
}
