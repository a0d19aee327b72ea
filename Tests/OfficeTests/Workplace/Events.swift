import Casework
import Database
import Store
import Synchronization

@testable import Office

extension Premises {
  /// What happened to the workplace so far.
  func events() async throws -> [WorkplaceEvent] {
    try await office.store.read { reading in
      try reading.rows("SELECT facts FROM workplace_events ORDER BY sequence").map {
        try WorkplaceEvent(facts: try $0.bytes("facts"))
      }
    }
  }
}

/// What a closure was told, in order.
final class Heard: Sendable {
  private let kept = Mutex<[ImportProgress]>([])

  var all: [ImportProgress] { kept.withLock { $0 } }

  func add(_ progress: ImportProgress) { kept.withLock { $0.append(progress) } }
}
