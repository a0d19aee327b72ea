import Casework
import Deadlines
import Synchronization

/// How often names were changed under each code to see who would be out: who is out by rule tells of a reporting line.
///
/// It is kept in memory, for a day and a bounded number of codes, as hashes that mean nothing to another process.
final class NamesTried: Sendable {
  /// Who writes and rewrites a report needs few; who wants to learn who stands above whom needs one for each name.
  static let limit = 30
  private static let codeLimit = 10_000

  private struct Tried {
    var day: Day?
    var codes: [[UInt8]: Set<Int>] = [:]
  }

  private let tried = Mutex(Tried())

  /// Whether these names may be looked at; those that were looked at today always may.
  func mayTry(_ people: [Mention], _ reporter: Naming?, under code: [UInt8], on day: Day) -> Bool {
    let names = Set(people.map(\.who))
    var hasher = Hasher()
    hasher.combine(names)
    hasher.combine(reporter)
    let hash = hasher.finalize()
    return tried.withLock { tried in
      if tried.day != day || tried.codes.count >= Self.codeLimit { tried = Tried(day: day) }
      let seen = tried.codes[code] ?? []
      if names.isEmpty && reporter == nil || seen.contains(hash) { return true }
      guard seen.count < Self.limit else { return false }
      tried.codes[code, default: []].insert(hash)
      return true
    }
  }
}
