package import Deadlines
import Store
import Synchronization
package import Workplace

/// The numbers for help outside as they were shown from a day on.
package struct HelpNumbersInForce: Sendable {
  /// 0 for those that ship.
  package let version: Int
  /// When they were set; nil for those that ship.
  package let at: Instant?
  package let numbers: HelpNumbers

  package init(version: Int, at: Instant?, numbers: HelpNumbers) {
    self.version = version
    self.at = at
    self.numbers = numbers
  }
}

/// The last version, read once and kept until there is another, in this program or another one.
final class HelpShelf: Sendable {
  private let kept = Mutex<HelpNumbersInForce?>(nil)

  func current(_ office: Office) async throws -> HelpNumbersInForce {
    let last = try await office.store.read { try HelpVersions.last(in: $0) }
    if let known = kept.withLock({ $0 }), known.version == last { return known }
    let found = try await office.helpNumbers(version: last) ?? .shipped
    kept.withLock { $0 = found }
    return found
  }
}

extension HelpNumbersInForce {
  static var shipped: HelpNumbersInForce {
    HelpNumbersInForce(version: 0, at: nil, numbers: Rules.shippedNumbers)
  }
}

extension Office {
  /// The numbers that are shown now.
  package func helpNumbers() async throws -> HelpNumbersInForce { try await help.current(self) }

  /// Those of an earlier version; nil where there was none.
  package func helpNumbers(version: Int) async throws -> HelpNumbersInForce? {
    if version == 0 { return .shipped }
    guard let row = try await store.read({ try HelpVersions.version(version, in: $0) }),
      case .value(let numbers) = HelpNumbers.read(Array(row.file.utf8))
    else { return nil }
    return HelpNumbersInForce(version: version, at: row.at, numbers: numbers)
  }

  /// The file of the version that is shown, to be edited.
  package func helpNumbersFile() async throws -> String {
    let row = try await store.read { try HelpVersions.version(try HelpVersions.last(in: $0), in: $0) }
    return row?.file ?? String(decoding: Rules.shippedNumbersFile, as: UTF8.self)
  }
}
