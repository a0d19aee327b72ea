import Casework
import Deadlines
import Workplace

/// A small workplace as a table: who answers to whom, and since or until when.
///
///     CEO ─ vp ─ boss ─ anna, wei          CEO ─ coo ─ lin ─ mei
///     secretary assists boss               wei reported to lin until 1 February 2021
enum Org {
  static let lines = Lines([
    manager("vp", "ceo"), manager("boss", "vp"), manager("anna", "boss"), manager("wei", "boss", from: "2021-02-01"),
    manager("coo", "ceo"), manager("lin", "coo"), manager("mei", "lin"),
    manager("wei", "lin", until: "2021-02-01"), assistant("secretary", of: "boss"), assistant("driver", of: "ceo"),
  ])

  static func manager(
    _ person: String, _ above: String, from: String = "2018-01-01", until: String? = nil
  ) -> ReportingLine {
    ReportingLine(person: id(person), above: id(above), kind: .manager, from: day(from), until: until.map { day($0) })
  }

  static func assistant(_ person: String, of above: String) -> ReportingLine {
    ReportingLine(person: id(person), above: id(above), kind: .assistant, from: day("2018-01-01"))
  }
}

/// People by their names.
func people(_ names: String...) -> Set<ID<Person>> { Set(names.map { id($0) }) }
