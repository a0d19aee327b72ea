import Markup
import Office

extension Paths {
  static let health = Path.root / "health"
}

/// What a monitor is told.
private struct Health: Encodable {
  let status: String
  let complaints: [String]
}

extension SiteMap {
  /// 200 while filing works. It writes nothing; what should be mended stands in the text.
  func addHealth(_ office: Office) {
    passers.get(Paths.health) { visit in
      do {
        let complaints = try await office.complaints().map(\.sentence)
        let isStopped = office.ledgerStop != nil
        let health = Health(status: isStopped ? "failing" : "ok", complaints: complaints)
        return try visit.health(health, isStopped ? .unavailable : .ok)
      } catch {
        return try visit.health(Health(status: "failing", complaints: ["A store does not answer."]), .unavailable)
      }
    }
  }
}

extension Visit {
  fileprivate func health(_ health: Health, _ status: Answer.Status) throws -> Answer {
    if wantsJSON { return try answer(health, status) }
    let lines = [health.status] + health.complaints
    return Answer(status, type: "text/plain; charset=utf-8", Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
