import Casework
import Deadlines
import Foundation
import Markup
import Web

/// What the environment sets. Every fault is found, and all are told at once, by name and never by value.
struct Configuration: Sendable {
  /// Where the database and the sealed files lie.
  let data: URL
  /// Where the second store lies: elsewhere, and never in the same backup.
  let keys: URL
  let host: String
  let port: Int
  let workplace: String
  /// The log's name, such as the host name under which people reach the site.
  let origin: String
  let zone: Zone
  let calendar: WorkingCalendar
  let neutralPlace: Link
  /// The address by which people reach the site, for posters; nil until it is set.
  let publicAddress: Link?
  /// How large one file may be, in MB.
  let fileMegabytes: Int
  /// Who may read the ledger's entries.
  let ledgerReaders: LedgerReaders

  /// Faults of the configuration, each a sentence that names the variable.
  struct Faults: Error, CustomStringConvertible {
    let sentences: [String]
    var description: String { "The configuration has faults:\n" + sentences.map { "  \($0)" }.joined(separator: "\n") }
  }

  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(Faults) {
    var reader = Reader(environment: environment)
    data = reader.folder("REDRESS_DATA", orElse: "redress-data")
    keys = reader.folder("REDRESS_KEYS", orElse: "redress-keys")
    host = reader.text("REDRESS_HOST", orElse: "127.0.0.1")
    port = reader.port("REDRESS_PORT", orElse: 8080)
    workplace = reader.text("REDRESS_WORKPLACE", orElse: "This workplace")
    origin = reader.origin("REDRESS_ORIGIN", orElse: "localhost")
    zone = reader.zone("REDRESS_ZONE", orElse: "UTC")
    calendar = reader.calendar("REDRESS_CALENDAR", orElse: "weekdays")
    neutralPlace = reader.link("REDRESS_NEUTRAL_PLACE", orElse: "https://www.wikipedia.org/")
    publicAddress = reader.optionalLink("REDRESS_PUBLIC_ADDRESS")
    fileMegabytes = reader.megabytes("REDRESS_FILE_MEGABYTES", orElse: Report.Limit.fileMegabytes)
    ledgerReaders = reader.ledgerReaders("REDRESS_LEDGER_READERS", word: "REDRESS_LEDGER_WORD")
    if keys.path == data.path || keys.path.hasPrefix(data.path + "/") || data.path.hasPrefix(keys.path + "/") {
      reader.faults.append("REDRESS_KEYS must lie elsewhere than REDRESS_DATA, neither within the other.")
    }
    guard reader.faults.isEmpty else { throw Faults(sentences: reader.faults) }
  }

  /// Reads one variable after the other and gathers what is wrong.
  private struct Reader {
    let environment: [String: String]
    var faults: [String] = []

    func text(_ name: String, orElse fallback: String) -> String {
      environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? fallback
    }

    func folder(_ name: String, orElse fallback: String) -> URL {
      URL(fileURLWithPath: text(name, orElse: fallback), isDirectory: true).standardizedFileURL
    }

    mutating func port(_ name: String, orElse fallback: Int) -> Int {
      let port = Int(text(name, orElse: "\(fallback)"))
      if let port, (0...65_535).contains(port) { return port }
      faults.append("\(name) must be a number from 0 to 65535.")
      return fallback
    }

    mutating func ledgerReaders(_ name: String, word: String) -> LedgerReaders {
      let given = text(word, orElse: "")
      switch text(name, orElse: "public") {
      case "public":
        if !given.isEmpty {
          faults.append("\(word) is set, but \(name) lets everybody read; set \(name) to employees.")
        }
        return .everybody
      case "employees":
        if let readers = LedgerReaders(word: given) { return readers }
        faults.append(
          "\(word) must have \(LedgerReaders.wordCharacters) to \(LedgerReaders.wordBytes) printable characters.")
        return .everybody
      default:
        faults.append("\(name) must be public or employees.")
        return .everybody
      }
    }

    mutating func megabytes(_ name: String, orElse fallback: Int) -> Int {
      let most = Report.Limit.fileMegabytesAtMost
      if let number = Int(text(name, orElse: "\(fallback)")), (1...most).contains(number) { return number }
      faults.append("\(name) must be a number from 1 to \(most): how many MB one file may have.")
      return fallback
    }

    mutating func origin(_ name: String, orElse fallback: String) -> String {
      let origin = text(name, orElse: fallback)
      if !origin.contains(where: { $0.isWhitespace || $0 == "+" }) { return origin }
      faults.append("\(name) must have neither spaces nor a plus sign.")
      return fallback
    }

    mutating func zone(_ name: String, orElse fallback: String) -> Zone {
      let named = text(name, orElse: fallback)
      if named == "UTC" { return .utc }
      let path = "/usr/share/zoneinfo/\(named)"
      if !named.contains(".."), let bytes = FileManager.default.contents(atPath: path),
        let zone = try? Zone(tzif: [UInt8](bytes))
      {
        return zone
      }
      faults.append("\(name) must be a time zone of this machine, such as Asia/Shanghai.")
      return .utc
    }

    mutating func calendar(_ name: String, orElse fallback: String) -> WorkingCalendar {
      let named = text(name, orElse: fallback)
      switch named {
      case "weekdays": return .weekdays
      case "china": return .china
      default: break
      }
      if let bytes = FileManager.default.contents(atPath: named),
        let calendar = try? WorkingCalendar(name: named, iCalendar: String(decoding: bytes, as: UTF8.self))
      {
        return calendar
      }
      faults.append(
        "\(name) must be weekdays, china, or the path of an iCalendar file with the days that are not worked.")
      return .weekdays
    }

    /// Nil where it isn't set. Short enough to be printed as a code to scan.
    mutating func optionalLink(_ name: String) -> Link? {
      let text = text(name, orElse: "")
      guard !text.isEmpty else { return nil }
      if text.hasPrefix("https://"), text.utf8.count <= 120, let link = Link(outside: text) { return link }
      faults.append("\(name) must be an address of at most 120 characters that begins with https://.")
      return nil
    }

    mutating func link(_ name: String, orElse fallback: String) -> Link {
      if let link = Link(outside: text(name, orElse: fallback)) { return link }
      faults.append("\(name) must be an address that begins with https://.")
      guard let link = Link(outside: fallback) else { preconditionFailure("the fallback is an address") }
      return link
    }
  }
}
