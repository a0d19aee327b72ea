import Casework
import Deadlines
import Foundation
import Markup
import Office

extension Paths {
  static let receiptFile = Path.root / "report" / "receipt" / "file"
  static let receiptProof = Path.root / "report" / "receipt" / "proof"
  static let receiptDay = Path.root / "report" / "receipt" / "day"
}

extension SiteMap {
  /// What can be kept of a receipt: the code with its days, the proof apart from it, a day to come back. Each is asked for
  /// with POST, so that nothing stands in an address; nothing of it is stored.
  func addReceiptFiles(_ office: Office) {
    let routes = reporters(office)
    routes.post(Paths.receiptFile) { visit, incoming in
      _ = try await incoming.fields()
      guard let kept = try await visit.receipt(office) else { return Answer(to: Paths.receiptPage()) }
      let notes = ReceiptNotes(filed: kept.filed, code: kept.code, visit: visit)
      return Answer(file: visit("notes.txt", "记事.txt"), text: notes.text)
    }
    routes.post(Paths.receiptProof) { visit, incoming in
      let fields = try await incoming.fields()
      guard try await visit.receipt(office) != nil, case .mine(let proofs) = try await visit.ownProofs(office) else {
        return Answer(to: Paths.receiptPage())
      }
      return try visit.file(of: proofs, fields)
    }
    routes.post(Paths.receiptDay) { visit, incoming in
      let fields = try await incoming.fields()
      guard let kept = try await visit.receipt(office) else { return Answer(to: Paths.receiptPage()) }
      let today = visit.site.zone.day(at: office.now())
      let model = try ReceiptModel(kept.filed, receipt: kept.code, token: nil)
      let ledger = try await ReceiptLedger(
        office, model.promise, proofs: try await office.reporterProofs(for: kept.reporter))
      var page = ReceiptPage(model, kept.filed, ledger: ledger, today: today)
      guard let day = DayToComeBack.day(fields, today: today, due: page.dueDay(visit)) else {
        let refusals = Refusals(
          "missing", field: "own", Phrase("Choose a day that lies ahead, within a year.", "请选一个今天以后、一年以内的日子。"))
        page.filled = Filled(fields: fields, refusals: refusals)
        return try visit.refuse(page, refusals)
      }
      if fields.has("calendar") {
        let entry = CalendarEntry(
          day: day, title: visit("Notes", "记事"), id: visit.site.randomness(16), at: office.now())
        return Answer(file: visit("notes.ics", "记事.ics"), type: "text/calendar; charset=utf-8", text: entry.text)
      }
      page.filled = Filled(fields: fields)
      page.day = day
      return try visit.show(page)
    }
  }
}

extension Visit where Viewing == Reporter {
  /// What was filed in this visit, while it still knows the code.
  fileprivate func receipt(_ office: Office) async throws -> (filed: Filed, code: String, reporter: ReporterVisit)? {
    guard let reporter = viewer.visit, let code = reporter.codeText,
      let filed = try await office.receipt(of: reporter)
    else { return nil }
    return (filed, code, reporter)
  }
}

extension Answer {
  /// A short text to be kept as a file.
  init(file name: String, type: String = "text/plain; charset=utf-8", text: String) {
    let bytes = Array(text.utf8)
    self.init(file: name, type: type, length: bytes.count) { write in try await write(bytes) }
  }
}

/// The receipt as a file for oneself. It says neither what it is about nor where it is from.
struct ReceiptNotes {
  let filed: Filed
  let code: String
  let visit: Visit<Reporter>

  var text: String {
    let days = filed.duties.map { duty in
      visit(
        "\(visit.moment(duty.due)): \(visit(duty.kind.words))", "\(visit.moment(duty.due))：\(visit(duty.kind.words))")
    }
    let lines = [visit("Notes", "记事"), "", code, ""] + days
    return lines.map { $0.withoutJoiners + "\r\n" }.joined()
  }
}

/// A day on which somebody wants to come back.
enum DayToComeBack: String, CaseIterable, Sendable {
  case due, tomorrow, week, own

  /// The day that was chosen; nil for none, or one that doesn't lie ahead within a year.
  static func day(_ fields: Fields, today: Day, due: Day?) -> Day? {
    let chosen: Day? =
      switch fields.word("day").flatMap({ DayToComeBack(rawValue: $0) }) {
      case .due: due
      case .tomorrow: today.adding(days: 1)
      case .week: today.adding(days: 7)
      case .own: fields.word("own").flatMap { Day(iso: $0) }
      case nil: nil
      }
    guard let chosen, chosen > today, chosen <= today.adding(days: 366) else { return nil }
    return chosen
  }
}

/// A calendar file (RFC 5545) with one whole day under a title that tells nothing, and no alarm.
struct CalendarEntry {
  let day: Day
  let title: String
  let id: [UInt8]
  let at: Instant

  var text: String {
    let identifier = id.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
    let stamp = at.iso.filter { $0 != "-" && $0 != ":" }
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Notes//EN", "BEGIN:VEVENT", "UID:\(identifier)", "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(day.iso.filter { $0 != "-" })", "SUMMARY:\(title)", "TRANSP:TRANSPARENT", "END:VEVENT",
      "END:VCALENDAR",
    ].map { $0 + "\r\n" }.joined()
  }
}
