import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let addPeople = Path.root / "case" / "people"
}

extension SiteMap {
  /// The reporter names more people. In a browser it takes two steps: the second asks who is meant by a typed name.
  func addAddingPeople(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.addPeople) { visit in
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine: return try visit.show(AddPeople())
      }
    }
    routes.post(Paths.addPeople) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      var read = ReportFields(fields, language: visit.language)
      for name in (fields.text("excludeName") ?? "").split(whereSeparator: \.isNewline).prefix(PeopleSearch.limit)
      where name.contains(where: { !$0.isWhitespace }) {
        let found = try await office.searchPeople(name: String(name))
        read.exclude(found.map(\.person), called: String(name))
      }
      guard read.refusals.isEmpty else {
        return try visit.refuse(AddPeople(Filled(fields: fields, refusals: read.refusals)), read.refusals)
      }
      let answers = read.answers
      if !visit.wantsJSON, !fields.has("sure"), !(answers.people.isEmpty && answers.exclude.isEmpty) {
        return try visit.show(try await AddPeopleSure(answers, office))
      }
      let done = try await office.addPeople(
        reporter, people: answers.people.enumerated().map { $1.mentioned(choice: fields.word("choice-\($0)")) },
        exclude: answers.exclude)
      return try await visit.acted(done, fields, office) { AddPeople($0) }
    }
  }
}

extension DraftPerson {
  /// As it is added to a case; `choice` is who is meant, where somebody was chosen.
  fileprivate func mentioned(choice: String?) -> Account.Person {
    let chosen = person ?? choice.flatMap { ID<Person>($0) }
    return Account.Person(
      person: chosen?.description, name: name ?? "", part: part ?? .unsure, kind: kind)
  }
}

/// More people, each with a part, and those who must not see it.
struct AddPeople: Page {
  private static let emptyLines = 3
  private let filled: Filled

  init(_ filled: Filled = Filled()) {
    self.filled = filled
  }

  func encode(to encoder: any Encoder) throws { try ["takes": ["people", "exclude"]].encode(to: encoder) }

  var title: Phrase { Phrase("Your page · people", "你的页面 · 人员") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    let count = max(filled.fields.objects("people").count, Self.emptyLines)
    return """
      \(form.summary)
      <h1>\(visit("Who else was there?", "还有谁？"))</h1>
      <p>\(visit(
        "Fill in what you know; the rest can stay empty. Writing a name decides nothing about anybody.",
        "知道几个写几个，其余空着就行。写上名字，不等于下结论。"))</p>
      \(form.html(
        to: Paths.addPeople(),
        """
        <fieldset id="people">
        <legend>\(visit("People (optional)", "还有这些人（可不填）"))</legend>
        \(form.remarks("people", hint: Phrase(
          "Real name, nickname, “the client in grey”: anything.", "真名、花名、“穿灰西装的客户”都行。")))\
        \(each: 0..<count, { line($0, form) })</fieldset>
        \(form.area(
          "excludeName", Phrase("Anyone you don't want near this? (optional)", "有没有谁，你不想让TA经手？（可不填）"),
          hint: Phrase(
            "Full names, one a line. No reason needed; they aren't told.", "写全名，一行一个。不用说理由，也不会通知TA。"),
          rows: 2))
        \(form.buttons(Phrase("Go on", "继续"), (Paths.caseOfReporter(), Phrase("Back to my page", "返回"))))
        """))
      """
  }

  private func line(_ index: Int, _ form: Form) -> HTML {
    let words = Phrase("Person \(index + 1)", "第 \(index + 1) 个人")
    let parts = [Part.unsure] + Part.allCases.filter { $0 != .unsure }
    let kinds = [PersonKind.unknown] + PersonKind.allCases.filter { $0 != .unknown }
    return """
      <div class="sheet" role="group" aria-label="\(words[form.language])">
      \(form.line("people.\(index).name", words))
      \(form.select(
        "people.\(index).part", Phrase("What they did", "TA是"), parts.map { Choice($0.rawValue, $0.words) }))
      \(form.select(
        "people.\(index).kind", Phrase("Who they are here", "TA和单位的关系"), kinds.map { Choice($0.rawValue, $0.words) }))
      </div>

      """
  }
}

/// Who is meant by each name, before they are added: it can't be taken back.
struct AddPeopleSure: Page {
  private let names: [(person: DraftPerson, found: [PersonModel])]
  private let excluded: [PersonModel]

  init(_ answers: DraftAnswers, _ office: Office) async throws {
    var names: [(DraftPerson, [PersonModel])] = []
    for (index, person) in answers.people.enumerated() {
      let name = index < PeopleSearch.limit ? person.name : nil
      let found = if let name { try await office.searchPeople(name: name) } else { [] as [FoundPerson] }
      names.append((person, found.map(PersonModel.init)))
    }
    self.names = names
    excluded = try await office.people(Set(answers.exclude)).map(PersonModel.init)
  }

  func encode(to encoder: any Encoder) throws { try ["takes": ["people", "exclude"]].encode(to: encoder) }

  var title: Phrase { Phrase("Your page · people 2/2", "你的页面 · 人员 2/2") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit)
    return """
      <h1>\(visit("Add these people?", "就加上这些人吗？"))</h1>
      <p>\(visit(
        "Whoever did it, or may have, is kept out at once, and everybody above them. So is whoever you don't want near this. "
          + "That can't be taken back; nobody is told why.",
        "做这事的和说不准的人，连同他们的上级，马上就看不到了；你不想让经手的人也一样。这一步收不回，也不会告诉任何人原因。"))</p>
      \(form.html(
        to: Paths.addPeople(),
        """
        \(each: names.enumerated(), { self.name($0, $1.person, $1.found, form) })\
        \(each: excluded, { form.hidden("exclude", $0.person) })\
        \(if: !excluded.isEmpty, """
          <p>\(visit("Kept away: ", "不让经手的："))\(excluded.map(\.label).joined(separator: visit(", ", "、")))</p>
          """)\
        \(form.hidden("sure", "yes"))\
        \(form.buttons(Phrase("Add them", "加上"), (Paths.addPeople(), Phrase("Write them again", "重新写"))))
        """))
      """
  }

  private func name(_ index: Int, _ person: DraftPerson, _ found: [PersonModel], _ form: Form) -> HTML {
    let (name, part) = (person.name ?? "", person.part ?? .unsure)
    let hidden: HTML = """
      \(form.hidden("people.\(index).name", name))\(form.hidden("people.\(index).part", part.rawValue))\
      \(form.hidden("people.\(index).kind", (person.kind ?? .unknown).rawValue))
      """
    let line = Phrase("\(name), \(part.words)", "\(name)，\(part.words)")
    guard !found.isEmpty else { return "\(hidden)<p class=\"written\">\(line[form.language])</p>\n" }
    let somebodyElse = Choice("", Phrase("Somebody else, or not sure", "另有其人，或说不准"))
    return """
      \(hidden)\(form.choices(
        "choice-\(index)", line, found.map { Choice($0.person, Phrase($0.label, $0.label)) } + [somebodyElse]))
      """
  }
}
