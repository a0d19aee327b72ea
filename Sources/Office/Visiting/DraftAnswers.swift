package import Casework
package import Workplace

/// What somebody typed and ticked so far, as they typed it: every field of a report.
package struct DraftAnswers: Sendable, Hashable {
  package var who: ReporterKind?
  /// Whether the affected person knows of it, where somebody else writes.
  package var knows: AffectedKnows?
  /// What the affected person would want, where somebody else writes.
  package var theirWish: String?
  package var now: [Now] = []
  package var identity: IdentityChoice?
  package var reporter: DraftPerson?
  package var what = ""
  package var when: String?
  package var whenUnsure: LeftOpen?
  package var place: String?
  package var whereUnsure: LeftOpen?
  package var people: [DraftPerson] = []
  package var exclude: [ID<Person>] = []
  package var told: String?
  package var preserve: String?
  package var help: [Help] = []
  package var wish: String?
  package var contact: String?
  /// When they may be reached.
  package var reachWhen: String?
  package var handler: HandlerWish?
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
  case reporter, theirWish, what, when, place, people, exclude, told, preserve, wish, contact, reachWhen
}

extension DraftAnswers: Codable {
  private enum Key: String, CodingKey {
    case who, now, identity, reporter, what, when, place, people, exclude, told, preserve, help, wish, contact
    case language, swapped, knows, theirWish, whenUnsure, whereUnsure, reachWhen, handler
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
    knows = try values.decodeIfPresent(AffectedKnows.self, forKey: .knows)
    theirWish = try values.decodeIfPresent(String.self, forKey: .theirWish)
    whenUnsure = try values.decodeIfPresent(LeftOpen.self, forKey: .whenUnsure)
    whereUnsure = try values.decodeIfPresent(LeftOpen.self, forKey: .whereUnsure)
    reachWhen = try values.decodeIfPresent(String.self, forKey: .reachWhen)
    handler = try values.decodeIfPresent(HandlerWish.self, forKey: .handler)
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
      (.theirWish, theirWish), (.when, when), (.place, place), (.told, told), (.preserve, preserve), (.wish, wish),
      (.contact, contact), (.reachWhen, reachWhen),
    ]
    return texts.first { ($0.1?.count ?? 0) > Report.Limit.answerCharacters }.map { .tooLong($0.0) }
  }
}

extension DraftPerson {
  var isTooLong: Bool { (name?.count ?? 0) > Report.Limit.nameCharacters }
}
