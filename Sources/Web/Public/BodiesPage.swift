import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let bodies = Path.root / "bodies"
}

extension SiteMap {
  /// Who sits where, for everybody to see.
  func addBodies(_ office: Office) {
    passers.get(Paths.bodies) { visit in
      try visit.show(BodiesPage(bodies: try await office.bodies().map { BodiesPage.Body($0.body, $0.seats) }))
    }
  }
}

struct BodiesPage: Page {
  struct Body: Encodable, Sendable {
    let body: BodyKind
    let seats: [Seat]
  }

  struct Seat: Encodable, Sendable {
    let name: String
    let role: SeatRole
    let rank: Workplace.Seat.Rank
    let side: Workplace.Seat.Side
    let languages: [String]
    /// The first day after the term.
    let until: String
  }

  let bodies: [Body]

  var title: Phrase { Phrase("Who is here", "谁来办") }
  var width: PageWidth { .wide }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Who is here", "谁来办"))</h1>
    <p>\(visit(
      "These people work on what is told here. Whom a report names, and those above them, are kept out of it from the start; while it is not known who is meant, everybody it might mean.",
      "在这里说的事，由下面这些人办。被写到的人和TA的上级从一开始就排除在外；还不确定说的是谁时，可能指到的人都先排除。"))</p>
    \(each: inOrder, { body($0, visit) })
    <p>\(wayOn(Paths.governance(), visit("Who was given a seat when, on public record", "谁什么时候坐上席位，都有公开记录")))</p>
    <p>\(wayOn(Paths.before(), visit("What happens when somebody reports", "说了以后会怎样")))</p>
    """
  }

  /// Those who read first stand first.
  private var inOrder: [Body] { bodies.filter { $0.body == .aid } + bodies.filter { $0.body != .aid } }

  private func body(_ body: Body, _ visit: Visit<Reporter>) -> HTML {
    """
    <h2>\(visit(body.body.heading))</h2>
    <p>\(visit(body.body.work))</p>
    \(if: body.seats.isEmpty, "<p>\(visit("Nobody sits here yet.", "目前没有人。"))</p>", else: seats(body.seats, visit))
    """
  }

  private func seats(_ seats: [Seat], _ visit: Visit<Reporter>) -> HTML {
    table(
      [visit("Name", "姓名"), visit("Seat", "席位"), visit("Sits", "身份"), visit("Speaks", "可用语言")],
      seats.map { seat in
        [
          "<b>\(visit.name(seat.name))</b>", "\(visit(seat.rank.words))", "\(visit(seat.side.words))",
          "\(visit.languages(seat.languages))",
        ]
      })
  }
}

extension BodiesPage.Body {
  init(_ body: BodyKind, _ seats: [SeatListing]) { self.init(body: body, seats: seats.map(BodiesPage.Seat.init)) }
}

extension BodiesPage.Seat {
  init(_ seat: SeatListing) {
    self.init(
      name: seat.name, role: seat.role, rank: seat.rank, side: seat.side, languages: seat.languages,
      until: seat.until.iso)
  }
}

extension BodyKind {
  /// What the body does, to somebody who has never heard of it.
  var work: Phrase {
    switch self {
    case .committee: Phrase("Decides, and stands by what was decided.", "作出决定，并对决定负责。")
    case .aid: Phrase("Reads first, answers, assists and looks into it.", "最先看、回复、帮忙、查清楚。")
    case .panel:
      Phrase("Looks again, with people who took no part before.", "由没参与过的人重新看一遍。")
    case .board:
      Phrase(
        "Watches that every day is kept; the outside adviser steps in when the others can't.",
        "盯着每个期限；其他人不能办的时候，由外部顾问接手。")
    case .conduct: Phrase("Mends ways of working before they become worse. Reads no report.", "改善日常的不当做法，看不到任何反映。")
    case .support:
      Phrase(
        "Counsels and gives legal help, apart from any case: what is said there stays there.",
        "提供心理和法律支持，与案件分开：在那里说的话不进案卷。")
    }
  }
}
