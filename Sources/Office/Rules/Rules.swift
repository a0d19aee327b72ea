package import Casework
import Ledger
package import Workplace

/// The rules that a workplace runs on and that its pages tell: one table of days for both, and what may follow.
package struct Rules: Sendable {
  /// A file that they were read from, as the ledger says of it.
  package struct Source: Hashable, Sendable {
    package let part: RulesPart
    package let id: String
    package let version: Int
    /// Its SHA-256.
    package let digest: [UInt8]
  }

  package let table: ProcedureTable
  package let sanctions: Sanctions
  /// None where they were put together otherwise.
  package let sources: [Source]

  package init(table: ProcedureTable, sanctions: Sanctions, sources: [Source] = []) {
    self.table = table
    self.sanctions = sanctions
    self.sources = sources
  }

  package var procedure: Procedure { Procedure(table) }

  /// Those that ship within the program.
  package static let shipped: Rules = {
    let table = whole(ProcedureTable.read(PackageResources.baseline_yaml))
    let sanctions = whole(Sanctions.read(PackageResources.sanctions_yaml))
    return Rules(
      table: table, sanctions: sanctions,
      sources: [
        Source(
          part: .procedure, id: table.id, version: table.version,
          digest: Digest.sha256(PackageResources.baseline_yaml)),
        Source(
          part: .sanctions, id: sanctions.id, version: sanctions.version,
          digest: Digest.sha256(PackageResources.sanctions_yaml)),
      ])
  }()

  /// Version 0 of the numbers for help outside, until the workplace imports its own.
  package static let shippedNumbers = whole(HelpNumbers.read(PackageResources.numbers_yaml))

  /// The file of ``shippedNumbers``, to begin an own one with.
  package static var shippedNumbersFile: [UInt8] { PackageResources.numbers_yaml }

  private static func whole<Value>(_ read: RulesRead<Value>) -> Value {
    switch read {
    case .value(let value): value
    case .faults(let faults): preconditionFailure("What ships is whole: \(faults)")
    }
  }
}

/// What a data file says, or all that is wrong with it.
package enum RulesRead<Value: Sendable>: Sendable {
  case value(Value)
  case faults([RulesFault])

  init(_ value: Value?, _ reader: RulesReader) {
    if let value, reader.faults.isEmpty {
      self = .value(value)
    } else {
      self = .faults(reader.faults.sorted { $0.line < $1.line })
    }
  }
}

extension Sanctions {
  /// Reads a file such as `sanctions.yaml`.
  package static func read(_ bytes: [UInt8]) -> RulesRead<Sanctions> {
    var reader = RulesReader()
    return RulesRead(reader.sanctions(bytes), reader)
  }
}

extension RulesReader {
  fileprivate mutating func sanctions(_ bytes: [UInt8]) -> Sanctions? {
    let keys = ["id", "version", "rows", "aggravators", "mitigators", "never"]
    guard let file = open(bytes, keys: keys) else { return nil }
    let (id, version) = (text("id", in: file), number("version", in: file))
    let rows = mappings("rows", in: file, keys: ["severity", "what", "range"])?.compactMap { sanction($0) }
    let (worse, better) = (wordings("aggravators", in: file), wordings("mitigators", in: file))
    let never = wordings("never", in: file)
    guard let id, let version, let rows, let worse, let better, let never else { return nil }
    return Sanctions(id: id, version: version, rows: rows, aggravators: worse, mitigators: better, never: never)
  }

  private mutating func sanction(_ row: Mapping) -> Sanctions.Row? {
    let severity = number("severity", in: row)
    let (what, range) = (wording("what", in: row), wording("range", in: row))
    guard let severity, let what, let range else { return nil }
    return Sanctions.Row(severity: severity, what: what, range: range)
  }
}
