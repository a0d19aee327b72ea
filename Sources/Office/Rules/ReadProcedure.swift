package import Casework
import Deadlines

extension ProcedureTable {
  /// Reads a file such as `baseline.yaml`.
  package static func read(_ bytes: [UInt8]) -> RulesRead<ProcedureTable> {
    var reader = RulesReader()
    return RulesRead(reader.procedure(bytes), reader)
  }
}

extension RulesReader {
  /// Every duty but a pledge has a span, and every term.
  fileprivate mutating func procedure(_ bytes: [UInt8]) -> ProcedureTable? {
    let keys = ["id", "version", "duties", "ladder", "terms", "check-ins", "measures", "support"]
    guard let file = open(bytes, keys: keys) else { return nil }
    let (id, version) = (text("id", in: file), number("version", in: file))
    let duties = spans("duties", in: file, of: DutyKind.allCases.filter { $0 != .pledge })
    let terms = spans("terms", in: file, of: ProcedureTerm.allCases)
    let ladder = mapping("ladder", in: file, keys: ["crisis", "else"])
    let crisisRungs = ladder.flatMap { rungs("crisis", in: $0) }
    let otherRungs = ladder.flatMap { rungs("else", in: $0) }
    let checkIns = numbers("check-ins", in: file)
    let (measures, support) = (wordings("measures", in: file), wordings("support", in: file))
    guard let id, let version, let duties, let terms, let crisisRungs, let otherRungs, let checkIns, let measures,
      let support
    else { return nil }
    return ProcedureTable(
      id: id, version: version, duties: duties, terms: terms, crisisLadder: crisisRungs, ladder: otherRungs,
      checkInDays: checkIns, measures: measures, support: support)
  }

  /// The hours of each rung above the first holder.
  private mutating func rungs(_ key: String, in ladder: Mapping) -> [Int]? {
    guard let hours = numbers(key, in: ladder) else { return nil }
    if hours.count == Ladder.Rung.allCases.count { return hours }
    return refuse(.notNumber(key), line: line(of: key, in: ladder))
  }

  private mutating func spans<Name: RawRepresentable & Hashable>(
    _ key: String, in file: Mapping, of names: [Name]
  ) -> [Name: Spans]? where Name.RawValue == String {
    guard let each = mapping(key, in: file, keys: names.map(\.rawValue)) else { return nil }
    var found: [Name: Spans] = [:]
    for name in names { found[name] = spans(name.rawValue, in: each) }
    return found.count == names.count ? found : nil
  }

  /// One span for every level, or `crisis`, `serious` and `else`.
  private mutating func spans(_ key: String, in outer: Mapping) -> Spans? {
    guard holdsMapping(key, in: outer) else {
      return span(key, in: outer).map { Spans(crisis: $0, serious: $0, otherwise: $0) }
    }
    guard let levels = mapping(key, in: outer, keys: ["crisis", "serious", "else"]) else { return nil }
    let (crisis, serious) = (span("crisis", in: levels), span("serious", in: levels))
    let otherwise = span("else", in: levels)
    guard let crisis, let serious, let otherwise else { return nil }
    return Spans(crisis: crisis, serious: serious, otherwise: otherwise)
  }

  private mutating func span(_ key: String, in outer: Mapping) -> Span? {
    guard let text = text(key, in: outer) else { return nil }
    if let span = Span(written: text) { return span }
    return refuse(.notSpan(key), line: line(of: key, in: outer))
  }
}

extension Span {
  /// "4 hours", "60 days", "3 working days", "36 months".
  fileprivate init?(written text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let count = Int(parts[0]), (1...100_000).contains(count) else { return nil }
    switch parts[1] {
    case "hours", "hour": self = .hours(count)
    case "days", "day": self = .days(count)
    case "working days", "working day": self = .workingDays(count)
    case "months", "month": self = .months(count)
    default: return nil
    }
  }
}
