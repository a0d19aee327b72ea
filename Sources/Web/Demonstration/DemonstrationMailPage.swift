import Markup

extension Paths {
  static let demonstrationMail = Path.root / "demo" / "mail"
}

extension SiteMap {
  func addDemonstrationMail(_ routes: Routes<Nobody>) {
    routes.get(Paths.demonstrationMail) { visit in try visit.show(DemonstrationMail(mail: [])) }
  }
}

/// The notices that the demonstration would have sent.
struct DemonstrationMail: Page {
  let mail: [Notice]

  struct Notice: Encodable, Sendable {
    let to: String
    let text: String
  }

  var title: Phrase { Phrase("Mail", "邮件") }

  func html(_ visit: Visit<Nobody>) -> HTML {
    """
    <h1>\(visit(title))</h1>
    \(if: mail.isEmpty, "<p>\(visit("Nothing has been sent so far.", "到现在还没有发出任何邮件。"))</p>")\
    \(each: mail, { message($0.text, by: $0.to) })
    """
  }
}
