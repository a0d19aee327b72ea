/// Reading a list of people, and what it changes. Neither step touches a store: a list with faults changes nothing.
package enum PeopleImport {
  /// What a list says: its sound rows, and all its faults in the order of their lines.
  package struct Reading: Sendable {
    package let rows: [PersonRow]
    package let faults: [ImportFault]
  }

  /// Reads a whole list of people.
  ///
  /// The first line is the header; see `PersonColumn`. `progress` hears how many rows have been read, every thousand.
  package static func read(csv: [UInt8], progress: (Int) -> Void = { _ in }) -> Reading {
    var reader = CSVReader(csv)
    guard let header = reader.next() else {
      return Reading(rows: [], faults: [ImportFault(line: 1, reason: .emptyFile)])
    }
    let (places, headerFaults) = columns(of: header)
    guard headerFaults.isEmpty else { return Reading(rows: [], faults: headerFaults) }
    var rows: [PersonRow] = []
    var faults: [ImportFault] = []
    while let row = reader.next() {
      guard let fields = sound(row, count: places.count, &faults) else { continue }
      var person = PersonFields(line: row.line, fields: fields, places: places)
      rows.append(person.row())
      faults += person.faults.map { ImportFault(line: row.line, reason: $0) }
      if rows.count.isMultiple(of: 1000) { progress(rows.count) }
    }
    // A row that could not be read may be the very one that others name.
    faults += RowRelations.faults(in: rows, isWhole: faults.isEmpty)
    return Reading(rows: rows, faults: faults.sorted { $0.line < $1.line })
  }

  /// The place of each column, and what is wrong with the header.
  private static func columns(of header: CSVReader.Row) -> ([PersonColumn: Int], [ImportFault]) {
    var places: [PersonColumn: Int] = [:]
    var reasons: [ImportFault.Reason] = []
    switch header.fields {
    case .failure(let fault): reasons.append(reason(fault))
    case .success(let names):
      for (place, name) in names.enumerated() {
        guard let column = PersonColumn(rawValue: name) else {
          reasons.append(.unknownColumn(name))
          continue
        }
        if places.updateValue(place, forKey: column) != nil { reasons.append(.repeatedColumn(column)) }
      }
      reasons += PersonColumn.allCases.filter { !$0.isOptional && places[$0] == nil }.map { .missingColumn($0) }
    }
    return (places, reasons.map { ImportFault(line: header.line, reason: $0) })
  }

  /// The fields of `row` if they could be read and there are `count` of them.
  private static func sound(_ row: CSVReader.Row, count: Int, _ faults: inout [ImportFault]) -> [String]? {
    switch row.fields {
    case .success(let fields) where fields.count == count:
      return fields
    case .success(let fields):
      let reason = ImportFault.Reason.wrongFieldCount(expected: count, found: fields.count)
      faults.append(ImportFault(line: row.line, reason: reason))
    case .failure(let fault):
      faults.append(ImportFault(line: row.line, reason: reason(fault)))
    }
    return nil
  }

  private static func reason(_ fault: CSVReader.Fault) -> ImportFault.Reason {
    switch fault {
    case .openQuote: .openQuote
    case .strayQuote: .strayQuote
    case .notUTF8: .notUTF8
    }
  }
}
