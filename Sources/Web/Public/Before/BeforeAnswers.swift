import Casework
import Deadlines
import Markup
import Office
import Workplace

/// The nine answers, made of who sits where today, the days that count, and what may follow. No number and no name
/// stands in the text itself.
struct BeforeAnswers {
  let bodies: [BodiesPage.Body]
  let rules: Rules
  let visit: Visit<Reporter>

  func answer(_ question: BeforeQuestion) -> HTML {
    switch question {
    case .boss: boss
    case .body: body
    case .procedure: procedure
    case .penalties: penalties
    case .result: result
    case .work: work
    case .health: health
    case .named: named
    case .aboutYou: aboutYou
    }
  }

  func seats(_ body: BodyKind) -> [BodiesPage.Seat] { bodies.first { $0.body == body }?.seats ?? [] }

  /// The span of a step where it is not urgent.
  func span(_ term: ProcedureTerm) -> String { visit(rules.table[term].otherwise.words) }

  /// The span of a duty at every level: "3 working days, 24 hours when it is serious, 4 hours in danger".
  func span(_ duty: DutyKind) -> String { rules.table[duty].map(visit.every) ?? "" }

  /// Paragraphs of a list, one point each.
  func points(_ phrases: [Phrase]) -> HTML {
    "<ul>\n\(each: phrases, { "<li>\(visit($0))</li>\n" })</ul>\n"
  }

  func points(_ wordings: [Wording]) -> HTML { points(wordings.map { Phrase($0) }) }

  /// Names with what they are and the languages they speak.
  func names(_ seats: [BodiesPage.Seat]) -> HTML {
    if seats.isEmpty { return "<p>\(visit("Nobody sits here yet.", "目前没有人。"))</p>\n" }
    return """
      <ul>
      \(each: seats, { seat in
        """
        <li>\(seat.name)<span class="soft"> · \(visit(seat.role.heading)) · \(visit.languages(seat.languages))</span></li>

        """
      })</ul>

      """
  }
}

extension Visit {
  /// A span at every level; one alone where all are the same.
  func every(_ spans: Spans) -> String {
    let (usual, serious) = (self(spans.otherwise.words), self(spans.serious.words))
    let crisis = self(spans.crisis.words)
    if serious == usual, crisis == usual { return usual }
    if serious == crisis {
      return self("\(usual), \(crisis) when it is serious or somebody is in danger", "\(usual)；情况严重或有危险时 \(crisis)")
    }
    return self(
      "\(usual), \(serious) when it is serious, \(crisis) when somebody is in danger",
      "\(usual)；情况严重时 \(serious)，有危险时 \(crisis)")
  }

  func languages(_ tags: [String]) -> String {
    tags.map { self(languageName($0)) }.joined(separator: self(", ", "、"))
  }

  /// Hours as people say them: whole days from three on.
  func hours(_ count: Int) -> String {
    self((count >= 72 && count % 24 == 0 ? Span.days(count / 24) : Span.hours(count)).words)
  }
}
