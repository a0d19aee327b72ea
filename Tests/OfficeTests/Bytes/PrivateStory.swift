import Casework
import Database
import Deadlines
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

/// A case in which every field holds a string of its own, in English and in Chinese: everything that people type, and
/// everything by which they come in.
struct PrivateStory {
  let town: Town
  private(set) var needles: [Needle] = []
  private var filed: [Filed] = []

  init(town: Town) { self.town = town }

  private var office: Office { town.office }

  /// A string of this field that stands nowhere else, in both languages.
  private mutating func secret(_ field: String) -> String {
    let english = "zephyr-\(field)-\(needles.count)-quay"
    let hanzi =
      "澜霁" + String("\(needles.count)".compactMap { $0.wholeNumberValue.map { Array("〇一二三四五六七八九")[$0] } }) + "号檐下的灯笼"
    needles += [Needle(english), Needle(hanzi)]
    return "\(english) \(hanzi)"
  }

  private mutating func hide(_ text: String) { needles.append(Needle(text)) }
}

extension PrivateStory {
  /// A report with names that were typed and a file, from a draft; one that is filed at once; a draft that is left, and
  /// one that is given up.
  mutating func tell() async throws {
    let visit = try await office.newReceipt(language: "zh")
    try hide(visit)
    var answers = self.answers()
    let revision = try await office.saveDraft(answers, revision: nil, visit: visit).get()
    try await attach(to: visit)
    answers.what += secret("more")
    let now = try #require(try await office.draft(of: visit)).revision
    #expect(now >= revision)
    _ = try await office.saveDraft(answers, revision: now, visit: visit).get()
    _ = try await office.firstReaders(of: answers, visit: visit)
    filed.append(try await office.submitReport(answers, visit: visit).get())
    var atOnce = self.answers()
    atOnce.people = [DraftPerson(person: try town.person("82"), name: nil, part: .did, kind: .employee)]
    let submitted = try await office.submitReport(atOnce, files: [], receipt: nil).get()
    filed.append(submitted.filed)
    hide(submitted.receipt)
    hide(submitted.token)
    try await leaveDrafts()
  }

  private mutating func answers() -> DraftAnswers {
    var answers = DraftAnswers()
    answers.who = .affected
    answers.identity = .confidential
    answers.reporter = DraftPerson(name: secret("reporter"))
    answers.what = secret("what")
    answers.when = secret("when")
    answers.place = secret("where")
    answers.people = [DraftPerson(name: secret("person"), part: .did, kind: .unknown)]
    answers.told = secret("told")
    answers.preserve = secret("preserve")
    answers.wish = secret("wish")
    answers.contact = secret("contact")
    return answers
  }

  private mutating func attach(to visit: ReporterVisit) async throws {
    let sink = try await office.startFile(name: secret("file-name"), type: "text/plain", visit: visit)
    try await sink.append([UInt8](secret("file").utf8))
    _ = try await office.finishFile(sink, visit: visit).get()
  }

  private mutating func leaveDrafts() async throws {
    for isGivenUp in [false, true] {
      let visit = try await office.newReceipt()
      try hide(visit)
      _ = try await office.saveDraft(answers(), revision: nil, visit: visit).get()
      try await attach(to: visit)
      if isGivenUp { try await office.discardDraft(visit) } else { try await office.leave(visit) }
    }
  }

  private mutating func hide(_ visit: ReporterVisit) throws {
    let code = try #require(visit.code)
    for text in [code.text, String(code.symbols), visit.tokenText] { hide(text) }
    for bytes in [visit.token.bytes, code.lookUp, visit.privateKey.seed.bytes, visit.draftKey.bytes] {
      needles.append(Needle(bytes))
    }
  }
}

extension PrivateStory {
  /// Messages both ways, notes, who is meant, reasons, a day, a result; sign-ins, an invitation, searches.
  mutating func workOn() async throws {
    try await comeIn()
    let first = try #require(filed.first)
    let visit = try await town.reporter(of: first)
    _ = try await office.writeToHandlers(visit, text: secret("message")).get()
    let sink = try await office.startFile(name: secret("later-file-name"), type: "image/png")
    try await sink.append([UInt8](secret("later-file").utf8))
    _ = try await office.addToCase(visit, text: secret("beside"), files: [(secret("sent-as"), sink)]).get()
    try await resolve(first)
    let (head, other) = (try await town.session("31"), try await town.session("21"))
    for one in filed { try await handle(one, by: head, and: other) }
    _ = try await office.askToWithdraw(
      try await town.reporter(of: try #require(filed.last)), text: secret("withdrawing"))
  }

  private mutating func comeIn() async throws {
    let wrong = secret("wrong-passphrase")
    await #expect(throws: SignInRefusal.wrong) {
      try await office.signIn(email: "c31@example.org", passphrase: wrong).get()
    }
    for number in Town.seated { hide(try town.passphrase(number)) }
    for key in try await town.everyKey().values { needles.append(Needle(key.seed.bytes)) }
    let invitation = try await office.invite(email: "c91@example.org").get()
    hide(invitation.token.text)
    needles.append(Needle(invitation.token.secret.bytes))
    hide(try await office.acceptInvitation(invitation.token).get().passphrase)
    _ = try await office.searchPeople(name: secret("search"))
  }

  private mutating func resolve(_ filed: Filed) async throws {
    let ring = filed.firstReaders.map(\.number)
    let (one, other) = (try await town.session(ring[0]), try await town.session(ring[1]))
    _ = try await office.openCase(filed.file, by: one).get()
    let meant = Account.Person(person: nil, name: secret("meant"), part: .did, kind: nil)
    _ = try await office.nameRespondent(filed.file, people: [meant], by: one).get()
    _ = try await office.confirmProposal(filed.file, number: nil, by: other).get()
  }

  private mutating func handle(_ filed: Filed, by head: StaffSession, and other: StaffSession) async throws {
    let file = filed.file
    _ = try await office.openCase(file, by: head).get()
    _ = try await office.answerReporter(file, text: secret("answer"), by: head).get()
    _ = try await office.noteOnCase(file, text: secret("note"), by: head).get()
    let day = town.premises.clock.now.adding(hours: 72)
    _ = try await office.pledgeDay(file, due: day, text: secret("pledge"), by: head).get()
    _ = try await office.challengeConflict(
      file, person: try town.person("22"), reason: secret("challenge"), by: head
    ).get()
    let duty = try await office.openCase(file, by: head).get().duties.first { $0.duty.kind == .challenge }
    let decider = town.people.first { $0.value.name == duty?.holder }?.key ?? ""
    _ = try await office.decideChallenge(
      file, number: nil, upheld: true, reason: secret("decided"), by: try await town.session(decider)
    ).get()
    _ = try await office.assessCase(
      file, outcome: .investigate, level: .serious, reason: secret("assessment"), by: head
    ).get()
    _ = try await office.confirmProposal(file, number: nil, by: other).get()
    _ = try await office.closeCase(file, result: secret("result"), reason: secret("closing"), by: head).get()
    _ = try await office.confirmProposal(file, number: nil, by: other).get()
  }
}
