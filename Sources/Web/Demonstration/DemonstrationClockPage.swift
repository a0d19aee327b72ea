import Deadlines
import Markup

/// The most hours that pass at once: twelve weeks.
private let hoursLimit = 2_000

extension SiteMap {
  /// `hours` and, from a page, `back`: lets time pass and returns to the page.
  func addDemonstrationClock(_ demonstration: DemonstrationHooks, _ routes: Routes<Nobody>) {
    routes.post(Paths.demonstrationClock) { visit, incoming in
      let fields = try await incoming.fields()
      guard let hours = fields.word("hours").flatMap({ Int($0) }), (1...hoursLimit).contains(hours) else {
        return try visit.refuse(hoursMissing, Refusals(hoursMissing.code, field: "hours", hoursMissing.words))
      }
      let now = try await demonstration.advance(hours)
      return try visit.done(Passed(now: now.iso), then: fields.text("back").flatMap(Link.init(within:)) ?? Path.root())
    }
  }
}

private struct Passed: Encodable {
  let now: String
}

private let hoursMissing = Problem(
  .refused, "hours", Phrase("So much can't pass", "不能过这么久"),
  Phrase("Give a whole number of hours from 1 to \(hoursLimit).", "请填 1 到 \(hoursLimit) 之间的整数小时。"))
