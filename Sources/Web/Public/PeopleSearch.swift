import Markup
import Office
import Synchronization

extension Paths {
  static let peopleSearch = Path.root / "people" / "search"
}

extension SiteMap {
  /// Finds people by their name in full. It is never logged, and bounded for each visit.
  func addPeopleSearch(_ office: Office) {
    let searches = Searches()
    reporters(office).post(Paths.peopleSearch) { visit, incoming in
      let fields = try await incoming.fields()
      guard let name = fields.word("name") else {
        let refusals = Refusals("missing", field: "name", Phrase("Write the full name.", "请写全名。"))
        return try visit.refuse(PeopleSearch(fields, refusals), refusals)
      }
      guard searches.count(for: visit.viewer.visit?.draftID) else {
        let refusals = Refusals(
          "too-many", field: "name",
          Phrase(
            "That was \(PeopleSearch.limit) searches. Type the name into your text instead.",
            "已经查了 \(PeopleSearch.limit) 次，请直接把名字写到“发生了什么”里。"))
        return try visit.refuse(PeopleSearch(fields, refusals), refusals)
      }
      let people = try await office.searchPeople(name: name)
      return try visit.show(PeopleSearch(fields, people: people.map(PersonModel.init)))
    }
  }
}

/// How often each visit has searched. It is kept in memory only, of a bounded number of visits.
private final class Searches: Sendable {
  private static let visitLimit = 10_000

  private let counts = Mutex<[String: Int]>([:])

  /// Counts one search more; whether it is still allowed. Nothing is known of who has no visit.
  func count(for visit: String?) -> Bool {
    guard let visit else { return true }
    return counts.withLock { counts in
      if counts.count >= Self.visitLimit { counts.removeAll() }
      counts[visit, default: 0] += 1
      return counts[visit, default: 0] <= PeopleSearch.limit
    }
  }
}

/// Those who are called just so.
struct PeopleSearch: Page {
  /// Searches for each form.
  static let limit = 20

  let people: [PersonModel]
  private let filled: Filled

  private enum CodingKeys: CodingKey { case people }

  init(_ fields: Fields, _ refusals: Refusals = Refusals(), people: [PersonModel] = []) {
    filled = Filled(fields: fields, refusals: refusals)
    self.people = people
  }

  var title: Phrase { Phrase("Names", "名字") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      \(form.html(
        to: Paths.peopleSearch(),
        """
        \(form.line(
          "name", Phrase("Whom do you mean?", "你指的是谁？"), hint: Phrase("The full name.", "写全名。"), kind: .search,
          place: .heading))
        \(form.buttons(Phrase("Search", "查找"), (Paths.report(), Phrase("Back", "返回"))))
        """))
      \(if: people.isEmpty, "<p>\(visit("Nobody is called just so.", "没有正好叫这个名字的人。"))</p>")
      <ul>\(each: people, { "<li>\($0.label)</li>" })</ul>
      """
  }
}
