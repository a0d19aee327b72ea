import Deadlines
import Foundation
import Office
import Vault
import Workplace

/// The invented workplace, ready to be served.
struct Demonstration {
  let office: Office
  let clock: DemonstrationClock
  let accounts: [FoundingAccount]
  let told: [DemonstrationStory.Told]

  /// Everything that is told, in the order in which the terminal lists it.
  static let tales = DemonstrationTalesBegun.all + DemonstrationTalesWorked.all + DemonstrationTalesEnded.all

  /// Founds the workplace under `folder` and tells its cases, up to what `real` shows.
  static func begin(
    in folder: URL, real: @escaping @Sendable () -> Instant = { SystemClock.now }
  ) async throws -> Demonstration {
    let clock = DemonstrationClock(real: real)
    let office = try await office(in: folder, clock: clock)
    let story = DemonstrationStory(office: office, clock: clock, present: clock.now())
    clock.set(to: story.instant(DemonstrationStory.beginning))
    _ = try await office.importPeople(csv: Array(DemonstrationPeople.csv.utf8)).get()
    let accounts = try await DemonstrationBodies.found(office)
    let told = try await story.tell(tales, by: accounts)
    clock.returnToPresent()
    return Demonstration(office: office, clock: clock, accounts: accounts, told: told)
  }

  /// A demonstration's passphrases are shown on the terminal, so that a guess may cost little; its ticks are a second.
  static func office(
    in folder: URL, clock: DemonstrationClock, called name: String = DemonstrationPeople.workplace
  ) async throws -> Office {
    let data = folder.appending(path: "data", directoryHint: .isDirectory)
    let store = try await Wiring.store(data: data, keys: folder.appending(path: "keys", directoryHint: .isDirectory))
    let settings = Settings(
      name: name, origin: "willow.example", zone: zone, calendar: .china,
      filesFolder: data.appending(path: "files").path, scryptCost: try ScryptCost(log2N: 14), tickLength: 1_000)
    return try Office(
      store: store, settings: settings,
      secrets: try await Wiring.secrets(of: store, origin: settings.origin, random: .system), random: .system,
      now: { clock.now() }, realNow: { SystemClock.now })
  }

  /// The time of Shanghai; without the machine's table of zones, the offset that it has had since 1991.
  private static var zone: Zone {
    let bytes = FileManager.default.contents(atPath: "/usr/share/zoneinfo/Asia/Shanghai")
    return bytes.flatMap { try? Zone(tzif: [UInt8]($0)) } ?? Zone(offsetSeconds: 8 * 3600)
  }
}

extension Demonstration {
  /// How to sign in as whom, and the codes with which to come back as a reporter.
  var guide: String {
    let rows = accounts.map { [$0.role.rawValue, $0.person.email, $0.passphrase, $0.person.name] }
    let codes = told.filter(\.tale.isShown).map { "  \($0.filed.code.text)  \($0.tale.title)" }
    return """
      \(office.settings.name): everybody here is invented.

      To sign in, by role:
      \(Demonstration.table(rows))

      To come back as a reporter, with a receipt code:
      \(codes.joined(separator: "\n"))

      """
  }

  /// Columns as wide as their longest cell; the last is free, since Chinese characters are wider.
  private static func table(_ rows: [[String]]) -> String {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return "  " + (cells + row.suffix(1)).joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
