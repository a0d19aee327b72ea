import Casework
import Deadlines
import Workplace

/// What can be asked of a case, as tables and random sequences need it.
enum Command: Hashable, Sendable {
  case message, files, withdraw(affected: Bool, pressed: Bool = false), resume, confirmNaming(Int? = nil)
  case tell(IdentityChoice, before: IdentityChoice = .anonymous), askForHandler, addPeople
  case open, assign(String), accept, takeOver, answer, keep, note, pledge(days: Int)
  case name, assess(Outcome, Level), decline(Outcome), close, confirm(Int? = nil)
  case challenge, decide(Int? = nil, upheld: Bool = true), stepAside(next: String), renewRing(to: String)
  case sweep
}

/// A case as it goes on: who sits where, who holds keys, what time it is.
struct Story {
  private(set) var file: Case
  private(set) var events: [Event]
  var seats: [Seated]
  var now: Instant
  /// Those of later bodies who have opened together.
  var keys: Set<String> = []

  init(level: Level = .ordinary, unresolved: Bool = false, holder: String = "head", seats: [Seated] = Bench.seats) {
    let report = Report(people: [], excluded: [], reporter: nil, level: level)
    let first = Case.receive(
      report, id: id("case"), holder: Holder(Bench.seated(holder)), unresolved: unresolved, terms: .plain, at: monday)
    guard let file = Case([first]) else { preconditionFailure("A report makes a case.") }
    self.file = file
    self.seats = seats
    events = [first]
    now = monday
  }

  func standing(_ name: String) -> Standing {
    Bench.standing(name, holdsKeys: Bench.seated(name).body == .aid || keys.contains(name))
  }

  /// Who holds what the reporter sets off: whoever is responsible, else whoever comes first.
  private var holder: Holder {
    file.responsible ?? Holder(seats.first(where: \.isEligible) ?? Bench.seated("head"))
  }

  /// What `command` by `name` would do; nil where it does nothing.
  func step(_ command: Command, by name: String = "") throws(Refusal) -> Step? {
    switch command {
    case .message: file.receiveMessage(holder: holder, terms: .plain, at: now)
    case .files: file.receiveFiles(holder: holder, terms: .plain, at: now)
    case .confirmNaming(let number): try file.confirmNaming(number)
    case .sweep: file.climb(seats: seats, terms: .plain, at: now)
    default: try reporters(command, by: name)
    }
  }

  private func reporters(_ command: Command, by name: String) throws(Refusal) -> Step? {
    switch command {
    case .withdraw(let affected, let pressed):
      try file.askWithdrawal(isAffected: affected, pressed: pressed, seats: seats, terms: .plain, at: now)
    case .resume: try? file.takeWithdrawalBack()
    case .tell(let choice, let before):
      try? file.tellIdentity(choice, before: before, holder: holder, terms: .plain, at: now)
    case .askForHandler: try? file.askForHandler(seats: seats, terms: .plain, at: now)
    case .addPeople: file.addPeople(holder: holder, terms: .plain, at: now)
    default: try step(command, as: standing(name))
    }
  }

  private func step(_ command: Command, as standing: Standing) throws(Refusal) -> Step? {
    switch command {
    case .open: try file.opening(by: standing, terms: .plain, at: now)
    case .assign(let name): try file.assign(to: seats.first { $0.name == name }, by: standing)
    case .accept: try file.accept(by: standing)
    case .takeOver: try file.takeOver(by: standing)
    case .answer: try file.answer(by: standing, terms: .plain, at: now)
    case .keep: file.keepPledges(in: try file.answer(by: standing, terms: .plain, at: now))
    case .note: try file.note(by: standing)
    case .pledge(let days): try file.pledge(due: now.adding(hours: days * 24), by: standing, at: now)
    case .name: try file.name(by: standing)
    case .assess(let outcome, let level): try file.assess(outcome, level, by: standing)
    case .decline(let outcome): try file.decline(outcome, by: standing)
    case .close: try file.close(by: standing)
    case .confirm(let number): try file.confirm(number, by: standing, terms: .plain, at: now)
    default: try rarer(command, as: standing)
    }
  }

  private func rarer(_ command: Command, as standing: Standing) throws(Refusal) -> Step? {
    switch command {
    case .challenge: try file.challenge(by: standing, seats: seats, terms: .plain, at: now)
    case .decide(let number, let upheld): try file.decideChallenge(number, upheld: upheld, by: standing)
    case .stepAside(let next): try file.stepAside(by: standing, next: Holder(Bench.seated(next)))
    case .renewRing(let name):
      try file.renewRing(to: Holder(Bench.seated(name)), by: standing, terms: .plain, at: now)
    default: nil
    }
  }

  /// Does it, and takes it in.
  mutating func does(_ command: Command, by name: String = "") throws(Refusal) {
    guard let step = try step(command, by: name) else { return }
    take(step, by: name.isEmpty ? (command == .sweep ? .system : .reporter) : standing(name).actor)
  }

  /// Takes in an event.
  mutating func take(_ step: Step, by actor: Actor) {
    let event = Event(
      caseID: file.id, sequence: file.sequence + 1, at: now, actor: actor, deed: step.deed, effects: step.effects)
    events.append(event)
    file.apply(event)
  }

  /// Lets hours pass, marking each day that passes at its moment.
  mutating func later(hours: Int) throws(Refusal) {
    let end = now.adding(hours: hours)
    while let due = file.nextDue, due <= end {
      now = due
      try does(.sweep)
    }
    now = end
  }

  /// Two of a later body open together.
  mutating func openTogether(_ first: String, _ second: String) {
    let body = Bench.seated(first).body
    take(Step(.openingAsked(body)), by: standing(first).actor)
    take(Step(.openedTogether(body)), by: standing(second).actor)
    keys.formUnion([first, second])
  }
}
