import Casework
import Deadlines
import Office
import Workplace

/// One case of the demonstration: what was told, and what came of it.
struct DemonstrationTale: Sendable {
  /// What it shows, for whoever reads the terminal.
  let title: String
  let at: Moment
  let telling: Telling
  var turns: [(at: Moment, turn: Turn)] = []
  /// Whether its receipt code is printed, so that a visitor can come back as the reporter.
  var isShown = false

  /// A moment as it is seen from the present, by the clocks of the workplace.
  enum Moment: Sendable {
    case daysAgo(Int, hour: Int, minute: Int = 0)
    case minutesAgo(Int)
    case daysAhead(Int, hour: Int)

    func instant(from present: Instant, in zone: Zone) -> Instant {
      switch self {
      case .daysAgo(let days, let hour, let minute):
        zone.instant(of: zone.day(at: present).adding(days: -days), hour: hour, minute: minute)
      case .minutesAgo(let minutes): present.adding(minutes: -minutes)
      case .daysAhead(let days, let hour):
        zone.instant(of: zone.day(at: present).adding(days: days), hour: hour, minute: 0)
      }
    }
  }

  /// Who of the first readers does it: the head, or one of the others in their order.
  enum Reader: Sendable {
    case head, first, second
  }

  enum Turn: Sendable {
    case opens(Reader)
    case does(DemonstrationDeed)
    case reporterWrites(String)
    case reporterWithdraws(String)

    static func does(_ who: Reader, _ command: CaseCommand, _ text: String = "") -> Turn {
      .does(DemonstrationDeed(who: who, command: command, text: text))
    }

    static func assigns(_ who: Reader, to other: Reader) -> Turn {
      .does(DemonstrationDeed(who: who, command: .assign, to: other))
    }

    static func names(_ who: Reader, _ numbers: [String]) -> Turn {
      .does(DemonstrationDeed(who: who, command: .name, people: numbers))
    }

    static func assesses(_ who: Reader, _ outcome: Outcome, _ level: Level, reason: String) -> Turn {
      .does(DemonstrationDeed(who: who, command: .assess, reason: reason, outcome: outcome, level: level))
    }

    static func pledges(_ who: Reader, _ due: Moment, _ text: String) -> Turn {
      .does(DemonstrationDeed(who: who, command: .pledge, text: text, due: due))
    }

    /// Declines or closes, with the result that goes to the reporter.
    static func ends(_ who: Reader, _ command: CaseCommand, result: String, reason: String) -> Turn {
      .does(DemonstrationDeed(who: who, command: command, text: result, reason: reason))
    }
  }
}

/// What a handler does in the demonstration: a command with its fields, people by their numbers.
struct DemonstrationDeed: Sendable {
  let who: DemonstrationTale.Reader
  let command: CaseCommand
  var text = ""
  var reason = ""
  var outcome: Outcome?
  var level: Level?
  var due: DemonstrationTale.Moment?
  var to: DemonstrationTale.Reader?
  var people: [String] = []
}

/// A report of the demonstration, with people by their numbers in the list.
struct Telling: Sendable {
  var language: String
  var who: ReporterKind
  var what: String
  var when: String?
  var place: String?
  var people: [(who: Meant, part: Part)]
  var now: [Now] = []
  var help: [Help] = []
  var wish: String?
  var identity = IdentityChoice.anonymous
  var reporter: String?
  var file: (name: String, text: String)?

  enum Meant: Sendable {
    case number(String)
    case typed(String)
  }

  /// The answers as the form takes them; `ids` gives people by their numbers.
  func answers(_ ids: (String) async throws -> ID<Person>) async throws -> DraftAnswers {
    var answers = DraftAnswers()
    (answers.language, answers.who, answers.what) = (language, who, what)
    (answers.when, answers.place, answers.wish) = (when, place, wish)
    (answers.now, answers.help, answers.identity) = (now, help, identity)
    for (who, part) in people {
      switch who {
      case .number(let number): answers.people.append(DraftPerson(person: try await ids(number), part: part))
      case .typed(let name): answers.people.append(DraftPerson(name: name, part: part))
      }
    }
    if let reporter { answers.reporter = DraftPerson(person: try await ids(reporter)) }
    return answers
  }
}
