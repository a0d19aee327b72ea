/// What is wrong between rows: the same number or address twice, managers whom nobody knows, circles.
enum RowRelations {
  /// The faults between `rows`. When the file was not read whole (`isWhole` is false), numbers that nobody seems to
  /// have are not named, since their rows may be those that could not be read.
  static func faults(in rows: [PersonRow], isWhole: Bool) -> [ImportFault] {
    var faults = repeated(rows, \.number) { .repeatedNumber($0, firstLine: $1) }
    faults += repeated(rows, \.email) { .repeatedEmail($0, firstLine: $1) }
    let places = Dictionary(rows.enumerated().map { ($1.number, $0) }) { first, _ in first }
    if isWhole {
      faults += unknown(rows, .manager, \.manager, places) + unknown(rows, .assistantOf, \.assistantOf, places)
    }
    faults += rows.filter { $0.assistantOf == $0.number }
      .map { ImportFault(line: $0.line, reason: .ownAssistant($0.number)) }
    return faults + circles(rows, places)
  }

  private static func repeated(
    _ rows: [PersonRow], _ value: KeyPath<PersonRow, String>, _ reason: (String, Int) -> ImportFault.Reason
  ) -> [ImportFault] {
    var lines: [String: Int] = [:]
    lines.reserveCapacity(rows.count)
    var faults: [ImportFault] = []
    for row in rows where !row[keyPath: value].isEmpty {
      if let first = lines[row[keyPath: value]] {
        faults.append(ImportFault(line: row.line, reason: reason(row[keyPath: value], first)))
      } else {
        lines[row[keyPath: value]] = row.line
      }
    }
    return faults
  }

  private static func unknown(
    _ rows: [PersonRow], _ column: PersonColumn, _ value: KeyPath<PersonRow, String?>, _ places: [String: Int]
  ) -> [ImportFault] {
    rows.compactMap { row in
      guard let number = row[keyPath: value], places[number] == nil else { return nil }
      return ImportFault(line: row.line, reason: .unknownPerson(column, number))
    }
  }

  /// Each circle of managers once, at the line of its first member. Walks up from every row, and marks each row with
  /// the walk that came by, so that all walks together pass each row once.
  private static func circles(_ rows: [PersonRow], _ places: [String: Int]) -> [ImportFault] {
    let above = rows.map { $0.manager.flatMap { places[$0] } }
    var walks = [Int](repeating: -1, count: rows.count)
    var faults: [ImportFault] = []
    for start in rows.indices {
      var place: Int? = start
      while let here = place, walks[here] == -1 {
        walks[here] = start
        place = above[here]
      }
      guard let meeting = place, walks[meeting] == start else { continue }
      faults.append(circle(rows, above, through: meeting))
    }
    return faults
  }

  private static func circle(_ rows: [PersonRow], _ above: [Int?], through place: Int) -> ImportFault {
    var members = [place]
    while let next = above[members[members.count - 1]], next != place { members.append(next) }
    let first = members.indices.min { rows[members[$0]].line < rows[members[$1]].line } ?? 0
    let inOrder = members[first...] + members[..<first]
    return ImportFault(line: rows[members[first]].line, reason: .circle(inOrder.map { rows[$0].number }))
  }
}
