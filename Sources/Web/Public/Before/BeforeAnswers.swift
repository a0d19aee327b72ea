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

  /// The span of a duty where it is not urgent.
  func span(_ duty: DutyKind) -> String { rules.table[duty].map { visit($0.otherwise.words) } ?? "" }

  /// "Within" the span of a duty, at every level.
  func within(_ duty: DutyKind) -> String { rules.table[duty].map { visit($0.within) } ?? "" }

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
        <li>\(seat.name)<span class="soft"> · \(visit(seat.isAdviser ? seat.rank.words : seat.role.heading)) · \(visit.languages(seat.languages))</span></li>

        """
      })</ul>

      """
  }
}

extension BodiesPage.Seat {
  var isAdviser: Bool { rank == .adviser || rank == .adviserDeputy }
}

extension Visit {
  func languages(_ tags: [String]) -> String {
    tags.map { self(languageName($0)) }.joined(separator: self(", ", "、"))
  }

  /// Hours as people say them: whole days from three on.
  func hours(_ count: Int) -> String {
    self((count >= 72 && count % 24 == 0 ? Span.days(count / 24) : Span.hours(count)).words)
  }
}

extension Spans {
  /// "Within" the span at every level; one alone where all are the same.
  var within: Phrase {
    let (usual, crisis, serious) = (otherwise.words, crisis.words, serious.words)
    if self.serious == otherwise, self.crisis == otherwise {
      return Phrase("within \(usual)", "\(usual)内")
    }
    if self.serious == self.crisis {
      return Phrase(
        "within \(usual), \(crisis) when it is serious or somebody is in danger",
        "\(usual)内（情况严重或有危险时 \(crisis)内）")
    }
    return Phrase(
      "within \(usual), \(serious) when it is serious, \(crisis) when somebody is in danger",
      "\(usual)内（情况严重时 \(serious)内，有危险时 \(crisis)内）")
  }
}
