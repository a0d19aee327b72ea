import Casework
import Store

extension Office {
  /// Says in the ledger which rules run here, where others ran before: a program that was replaced may have brought
  /// others along.
  package func sayRules() async throws {
    let now = now()
    _ = try await changeWorkplace(now, orRefuse: Never.self) { reading in
      let fresh = try settings.rules.sources.filter {
        try WorkplaceSettings.value(of: $0.settingName, in: reading) != $0.settingText
      }
      let events = fresh.map {
        WorkplaceEvent(
          at: now, by: nil, deed: .rulesSet($0.part, id: $0.id, version: $0.version, file: $0.digest))
      }
      return WorkplaceChange(events: events, done: ()) { writing in
        for source in fresh { try WorkplaceSettings.put(source.settingText, as: source.settingName, in: writing) }
      }
    }
  }
}

extension Rules.Source {
  fileprivate var settingName: String { "rules-\(part.rawValue)" }
  fileprivate var settingText: String { "\(id) \(version) \(digest.map { String($0) }.joined(separator: "."))" }
}
