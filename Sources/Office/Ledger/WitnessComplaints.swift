import Deadlines

extension Office {
  /// A witness may be somebody's laptop: after so many hours without a word of it, somebody should ask.
  static let witnessSilentHours = 48

  /// What should be mended of the ledger's witnesses.
  func witnessComplaints() async throws -> [Complaint] {
    let now = realNow()
    return try await witnesses().compactMap { witness in
      let name = witness.name
      switch witness.trouble {
      case .ahead: return .witnessAhead(name)
      case .inconsistent: return .witnessDisagrees(name)
      case .lying: return .witnessLies(name)
      case .down, nil: break
      }
      let last = witness.signed?.at ?? witness.since
      guard last.adding(hours: Office.witnessSilentHours) < now else { return nil }
      return .witnessSilent(name, since: settings.zone.day(at: last))
    }
  }
}
