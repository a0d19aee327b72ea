import Casework
import Ledger
import Store
package import Workplace

/// Why the numbers stay as they are.
package enum HelpNumbersRefusal: Error, Sendable {
  /// At least one, in the order of lines.
  case faults([RulesFault])
  /// They are what is shown already.
  case unchanged
}

extension Office {
  /// Shows the numbers of a file from now on, as the next version, or none of them. Earlier versions stay readable.
  package func setHelpNumbers(
    file: [UInt8], by person: ID<Person>? = nil
  ) async throws
    -> Result<Int, HelpNumbersRefusal>
  {
    if case .faults(let faults) = HelpNumbers.read(file) { return .failure(.faults(faults)) }
    let now = now()
    let text = String(decoding: file, as: UTF8.self)
    return try await changeWorkplace(now, orRefuse: HelpNumbersRefusal.self) { reading in
      let last = try HelpVersions.last(in: reading)
      let shown = try HelpVersions.version(last, in: reading)?.file
      guard text != shown ?? String(decoding: Rules.shippedNumbersFile, as: UTF8.self) else {
        throw HelpNumbersRefusal.unchanged
      }
      let version = HelpVersions.Version(number: last + 1, at: now, file: text)
      let deed = WorkplaceEvent.Deed.helpNumbersSet(version: last + 1, file: Digest.sha256(file))
      return WorkplaceChange(events: [WorkplaceEvent(at: now, by: person, deed: deed)], done: last + 1) {
        try HelpVersions.add(version, in: $0)
      }
    }
  }
}
