import Casework
import Deadlines
import Workplace

/// An id as tests write it: a word of at most 16 letters.
func id<Of>(_ word: String) -> ID<Of> {
  let bytes = Array(word.utf8.prefix(16))
  guard let id = ID<Of>(bytes: bytes + Array(repeating: 0, count: 16 - bytes.count)) else {
    preconditionFailure("An id has 16 bytes.")
  }
  return id
}

/// A day as tests write it.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day.") }
  return day
}

/// An instant as tests write it, in UTC: "2021-07-26 10:00".
func instant(_ text: String) -> Instant {
  let hour = Int(text.dropFirst(11).prefix(2)) ?? 0
  let minute = Int(text.dropFirst(14).prefix(2)) ?? 0
  let midnight = Int64(day(String(text.prefix(10))).number) * 86_400_000
  return Instant(milliseconds: midnight).adding(hours: hour).adding(minutes: minute)
}

extension Terms {
  /// `baseline` counted from Monday to Friday on UTC's clocks.
  static let plain = Terms(procedure: .baseline, count: Count(calendar: .weekdays, zone: .utc))
}

/// A Monday morning.
let monday = instant("2021-07-26 10:00")

/// The seats of a workplace whose people are called after them. Nobody is in conflict.
enum Bench {
  static let seats: [Seated] = [
    seat("head", .aid, .head), seat("aid-1", .aid, .member), seat("aid-2", .aid, .member),
    seat("aid-3", .aid, .deputy),
    seat("chair", .committee, .head), seat("member-1", .committee, .member), seat("member-2", .committee, .member),
    seat("panel-1", .panel, .member), seat("panel-2", .panel, .member),
    seat("board-1", .board, .member), seat("board-2", .board, .member),
    seat("adviser", .board, .adviser), seat("deputy", .board, .adviserDeputy),
    seat("conduct", .conduct, .member), seat("support", .support, .member),
  ]

  static func seat(_ name: String, _ body: BodyKind, _ rank: Seat.Rank, isEligible: Bool = true) -> Seated {
    Seated(person: id(name), pseudonym: id("~" + name), body: body, rank: rank, isEligible: isEligible)
  }

  /// The seats with those out whose names stand here.
  static func without(_ names: String...) -> [Seated] { without(Set(names)) }

  static func without(_ names: Set<String>) -> [Seated] {
    let out = Set(names.map { id($0) as ID<Person> })
    return seats.map { seat in
      var seat = seat
      seat.isEligible = !out.contains(seat.person)
      return seat
    }
  }

  /// Only those are eligible whose names stand here.
  static func only(_ names: String...) -> [Seated] { without(Set(seats.map(\.name)).subtracting(names)) }

  /// The seats with those away whose names stand here.
  static func away(_ names: Set<String>, among seats: [Seated] = seats) -> [Seated] {
    seats.map { seat in
      var seat = seat
      seat.isAway = names.contains(seat.name)
      return seat
    }
  }

  static func seated(_ name: String) -> Seated {
    guard let seat = seats.first(where: { $0.name == name }) else { preconditionFailure("\(name) has no seat.") }
    return seat
  }

  /// What `name` is to a case. The AID team holds keys whole; the others once they have opened together.
  static func standing(_ name: String, holdsKeys: Bool? = nil) -> Standing {
    let seat = seated(name)
    return Standing(pseudonym: seat.pseudonym, roles: [seat.role], holdsKeys: holdsKeys ?? (seat.body == .aid))
  }
}

extension Seated {
  /// The name that the tests gave them.
  var name: String { person.name }
}

extension ID {
  /// The word that ``id(_:)`` made it from.
  var name: String { String(decoding: bytes.prefix { $0 != 0 }.drop { $0 == UInt8(ascii: "~") }, as: UTF8.self) }
}

/// The same numbers in each run: a 64-bit counter of odd stride, its bits mixed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
