import Deadlines
import Office

/// Lets time pass in order: everything that is due on the way happens at its own moment. Those who ask at the same time
/// are served one after the other.
actor DemonstrationTime {
  private let office: Office
  private let clock: DemonstrationClock
  private var last: Task<Instant, any Error>?

  init(office: Office, clock: DemonstrationClock) {
    self.office = office
    self.clock = clock
  }

  /// Lets so many hours pass and returns what the clock shows then.
  func advance(hours: Int) async throws -> Instant {
    let earlier = last
    let task = Task { [office, clock] in
      _ = await earlier?.result
      let target = clock.now().adding(hours: hours)
      try await DemonstrationTime.pass(to: target, office, clock)
      return target
    }
    last = task
    return try await task.value
  }

  /// Moves the clock from due moment to due moment until `target`, and stops there.
  static func pass(to target: Instant, _ office: Office, _ clock: DemonstrationClock) async throws {
    var reached: Instant?
    while let due = try await office.nextDue(), due <= target, reached.map({ $0 < due }) ?? true {
      if clock.now() < due { clock.set(to: due) }
      _ = try await office.climbLadder()
      reached = due
    }
    clock.set(to: target)
    _ = try await office.climbLadder()
  }
}
