import Markup
import Office
import Workplace

extension Paths {
  /// Takes `email` and `passphrase`; gives `token`.
  static let session = Path.root / "session"
  static let endSession = Path.root / "session" / "end"
}

/// Where members of bodies sign in.
struct SignInPage: Page {
  /// Where to go then.
  var back = Paths.desk()
  /// Texts of a form that came when the session had ended: nothing of them is lost.
  var typed: [String] = []
  var filled = Filled()

  var title: Phrase { Phrase("Sign in", "登录") }

  func encode(to encoder: any Encoder) throws {
    try ["signedIn": false].encode(to: encoder)
  }

  func html(_ visit: Visit<Nobody>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)<h1>\(visit(title))</h1>
      \(if: !typed.isEmpty, kept(visit))
      <p>\(visit("For members of the bodies.", "供各机构成员登录。"))\(visit.gap)\
      \(link: Path.root(), visit("To tell what happened you need no account.", "要说发生了什么，不需要账号。"))</p>
      \(form.html(to: Paths.session(), """
        \(form.hidden("back", back.address))
        \(form.line("email", Phrase("E-mail", "邮箱"), kind: .email, fill: "username"))
        \(form.line("passphrase", Phrase("Passphrase", "口令"), hint: words, kind: .password, fill: "current-password"))
        \(form.buttons(Phrase("Sign in", "登录")))
        """))
      <p class="small soft">\(visit(
        "Lost it? Nobody can look it up. Ask whoever runs this site for a new invitation: it makes a new key.",
        "口令丢了谁也查不到。请找本站的管理员再发一次邀请，重新生成密钥。"))</p>
      """
  }

  private var words: Phrase {
    Phrase("The words that you wrote down, with spaces between them.", "您当时抄下的那串单词，中间用空格隔开。")
  }

  private func kept(_ visit: Visit<Nobody>) -> HTML {
    note(
      .sun,
      """
      <p>\(visit(
        "Your session had ended, so this was not sent. Copy it, sign in, and send it again.",
        "登录已经过期，下面的内容没有发出。请先复制，登录后再发。"))</p>
      \(each: typed, { "<p class=\"written\">\($0)</p>\n" })
      """)
  }
}

/// Who is signed in, and the way to end it.
private struct SignedInPage: Page {
  let name: String
  let roles: [String]
  private let shown: [Phrase]

  enum CodingKeys: CodingKey { case name, roles }

  init(_ session: StaffSession) {
    name = session.person.name
    roles = session.roles.map(\.rawValue)
    shown = session.roles.map(\.heading)
  }

  var title: Phrase { Phrase("Signed in", "已登录") }

  func html(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(name)</h1>
    \(if: shown.isEmpty, "<p>\(visit("You hold no seat at present.", "目前没有席位。"))</p>")\
    <ul>\(each: shown, { "<li>\(visit($0))</li>" })</ul>
    <p class="row"><a class="button quiet" href="\(Paths.desk())">\(visit("To the desk", "去工作台"))</a>
    \(link: Paths.absence(), visit("I am away", "我不在"))</p>
    <form method="post" action="\(Paths.endSession())">
    <button class="button">\(visit("Sign out", "退出登录"))</button>
    </form>
    """
  }
}

private struct TokenModel: Encodable { let token: String }
private struct SignedOutModel: Encodable { let signedIn = false }

extension SiteMap {
  func addSession(_ open: Routes<Nobody>, _ office: Office) {
    open.get(Paths.session) { visit in
      guard let staff = try await visit.staff(office) else { return try visit.show(SignInPage()) }
      return try visit.seen(by: staff).show(SignedInPage(staff.session))
    }
    open.post(Paths.session) { visit, incoming in try await signIn(visit, try await incoming.fields(), office) }
    open.post(Paths.endSession) { visit, _ in
      if let staff = try await visit.staff(office) { try await office.signOut(token: staff.token) }
      return try visit.done(SignedOutModel(), then: Paths.session()).setting(Cookie(.desk, ""))
    }
  }
}

private func signIn(_ visit: Visit<Nobody>, _ fields: Fields, _ office: Office) async throws -> Answer {
  let back = fields.text("back").flatMap(Link.init(within:)) ?? Paths.desk()
  let result = try await office.signIn(
    email: fields.text("email") ?? "", passphrase: fields.text("passphrase") ?? "")
  switch result {
  case .success(let done):
    let answer = try visit.done(TokenModel(token: done.token.text), then: back)
    return visit.wantsJSON ? answer : answer.setting(Cookie(.desk, done.token.text))
  case .failure(let refusal):
    let page = SignInPage(back: back, filled: Filled(fields: fields, refusals: refusal.refusals))
    return try visit.refuse(page, refusal.refusals, refusal.status)
  }
}
