import Markup
import Office
import Workplace

extension Paths {
  static let invitation = Path.root / "invitation" / String.self
}

/// Where somebody who was invited makes their key.
private struct InvitationPage: Page {
  let token: String
  let name: String
  var refusals = Refusals()

  var title: Phrase { Phrase("Your seat", "您的席位") }

  func encode(to encoder: any Encoder) throws {
    try ["name": name].encode(to: encoder)
  }

  func html(_ visit: Visit<Nobody>) -> HTML {
    let form = Form(visit, Filled(refusals: refusals))
    return """
      \(form.summary)<h1>\(visit("\(name), make your key", "\(name)，请生成您的密钥"))</h1>
      <p>\(visit(
        "What is sealed to you opens with this key only. You get a passphrase of words, shown once: have paper at hand.",
        "封存给您的内容只有这把密钥能打开。接下来会显示一串口令，只显示一次，请先备好纸笔。"))</p>
      <p>\(visit(
        "Nobody can look it up or set a new one for you. Lost, it means a new key, and others must grant each case again.",
        "口令谁也查不到，也不能替您重设。丢了只能换一把新密钥，每件案件都要由别人重新授权。"))</p>
      \(form.html(to: Paths.invitation(token), form.buttons(Phrase("Make my key", "生成密钥"))))
      """
  }
}

/// The passphrase, this once.
private struct AcceptedPage: Page {
  let name: String
  let passphrase: String
  let fingerprint: String

  var title: Phrase { Phrase("Your passphrase", "您的口令") }

  func html(_ visit: Visit<Nobody>) -> HTML {
    """
    <h1>\(visit("Write this down now", "请现在就抄下来"))</h1>
    \(sheet("""
      <h2>\(visit("Passphrase", "口令"))</h2>
      <p class="code" id="passphrase">\(passphrase)</p>
      <p>\(visit("It is shown this once and kept nowhere.", "只显示这一次，哪里都不会保存。"))</p>
      <h2>\(visit("Fingerprint of your key", "密钥指纹"))</h2>
      <p class="code" id="fingerprint">\(fingerprint)</p>
      <p>\(visit(
        "Read it out to two seated members, one of them of another body, in person or on the telephone. "
          + "Nothing is sealed to you before both have confirmed it.",
        "请当面或打电话念给两位在席成员听，其中一位来自另一个机构。两人都确认之前，不会有内容封存给您。"))</p>
      """))
    <p class="row"><a class="button" href="\(Paths.session())">\(visit("I have written it down: sign in", "抄好了，去登录"))</a></p>
    """
  }
}

extension SiteMap {
  func addInvitation(_ open: Routes<Nobody>, _ office: Office) {
    open.get(Paths.invitation) { visit, text in
      guard let token = Token(text: text), let person = try await office.invited(by: token) else {
        return try visit.show(.invitationEnded)
      }
      return try visit.show(InvitationPage(token: text, name: person.name))
    }
    open.post(Paths.invitation) { visit, text, _ in
      guard let token = Token(text: text), let person = try await office.invited(by: token) else {
        return try visit.show(.invitationEnded)
      }
      switch try await office.acceptInvitation(token) {
      case .success(let done):
        return try visit.show(
          AcceptedPage(name: done.person.name, passphrase: done.passphrase, fingerprint: done.fingerprint))
      case .failure(.ended): return try visit.show(.invitationEnded)
      case .failure(let refusal):
        let page = InvitationPage(token: text, name: person.name, refusals: refusal.refusals)
        return try visit.refuse(page, refusal.refusals, refusal.status)
      }
    }
  }
}

extension Problem {
  fileprivate static let invitationEnded = Problem(
    .notFound, "ended", Phrase("This link has ended", "链接已失效"),
    Phrase(
      "This link was used, or its time is over. Ask whoever invited you for a new one.",
      "这个链接已经用过，或者过了期限。请找邀请您的人再要一个。"))
}
