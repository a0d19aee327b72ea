package import Casework
package import Workplace

/// What somebody typed and ticked so far, as they typed it: every field of a report.
package struct DraftAnswers: Sendable, Hashable {
  package var who: ReporterKind?
  package var now: [Now] = []
  package var identity: IdentityChoice?
  package var reporter: DraftPerson?
  package var what = ""
  package var when: String?
  package var place: String?
  package var people: [DraftPerson] = []
  package var exclude: [ID<Person>] = []
  package var told: String?
  package var preserve: String?
  package var help: [Help] = []
  package var wish: String?
  package var contact: String?
  package var language: String?
  /// Whom the reporter exchanged among the first readers.
  package var swapped: [ID<Person>] = []

  package init() {}
}

/// Somebody in a draft: picked from the directory, typed, or both.
package struct DraftPerson: Codable, Sendable, Hashable {
  package var person: ID<Person>?
  package var name: String?
  package var part: Part?
  package var kind: PersonKind?

  package init(person: ID<Person>? = nil, name: String? = nil, part: Part? = nil, kind: PersonKind? = nil) {
    self.person = person
    self.name = name
    self.part = part
    self.kind = kind
  }
}

/// A field of a draft that has a bound.
package enum DraftField: String, Sendable, CaseIterable {
  case reporter, what, when, place, people, exclude, told, preserve, wish, contact
}

extension DraftAnswers: Codable {
  private enum Key: String, CodingKey {
    case who, now, identity, reporter, what, when, place, people, exclude, told, preserve, help, wish, contact
    case language, swapped
  }

  /// Reads what an older program wrote too: a field that wasn't there yet is empty.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    who = try values.decodeIfPresent(ReporterKind.self, forKey: .who)
    now = try values.decodeIfPresent([Now].self, forKey: .now) ?? []
    identity = try values.decodeIfPresent(IdentityChoice.self, forKey: .identity)
    reporter = try values.decodeIfPresent(DraftPerson.self, forKey: .reporter)
    what = try values.decodeIfPresent(String.self, forKey: .what) ?? ""
    when = try values.decodeIfPresent(String.self, forKey: .when)
    place = try values.decodeIfPresent(String.self, forKey: .place)
    people = try values.decodeIfPresent([DraftPerson].self, forKey: .people) ?? []
    exclude = try values.decodeIfPresent([ID<Person>].self, forKey: .exclude) ?? []
    told = try values.decodeIfPresent(String.self, forKey: .told)
    preserve = try values.decodeIfPresent(String.self, forKey: .preserve)
    help = try values.decodeIfPresent([Help].self, forKey: .help) ?? []
    wish = try values.decodeIfPresent(String.self, forKey: .wish)
    contact = try values.decodeIfPresent(String.self, forKey: .contact)
    language = try values.decodeIfPresent(String.self, forKey: .language)
    swapped = try values.decodeIfPresent([ID<Person>].self, forKey: .swapped) ?? []
  }
}

extension DraftAnswers {
  /// The first bound that was passed, in the order of the form.
  var refusal: DraftRefusal? {
    if what.count > Report.Limit.accountCharacters { return .tooLong(.what) }
    if people.count > Report.Limit.people { return .tooMany(.people) }
    if max(exclude.count, swapped.count) > Report.Limit.excluded { return .tooMany(.exclude) }
    if people.contains(where: \.isTooLong) { return .tooLong(.people) }
    if let reporter, reporter.isTooLong { return .tooLong(.reporter) }
    let texts: [(DraftField, String?)] = [
      (.when, when), (.place, place), (.told, told), (.preserve, preserve), (.wish, wish), (.contact, contact),
    ]
    return texts.first { ($0.1?.count ?? 0) > Report.Limit.answerCharacters }.map { .tooLong($0.0) }
  }
}

extension DraftPerson {
  var isTooLong: Bool { (name?.count ?? 0) > Report.Limit.nameCharacters }
}
