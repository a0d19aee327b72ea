import Casework
import Deadlines
import Workplace

/// People who do this and that with a case, drawn from a seed.
struct Wandering {
  private(set) var story: Story
  private var generator: SeededGenerator
  private(set) var refusals: [Refusal: Int] = [:]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let unresolved = generator.chance(40)
    let level = Level.allCases.randomElement(using: &generator) ?? .ordinary
    story = Story(
      level: level, unresolved: unresolved, holder: unresolved ? "aid-1" : "head",
      seats: unresolved ? Bench.only("aid-1", "aid-2", "adviser", "deputy") : Bench.seats)
    self.generator = generator
  }

  /// One thing happens, or is refused; a refusal leaves the case as it was.
  mutating func step() -> Refusal? {
    do throws(Refusal) {
      try happen()
      return nil
    } catch {
      refusals[error, default: 0] += 1
      return error
    }
  }

  private mutating func happen() throws(Refusal) {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<25: try story.later(hours: Int.random(in: 1...60, using: &generator))
    case 25..<35: try story.does(byReporter())
    case 35..<39: openTogether()
    case 39..<42: try goAside(somebody())
    case 42..<44: try renewRing()
    case 44..<47: comeAndGo()
    default: try story.does(byStaff(), by: somebody())
    }
    if !story.file.unresolved { resolve() }
  }

  /// Somebody who may know of the case.
  private mutating func somebody() -> String {
    let knowing = story.seats.filter { $0.isEligible && story.standing($0.name).knows(of: story.file) }
    return knowing.randomElement(using: &generator)?.name ?? "head"
  }

  private mutating func byReporter() -> Command {
    let commands: [Command] = [
      .message, .message, .files, .confirmNaming(), .resume, .tell(.named), .askForHandler, .addPeople,
      .withdraw(affected: generator.chance(20), pressed: generator.chance(50)),
    ]
    return commands.randomElement(using: &generator) ?? .message
  }

  private mutating func byStaff() -> Command {
    let outcome = Outcome.allCases.randomElement(using: &generator) ?? .investigate
    let level = Level.allCases.randomElement(using: &generator) ?? .ordinary
    let number = generator.chance(30) ? Int.random(in: 1...story.file.sequence, using: &generator) : nil
    let colleague = Bench.seats.randomElement(using: &generator)?.name ?? "head"
    let commands: [Command] = [
      .open, .open, .open, .answer, .keep, .note, .pledge(days: Int.random(in: 0...40, using: &generator)),
      .assign(colleague), .assign(story.file.assigning?.person?.name ?? "aid-1"), .accept, .takeOver, .name,
      .assess(outcome, level), .decline(outcome), .close, .confirm(number), .confirm(number), .challenge,
      .decide(number, upheld: generator.chance(50)),
    ]
    return commands.randomElement(using: &generator) ?? .open
  }

  /// Somebody goes away, and what falls into it goes on; or everybody is back.
  private mutating func comeAndGo() {
    let isBack = generator.chance(30)
    guard !isBack, let gone = story.seats.filter(\.isEligible).randomElement(using: &generator) else {
      story.seats = Bench.away([], among: story.seats)
      return
    }
    let away = Set(story.seats.filter(\.isAway).map(\.name)).union([gone.name])
    story.seats = Bench.away(away, among: story.seats)
    let days = Int.random(in: 1...60, using: &generator)
    if let step = story.handOn(from: gone.name, days: days) { story.take(step, by: .system) }
  }

  private mutating func openTogether() {
    let may = story.seats.filter {
      $0.isEligible && story.standing($0.name).refusal(of: .openTogether, on: story.file) == nil
    }
    guard let first = may.randomElement(using: &generator) else { return }
    guard let second = may.first(where: { $0 != first && $0.body == first.body }) else { return }
    story.openTogether(first.name, second.name)
  }

  /// Somebody steps aside, while enough are left.
  private mutating func goAside(_ name: String) throws(Refusal) {
    let left = story.seats.filter { $0.isEligible && $0.name != name }
    guard left.eligible(in: .aid).count >= 2 || story.file.unresolved && !left.eligibleAdvisers.isEmpty,
      !left.eligibleAdvisers.isEmpty
    else { return }
    let step = try story.file.stepAside(by: story.standing(name), next: nil)
    story.take(step, by: story.standing(name).actor)
    rekey(without: [name])
  }

  /// Once it is known who is meant, everybody is granted but those who are out.
  private mutating func resolve() {
    guard let last = story.events.last, case .confirmed = last.deed, story.file.epoch == 1,
      story.seats.count(where: \.isEligible) <= 4
    else { return }
    let out = Bench.seats.map(\.name).filter { !["adviser", "head", "aid-3"].contains($0) }.shuffled(using: &generator)
    story.seats = Bench.seats
    rekey(without: Set(out.prefix(3)))
  }

  /// The adviser grants another ring; what the old one held is moved as it stood before.
  private mutating func renewRing() throws(Refusal) {
    guard story.seats.contains(where: { $0.name == "adviser" && $0.isEligible }), story.file.unresolved else { return }
    let step = try story.step(.renewRing(to: "aid-3"), by: "adviser")
    guard let step else { return }
    let old = Set(["aid-1", "aid-2"].map { Bench.seated($0).pseudonym })
    let moves = story.file.handOver(from: old, to: Holder(Bench.seated("aid-3")))
    story.take(step, by: story.standing("adviser").actor)
    story.seats = Bench.only("aid-3", "head", "adviser", "deputy")
    story.take(Step(.rekeyed(epoch: story.file.epoch + 1), Effects(moves: moves)), by: .system)
  }

  /// They are out: a new epoch, and their duties move on.
  private mutating func rekey(without names: Set<String>) {
    story.seats = story.seats.map { seat in
      var seat = seat
      if names.contains(seat.name) { seat.isEligible = false }
      return seat
    }
    story.keys.subtract(names)
    let gone = Set(story.seats.filter { !$0.isEligible }.map(\.pseudonym))
    let delivery = Delivery(resolved: true, seats: story.seats, draw: [], sameLine: { _, _ in false })
    let moves = story.file.handOver(from: gone, to: delivery.firstReaders.first.map { Holder($0) })
    story.take(Step(.rekeyed(epoch: story.file.epoch + 1), Effects(moves: moves)), by: .system)
  }
}
