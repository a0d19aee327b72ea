/// The fields of one row, being read: collects every fault of the row, not only the first.
struct PersonFields {
  private let line: Int
  private let fields: [String]
  private let places: [PersonColumn: Int]
  private(set) var faults: [ImportFault.Reason] = []

  init(line: Int, fields: [String], places: [PersonColumn: Int]) {
    self.line = line
    self.fields = fields
    self.places = places
  }

  /// The row, in which a faulty field stands empty.
  mutating func row() -> PersonRow {
    PersonRow(
      line: line, number: text(.number), name: text(.name), aliases: list(.aliases), email: email(),
      department: text(.department), title: text(.title), manager: reference(.manager),
      assistantOf: reference(.assistantOf), gender: gender(), languages: list(.languages), status: status()
    )
  }

  private mutating func text(_ column: PersonColumn) -> String {
    let text = places[column].map { trimmed(fields[$0]) } ?? ""
    if text.isEmpty, !column.isOptional { faults.append(.missing(column)) }
    return checked(text, column)
  }

  private mutating func list(_ column: PersonColumn) -> [String] {
    guard let place = places[column], !fields[place].isEmpty else { return [] }
    let values = fields[place].split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    if values.count > PersonColumn.countLimit {
      faults.append(.tooMany(column, limit: PersonColumn.countLimit))
      return []
    }
    return values.map { checked($0, column) }
  }

  private mutating func reference(_ column: PersonColumn) -> String? {
    let number = text(column)
    return number.isEmpty ? nil : number
  }

  private mutating func email() -> String {
    let email = text(.email).lowercased()
    if !email.isEmpty, !isEmail(email) { faults.append(.badEmail(email)) }
    return email
  }

  private mutating func gender() -> Person.Gender {
    let text = text(.gender)
    if text.isEmpty { return .unsaid }
    if let gender = Person.Gender(rawValue: text.lowercased()) { return gender }
    faults.append(.unknownGender(text))
    return .unsaid
  }

  private mutating func status() -> Person.Status {
    let text = text(.status)
    if text.isEmpty { return .active }
    if let status = Person.Status(rawValue: text.lowercased()) { return status }
    faults.append(.unknownStatus(text))
    return .active
  }

  private mutating func checked(_ text: String, _ column: PersonColumn) -> String {
    if text.utf8.count > PersonColumn.lengthLimit, text.unicodeScalars.count > PersonColumn.lengthLimit {
      faults.append(.tooLong(column, limit: PersonColumn.lengthLimit))
      return ""
    }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      faults.append(.controlCharacter(column))
      return ""
    }
    return text
  }
}

/// `text` without spaces and tabs at its ends, full-width spaces among them.
private func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
  }
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return text }
  var rest = scalars.drop(while: isBlank)
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return String(rest)
}

/// Whether `text` looks like an address that mail can be sent to: something, one `@`, and a host with a dot.
private func isEmail(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard parts.count == 2, (1...64).contains(parts[0].count) else { return false }
  let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let refused = Array(" \t\"(),:;<>[\\]".utf8)
  return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && !text.utf8.contains(where: refused.contains)
}
