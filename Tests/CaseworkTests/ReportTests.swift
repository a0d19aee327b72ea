import Casework
import Testing
import Workplace

@Suite("Whether it is known who is meant")
struct ReportTests {
  private static func picked(_ part: Part) -> Mention {
    Mention(who: .person(id("picked")), part: part, kind: .employee)
  }
  private static func typed(_ part: Part) -> Mention { Mention(who: .typed("my boss"), part: part, kind: .unknown) }

  static let rows: [(what: String, people: [Mention], isResolved: Bool)] = [
    ("nobody is named", [], false),
    ("one of the directory did it", [picked(.did)], true),
    ("two of the directory did it", [picked(.did), picked(.did)], true),
    ("a typed name did it", [typed(.did)], false),
    ("one is known, another only typed", [picked(.did), typed(.did)], false),
    ("somebody unsure beside one who did it", [picked(.did), picked(.unsure)], false),
    ("a typed name unsure beside one who did it", [picked(.did), typed(.unsure)], false),
    ("only somebody unsure", [picked(.unsure)], false),
    ("only an affected person", [picked(.affected)], false),
    ("only witnesses", [picked(.saw), picked(.knew)], false),
    ("typed witnesses and affected beside one who did it", [picked(.did), typed(.saw), typed(.affected)], true),
  ]

  @Test("A report is resolved by at least one who did it, all of the directory, and nobody unsure.", arguments: rows)
  func isResolved(what: String, people: [Mention], isResolved: Bool) {
    #expect(report(people).isResolved == isResolved, "\(what)")
  }

  @Test("Once it is known who is meant they stand in place of everybody who did it or might have, and of nobody else.")
  func resolved() {
    let first = report([Self.typed(.did), Self.picked(.unsure), Self.picked(.saw), Self.typed(.affected)])
    let meant = Mention(who: .person(id("meant")), part: .did, kind: .employee)
    let second = first.resolved([meant])
    #expect(second.isResolved)
    #expect(Set(second.people) == [meant, Self.picked(.saw), Self.typed(.affected)])
    #expect(second.excluded == first.excluded)
    #expect(second.reporter == first.reporter)
    #expect(second.level == first.level)
  }

  private func report(_ people: [Mention]) -> Report {
    Report(people: people, excluded: [id("kept-away")], reporter: .typed("me"), level: .serious)
  }
}
