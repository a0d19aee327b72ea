import Markup
import Office
import Workplace

/// Somebody who is signed in.
struct Staff: Viewer {
  let session: StaffSession
  let token: Token

  var navigation: [NavigationItem] {
    [
      NavigationItem(link: Paths.desk(), words: Phrase("Desk", "工作台")),
      NavigationItem(link: Paths.cases(), words: Phrase("Cases", "案件")),
      NavigationItem(link: Paths.bodies(), words: Phrase("Bodies", "机构")),
      NavigationItem(link: Paths.seats(), words: Phrase("Keys", "密钥")),
      NavigationItem(link: Paths.session(), words: Phrase(session.person.name, session.person.name)),
    ]
  }

  /// The way out is for those who must not be seen here.
  var mayLeaveAtOnce: Bool { false }
}

extension SiteMap {
  /// Everything that members of bodies do.
  func addDesk(_ office: Office) {
    let open = Routes(map: self) { _ in .seen(Nobody()) }
    let staff = Routes(map: self) { try await admit($0, office) }
    addSession(open, office)
    addInvitation(open, office)
    addDeskList(staff, office)
    addCaseSearch(staff, office)
    addCase(staff, office)
    addCommands(open, office)
    addCaseFiles(staff, office)
    addOriginals(open, staff, office)
    addSeats(staff, office)
    addAbsence(staff, office)
    addAudit(staff, office)
  }
}

/// Lets in who is signed in; everybody else gets the page to do so, from which they come back.
private func admit(_ visit: Visit<Nobody>, _ office: Office) async throws -> Admission<Staff> {
  if let staff = try await visit.staff(office) { return .seen(staff) }
  return .answered(try visit.refuseSignedOut(back: visit.here))
}

extension Visit {
  /// Who is signed in: by cookie, or as programs do by bearer token.
  func staff(_ office: Office) async throws -> Staff? {
    guard let token = (bearer ?? cookie(.desk)).flatMap(Token.init(text:)),
      let session = try await office.staffSession(token: token)
    else { return nil }
    return Staff(session: session, token: token)
  }
}

extension Visit where Viewing == Nobody {
  /// 401: the sign-in page, which shows what was typed and leads back.
  func refuseSignedOut(back: Link, typed: [String] = []) throws -> Answer {
    let page = SignInPage(back: back, typed: typed)
    return try refuse(page, Refusals("signed-out", Problem.signedOut.words), .signedOut)
  }
}
