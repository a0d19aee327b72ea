import Foundation
import Ledger

@testable import Office

extension Premises {
  /// A minute passes, and its tick is made and shown.
  func tick() async throws {
    clock.move(minutes: 1)
    try await office.makeTick()
    office.publishTick()
  }
}

extension LogKey {
  /// The key of a witness called after a number.
  static func witness(_ number: Int) throws -> LogKey {
    try LogKey(
      seed: [UInt8](repeating: UInt8(number % 251), count: 32), origin: "witness-\(number).example.org", kind: .witness)
  }
}
