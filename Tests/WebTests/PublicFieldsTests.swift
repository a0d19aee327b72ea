import Casework
import Office
import Testing
import Workplace

@testable import Web

@Suite("A report is read from its fields")
struct PublicFieldsTests {
  private let person = "0764yhszzagfsqm3tqm96shpbq"

  @Test("Every field of the way in is read, from JSON as from a form.")
  func everyField() throws {
    let json = """
      {"who": "witness", "now": ["unsafe", "recent"], "identity": "confidential", "reporter": {"name": "Ada"},
       "what": "It happened", "when": "May", "where": "Lift", "told": "Mum", "preserve": "CCTV", "wish": "Peace",
       "people": [{"person": "\(person)", "part": "did"}, {"name": "the client in grey", "kind": "client"}],
       "exclude": ["\(person)"], "help": ["talk"], "contact": "a@example.org", "language": "zh", "knows": "no",
       "theirWish": "Quiet", "whenUnsure": "forgotten", "whereUnsure": "later", "reachWhen": "Late", "handler": "woman"}
      """
    let form = """
      who=witness&now=unsafe&now=recent&identity=confidential&reporter.name=Ada&what=It+happened&when=May&where=Lift\
      &told=Mum&preserve=CCTV&wish=Peace&people.0.person=\(person)&people.0.part=did&people.1.name=the+client+in+grey\
      &people.1.kind=client&people.2.name=&exclude=\(person)&help=talk&contact=a%40example.org&language=zh\
      &knows=no&theirWish=Quiet&whenUnsure=forgotten&whereUnsure=later&reachWhen=Late&handler=woman
      """
    let read = ReportFields(try Fields(json: Array(json.utf8)), language: .english)
    let answers = read.answers
    #expect(read.refusals.isEmpty)
    #expect(answers == ReportFields(try Fields(form: Array(form.utf8)), language: .english).answers)
    #expect(answers.who == .witness && answers.now == [.unsafe, .recent] && answers.identity == .confidential)
    #expect(answers.reporter == DraftPerson(name: "Ada") && answers.place == "Lift" && answers.help == [.talk])
    #expect(answers.knows == .no && answers.theirWish == "Quiet" && answers.handler == .woman)
    #expect(answers.whenUnsure == .forgotten && answers.whereUnsure == .later && answers.reachWhen == "Late")
    #expect(answers.people.map(\.part) == [.did, nil] && answers.people[1].kind == .client)
    #expect(answers.people[0].person == answers.exclude.first && answers.language == "zh-Hans")
  }

  @Test("What was read and is shown again is read the same.")
  func roundTrip() throws {
    let form =
      "who=told&now=recent&help=leave&help=talk&what=x&people.0.name=%E7%8E%8B&people.0.part=saw&wish=w&knows=yes&handler=man"
    let answers = ReportFields(try Fields(form: Array(form.utf8)), language: .english).answers
    #expect(ReportFields(Fields(answers), language: .english).answers == answers)
  }

  @Test("A word that isn't known is refused next to its field, all of them at once.")
  func unknownWords() throws {
    let json = #"{"what": "x", "who": "nobody", "help": ["talk", "gold"], "people": [{"name": "y", "part": "z"}]}"#
    let refusals = ReportFields(try Fields(json: Array(json.utf8)), language: .english).refusals
    #expect(refusals.items.map(\.field) == ["who", "people.0.part", "help"])
    #expect(refusals["who"]?.english.contains("affected, witness, told, helping") == true)
  }

  @Test("An id that is none is refused; a name that was changed no longer means who was chosen for it.")
  func people() throws {
    let broken = ReportFields(try Fields(form: Array("what=x&people.0.person=7".utf8)), language: .english)
    #expect(broken.refusals.items.map(\.field) == ["people"])
    let renamed = "people.0.person=\(person)&people.0.was=Ann&people.0.name=Bob"
    let kept = "people.0.person=\(person)&people.0.was=Ann&people.0.name=Ann"
    #expect(ReportFields(try Fields(form: Array(renamed.utf8)), language: .english).answers.people[0].person == nil)
    #expect(ReportFields(try Fields(form: Array(kept.utf8)), language: .english).answers.people[0].person != nil)
  }

  @Test("What is chosen while looking it over changes the answers, and nothing else does.")
  func choosing() throws {
    var answers = DraftAnswers()
    answers.people = [DraftPerson(name: "Wei"), DraftPerson(name: "Ann")]
    let chosen = try Fields(form: Array("choice-1=\(person)&swap=\(person)".utf8))
    let changed = Choosing(chosen).applied(to: answers)
    #expect(changed.people[0].person == nil && changed.people[1].person == ID<Person>(person))
    #expect(changed.swapped == [ID<Person>(person)].compactMap { $0 })
    #expect(Choosing(chosen).applied(to: changed) == changed)
    #expect(Choosing(Fields(["choice-1": .text(""), "swapBack": .text("1")])).applied(to: changed) == answers)
    #expect(Choosing(Fields()).applied(to: changed) == changed)
  }
}
