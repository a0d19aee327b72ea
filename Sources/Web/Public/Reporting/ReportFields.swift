import Casework
import Office
import Workplace

/// The fields of a report, as a form or a program sends them, read into answers. A word that isn't known is refused
/// next to its field.
struct ReportFields {
  private(set) var answers = DraftAnswers()
  private(set) var refusals = Refusals()
  private let fields: Fields

  init(_ fields: Fields, language: Language, among languages: [Language] = Language.allCases) {
    self.fields = fields
    answers.who = word("who")
    answers.knows = word("knows")
    answers.theirWish = text("theirWish")
    answers.now = words("now")
    answers.identity = word("identity")
    answers.reporter = reporter()
    answers.what = fields.text("what") ?? ""
    answers.when = text("when")
    answers.whenUnsure = word("whenUnsure")
    answers.place = text("where")
    answers.whereUnsure = word("whereUnsure")
    answers.people = people()
    answers.exclude = people("exclude", fields.texts("exclude"))
    answers.told = text("told")
    answers.preserve = text("preserve")
    answers.help = words("help")
    answers.wish = text("wish")
    answers.contact = text("contact")
    answers.reachWhen = text("reachWhen")
    answers.handler = word("handler")
    let wished = fields.word("language").flatMap { Language(tag: $0) ?? Language(tag: $0, among: languages) }
    answers.language = (wished ?? language).rawValue
  }

  private func text(_ name: String) -> String? {
    fields.word(name) == nil ? nil : fields.text(name)
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String) -> Word?
  where Word.RawValue == String {
    read(fields.word(name), name)
  }

  private mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(_ name: String) -> [Word]
  where Word.RawValue == String {
    var seen: Set<Word> = []
    return fields.texts(name).compactMap { read($0, name) }.filter { seen.insert($0).inserted }
  }

  private mutating func read<Word: RawRepresentable & CaseIterable>(_ text: String?, _ name: String) -> Word?
  where Word.RawValue == String {
    guard let text, !text.isEmpty else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    refusals.add(
      "unknown-word", field: name,
      Phrase(
        "“\(text.prefix(40))” is not known here. Use one of: \(known).", "这里不认识“\(text.prefix(40))”，请用其中之一：\(known)。"))
    return nil
  }

  private mutating func people(_ name: String, _ ids: [String]) -> [ID<Person>] {
    ids.filter { !$0.isEmpty }.compactMap { id in
      if let person = ID<Person>(id) { return person }
      refusals.add(
        "unknown-person", field: name,
        Phrase("We have nobody under this id. Type the name instead.", "没有这个编号的人，请直接写名字。"))
      return nil
    }
  }

  private mutating func reporter() -> DraftPerson? {
    guard let object = fields.object("reporter") else {
      return text("reporter").map { DraftPerson(name: $0) }
    }
    let person = people("reporter", object.texts("person")).first
    let name = object.word("name")
    return person == nil && name == nil ? nil : DraftPerson(person: person, name: name)
  }

  private mutating func people() -> [DraftPerson] {
    fields.objects("people").enumerated().compactMap { index, object in
      // A line that now names somebody else no longer means who was chosen for it.
      let isRenamed = object.text("was").map { $0 != object.text("name") ?? "" } ?? false
      let person = isRenamed ? nil : people("people", object.texts("person")).first
      let name = object.word("name")
      let part: Part? = read(object.word("part"), "people.\(index).part")
      let kind: PersonKind? = read(object.word("kind"), "people.\(index).kind")
      return person == nil && name == nil ? nil : DraftPerson(person: person, name: name, part: part, kind: kind)
    }
  }
}

extension Fields {
  /// Answers as the form shows them.
  init(_ answers: DraftAnswers) {
    var values: [String: Value] = ["what": .text(answers.what)]
    values["who"] = answers.who.map { .text($0.rawValue) }
    values["identity"] = answers.identity.map { .text($0.rawValue) }
    values["now"] = .list(answers.now.map { .text($0.rawValue) })
    values["help"] = .list(answers.help.map { .text($0.rawValue) })
    values["exclude"] = .list(answers.exclude.map { .text($0.description) })
    let texts = [
      "when": answers.when, "where": answers.place, "told": answers.told, "preserve": answers.preserve,
      "wish": answers.wish, "contact": answers.contact, "theirWish": answers.theirWish,
      "reachWhen": answers.reachWhen, "language": answers.language, "knows": answers.knows?.rawValue,
      "whenUnsure": answers.whenUnsure?.rawValue, "whereUnsure": answers.whereUnsure?.rawValue,
      "handler": answers.handler?.rawValue,
    ]
    for (name, text) in texts { values[name] = text.map { .text($0) } }
    values["reporter"] = answers.reporter.map { .object($0.fields) }
    values["people"] = .list(answers.people.map { .object($0.fields) })
    self.init(values)
  }
}

extension DraftPerson {
  fileprivate var fields: [String: Fields.Value] {
    var values: [String: Fields.Value] = [:]
    values["person"] = person.map { .text($0.description) }
    values["name"] = name.map { .text($0) }
    values["part"] = part.map { .text($0.rawValue) }
    values["kind"] = kind.map { .text($0.rawValue) }
    return values
  }
}

extension ReportFields {
  /// The names of those who must not see it, one a line.
  var excludedNames: [String] {
    (fields.text("excludeName") ?? "").split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }
  }

  /// Adds those who were found under a name to those who are out.
  mutating func exclude(_ found: [ID<Person>], called name: String) {
    answers.exclude += found.filter { !answers.exclude.contains($0) }
    guard found.isEmpty else { return }
    refusals.add(
      "unknown-person", field: "excludeName",
      Phrase(
        "We find nobody called “\(name.prefix(40))”. Write the full name, or leave it out here and say it in the text.",
        "找不到叫“\(name.prefix(40))”的人。请写全名，或在这里删掉，写到“发生了什么”里。"))
  }
}
