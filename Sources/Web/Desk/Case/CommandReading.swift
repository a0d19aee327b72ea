import Casework
import Deadlines
import Office
import Workplace

/// The fields of a command as they came, and where refusals stand: a page sends `answer.text`, a program `text`.
struct CommandReading {
  let inner: Fields
  private let prefix: String
  private(set) var refusals = Refusals()

  init(_ command: CaseCommand, _ fields: Fields) {
    guard let own = fields.object(command.rawValue) else {
      (inner, prefix) = (fields, "")
      return
    }
    // Several decisions may wait on one page, each in a form of its own.
    if let place = own.text("field"), let more = fields.object(place) {
      inner = Fields(own.values.merging(more.values) { $1 })
      prefix = place + "."
    } else {
      (inner, prefix) = (own, command.rawValue + ".")
    }
  }

  /// The name of a field in the form that was sent.
  func place(_ field: String) -> String { prefix + field }

  mutating func refuse(_ refusal: Refusal) {
    refusals.add(refusal.code, field: refusal.field.map { place($0) }, refusal.words)
  }

  mutating func refuse(_ code: String, _ field: String, _ words: Phrase) {
    refusals.add(code, field: place(field), words)
  }
}

extension CommandReading {
  /// What the office is asked; whatever can't be read is refused beside its field.
  mutating func fields(zone: Zone) -> CommandFields {
    var fields = CommandFields()
    fields.text = inner.text("text") ?? ""
    fields.reason = inner.text("reason") ?? ""
    fields.person = value("person", Refusal.notEligible) { ID<Person>($0) }
    fields.outcome = value("outcome", .outcomeMissing) { Outcome(rawValue: $0) }
    fields.level = value("level", .levelMissing) { Level(rawValue: $0) }
    fields.due = value("due", .dayMissing) { Instant(due: $0, zone: zone) }
    fields.number = value("proposal", .nothingProposed) { Int($0) }
    fields.upheld = flag("upheld")
    fields.keepsPledges = flag("keeps")
    return fields
  }

  private mutating func value<Value>(_ field: String, _ refusal: Refusal, _ read: (String) -> Value?) -> Value? {
    guard let word = inner.word(field) else { return nil }
    guard let value = read(word) else {
      refusals.add(refusal.code, field: place(field), refusal.words)
      return nil
    }
    return value
  }

  func flag(_ field: String) -> Bool { inner.word(field).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false }
}

extension Instant {
  /// When a given day ends: an ISO 8601 moment in UTC, or a day, which ends when business closes.
  init?(due text: String, zone: Zone) {
    if let day = Day(iso: text) {
      self = zone.instant(of: day, hour: closeOfBusinessHour, minute: 0)
      return
    }
    guard text.utf8.count == 20, text.utf8.last == UInt8(ascii: "Z"), let day = Day(iso: text.prefix(10)) else {
      return nil
    }
    let clock = text.dropFirst(11).dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(clock[0]),
      let minute = Int(clock[1]), let second = Int(clock[2]), (0...23).contains(hour), (0...59).contains(minute),
      (0...59).contains(second)
    else { return nil }
    self = Zone.utc.instant(of: day, hour: hour, minute: minute).adding(seconds: second)
  }
}

private let closeOfBusinessHour = 18
