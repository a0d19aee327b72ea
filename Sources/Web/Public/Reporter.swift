import Markup
import Office

/// Anybody who comes without an account: a reporter, known by a visit, or somebody who only looks.
struct Reporter: Viewer {
  /// What the browser's cookie or the program's token stands for; nil where there is none, or it has ended.
  let visit: ReporterVisit?
  /// Why nothing new can be filed; nil while it can.
  var ledgerStop: LedgerStop?

  var navigation: [NavigationItem] {
    [
      NavigationItem(link: Paths.before(), words: Phrase("Before you report", "说之前，先看看")),
      NavigationItem(link: Paths.bodies(), words: Phrase("Who is here", "谁来办")),
    ]
  }

  var mayLeaveAtOnce: Bool { true }
}

extension SiteMap {
  /// Every way in that needs no account.
  func addPublic(_ office: Office) {
    ledgerStop = { office.ledgerStop }
    addHome(office)
    addNewReceipt(office)
    addFirstScreens(office)
    addSteps(office)
    addReportForm(office)
    addCodePage(office)
    addExport(office)
    addDiscard(office)
    addSavedDraft(office)
    addCheckAnswers(office)
    addReport(office)
    addReceiptPage(office)
    addAnotherReport(office)
    addReceiptFiles(office)
    addReturning(office)
    addCasePage(office)
    addCaseLedger(office)
    addCaseMessages(office)
    addWithdrawal(office)
    addResult(office)
    addTellingName(office)
    addAskingForHandler(office)
    addAddingPeople(office)
    addStopping(office)
    addCaseFiles(office)
    addPeopleSearch(office)
    addBodies(office)
    addHealth(office)
    addLedgerPage(office)
    addLedgerFiles(office)
    addLedgerKeys(office)
    addPromisePage(office)
    addEvidenceFile()
    addGovernance(office)
    addUrgent(office)
    addBefore(office)
    addPoster(office)
    addSheet(office)
    addLostCode()
    addUploads(office)
    addKept(office)
  }

  /// Pages that look up who comes.
  func reporters(_ office: Office) -> Routes<Reporter> {
    Routes(map: self) { visit in
      let known: ReporterVisit? =
        if let token = visit.bearer ?? visit.cookie(.visit) { try await office.visit(token: token) } else { nil }
      return .seen(Reporter(visit: known, ledgerStop: office.ledgerStop))
    }
  }

  /// Pages that are the same for everybody.
  var passers: Routes<Reporter> {
    let ledgerStop = ledgerStop
    return Routes(map: self) { _ in .seen(Reporter(visit: nil, ledgerStop: ledgerStop())) }
  }
}

extension Answer {
  /// The same answer, with which a browser keeps the visit.
  func keeping(_ visit: ReporterVisit) -> Answer {
    setting(Cookie(.visit, visit.tokenText))
  }
}

/// A value, or `null` where there is none: the key is always there for programs.
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
