import Markup

/// A page that says that something can't be had, and what to do.
struct Problem: Page {
  let status: Answer.Status
  let code: String
  let title: Phrase
  let words: Phrase
  /// Where to go from here.
  var onward: (link: Link, words: Phrase)?
  /// Texts of a form that was not taken: nothing of them is lost.
  var typed: [String] = []

  init(_ status: Answer.Status, _ code: String, _ title: Phrase, _ words: Phrase) {
    self.status = status
    self.code = code
    self.title = title
    self.words = words
  }

  func html(_ visit: Visit<Nobody>) -> HTML {
    """
    <h1>\(visit(title))</h1>
    <p>\(visit(words))</p>
    \(visit.unsent(typed))\
    \(given: onward, { "<p><a class=\"button\" href=\"\($0.link)\">\(visit($0.words))</a></p>" })
    """
  }

  func encode(to encoder: any Encoder) throws {
    try RefusalModel(Refusals(code, words), .english).encode(to: encoder)
  }
}

extension Visit where Viewing == Nobody {
  func show(_ problem: Problem) throws -> Answer {
    try refuse(problem, Refusals(problem.code, problem.words), problem.status)
  }
}

extension Visit {
  /// Texts of a form that was not taken, where its fields are not on the page.
  func unsent(_ typed: [String]) -> HTML {
    guard !typed.isEmpty else { return "" }
    return note(
      .sun,
      """
      <p>\(self("This was not sent. Copy it if it is still needed.", "下面的内容没有发出。还用得着的话，请先复制。"))</p>
      \(each: typed, { "<p class=\"written\">\($0)</p>\n" })
      """)
  }

  /// That nothing is here for this viewer, whether it exists or not.
  func notFound() throws -> Answer { try seen(by: Nobody()).show(.notFound) }
}

extension Problem {
  static let notFound = Problem(
    .notFound, "not-found", Phrase("Nothing is here", "这里没有内容"),
    Phrase("There is no such page, or it is not for you.", "没有这个页面，或者它不是给你看的。"))

  static let elsewhere = Problem(
    .forbidden, "elsewhere", Phrase("Sent from another site", "来自其他网站"),
    Phrase(
      "This form was sent by a page of another site, so nothing was done. Open our page and send it from there.",
      "这份表单是其他网站的页面发来的，所以什么都没有做。请打开我们的页面再提交。"))

  static let full = Problem(
    .unavailable, "full", Phrase("Too many at once", "现在人太多"),
    Phrase(
      "More requests came at once than we can answer. What was saved is kept. Try again in a few seconds.",
      "现在来的人太多，一时忙不过来。已保存的内容都在，请过几秒再试。"))

  static let prefetch = Problem(
    .unavailable, "prefetch", Phrase("Not opened", "没有打开"),
    Phrase(
      "Opening this page is recorded, so your browser may not open it ahead of you. Open it yourself.",
      "打开这个页面会被记录，所以浏览器不能替你提前打开。请自己点开。"))

  static let signedOut = Problem(
    .signedOut, "signed-out", Phrase("Sign in first", "请先登录"),
    Phrase("You are not signed in, or your visit has ended.", "您还没有登录，或者登录已经过期。"))

  /// `link` is the same page, now asked for from here.
  static func arrived(at link: Link) -> Problem {
    var problem = Problem(
      .forbidden, "elsewhere", Phrase("Go on", "继续"),
      Phrase(
        "You come from a page of another site. Opening this page is recorded, so it waits for you.",
        "你是从其他网站的页面来的。打开这个页面会被记录，所以先等你确认。"))
    problem.onward = (link, Phrase("Open it", "打开"))
    return problem
  }

  static func failure(_ reference: String) -> Problem {
    Problem(
      .failed, "failed", Phrase("That did not work", "没有成功"),
      Phrase(
        "Something failed on our side. Go back and try again; if it fails again, tell us this reference: \(reference)",
        "我们这边出错了。请返回再试一次；如果还是不行，请告诉我们这个编号：\(reference)"))
  }
}
