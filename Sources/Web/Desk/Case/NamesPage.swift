import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let names = Path.root / "desk" / "names" / ID<Case>.self
}

/// Whom a case names, before its account is read: somebody who knows one of them may step aside now.
struct NamesPage: Page {
  let opened: OpenedCase

  var title: Phrase { Reference.words(opened.view.reference) }

  func encode(to encoder: any Encoder) throws {
    try CaseModel(opened).encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, Filled())
    let id = opened.view.id
    return """
      <h1>\(visit("Do you know one of them?", "这些人里，有您认识的吗？"))</h1>
      \(sheet(visit.people(opened.view.content?.account.people ?? [])))
      <p>\(visit(
        "Family, a friend, somebody of your team or line; somebody on whom your bonus, your budget or a client depends; "
          + "somebody whom you would find hard to face. How high anybody stands, or what they earn for the workplace, is no reason to "
          + "stay or to go.",
        "亲属、朋友、同组或上下级；您的奖金、预算、客户跟TA有牵连；或者碰到TA会让您为难。谁业绩好、职位高，都不是留下或回避的理由。"))</p>
      <div class="row"><a class="button" href="\(Paths.file(id))">\(visit("None of these: read on", "都没有，往下看"))</a>
      <a class="button quiet" href="\(Paths.stepAside(id))">\(visit("Step aside", "回避"))</a></div>
      \(if: opened.offers(.challenge), unsure(visit, form))
      """
  }

  private func unsure(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <details>
    <summary>\(visit("I am not sure", "说不准"))</summary>
    \(form.html(to: Paths.command(opened.view.id, CaseCommand.challenge.rawValue), """
      <p>\(visit(
        "Somebody else decides within 2 working days. Until then do nothing on the case; if you must answer, a colleague can.",
        "由别人在 2 个工作日内决定。在那之前请先不要办这件案件；该回复的，同事可以回复。"))</p>
      \(form.hidden("challenge.person", opened.reader.description))\
      \(form.area("challenge.reason", Phrase("What makes you unsure", "您为什么说不准"), rows: 3))
      <p><button class="button quiet">\(visit("Let somebody else decide", "请别人来定"))</button></p>
      """))
    </details>
    """
  }
}

extension SiteMap {
  /// Only for somebody who has opened the case: before that it leads to the cover.
  func addNames(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.names, isAct: true) { visit, id in
      let session = visit.viewer.session
      switch try await office.caseCover(id, for: session) {
      case .failure(let refusal): return try visit.refuse(refusal, on: id)
      case .success(.some): return Answer(to: Paths.file(id))
      case .success(nil): break
      }
      switch try await office.opened(id, by: session) {
      case .success(let opened) where opened.view.content != nil: return try visit.show(NamesPage(opened: opened))
      case .success: return Answer(to: Paths.file(id))
      case .failure(let refusal): return try visit.refuse(refusal, on: id)
      }
    }
  }
}
