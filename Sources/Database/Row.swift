/// One row of an answer.
///
/// A column is asked for by the name it has in the `SELECT`, or by its place, which counts from zero. To ask for a
/// column that the statement doesn't give is a broken promise and ends the process; one that holds another kind of
/// value than the code expects makes `DatabaseFault.wrongKind`, since that can be the work of somebody who changed the
/// file.
package struct Row: Sendable {
  /// The names of an answer's columns, which its rows share.
  final class Columns: Sendable {
    let names: [String]
    init(names: [String]) { self.names = names }
  }

  private let columns: Columns
  private let values: [Value]

  init(columns: Columns, values: [Value]) {
    self.columns = columns
    self.values = values
  }

  /// The value at the place `index`.
  package subscript(index: Int) -> Value { values[index] }

  /// The value of the first column that is called `name`, capitals and all.
  package subscript(name: String) -> Value { values[place(of: name)] }

  private func place(of name: String) -> Int {
    guard let place = columns.names.firstIndex(of: name) else {
      preconditionFailure("The statement gives no column \(name).")
    }
    return place
  }
}

extension Row {
  /// The integer in `column`, which is never `NULL`.
  package func int(_ column: String) throws(DatabaseFault) -> Int { Int(try int64(column)) }

  /// The integer in `column`, which is never `NULL`.
  package func int64(_ column: String) throws(DatabaseFault) -> Int64 {
    guard case .integer(let integer) = self[column] else { throw .wrongKind(column: column) }
    return integer
  }

  /// The text in `column`, which is never `NULL`.
  package func text(_ column: String) throws(DatabaseFault) -> String {
    guard case .text(let text) = self[column] else { throw .wrongKind(column: column) }
    return text
  }

  /// The bytes in `column`, which is never `NULL`.
  package func bytes(_ column: String) throws(DatabaseFault) -> [UInt8] {
    guard case .bytes(let bytes) = self[column] else { throw .wrongKind(column: column) }
    return bytes
  }

  /// The integer in `column`, or `nil` for `NULL`.
  package func optionalInt(_ column: String) throws(DatabaseFault) -> Int? {
    self[column] == .null ? nil : try int(column)
  }

  /// The integer in `column`, or `nil` for `NULL`.
  package func optionalInt64(_ column: String) throws(DatabaseFault) -> Int64? {
    self[column] == .null ? nil : try int64(column)
  }

  /// The text in `column`, or `nil` for `NULL`.
  package func optionalText(_ column: String) throws(DatabaseFault) -> String? {
    self[column] == .null ? nil : try text(column)
  }

  /// The bytes in `column`, or `nil` for `NULL`.
  package func optionalBytes(_ column: String) throws(DatabaseFault) -> [UInt8]? {
    self[column] == .null ? nil : try bytes(column)
  }
}

extension Row {
  /// The integer at the place `index`, which is never `NULL`.
  package func int(_ index: Int) throws(DatabaseFault) -> Int {
    guard case .integer(let integer) = self[index] else { throw wrongKind(at: index) }
    return Int(integer)
  }

  /// The text at the place `index`, which is never `NULL`.
  package func text(_ index: Int) throws(DatabaseFault) -> String {
    guard case .text(let text) = self[index] else { throw wrongKind(at: index) }
    return text
  }

  /// The bytes at the place `index`, which are never `NULL`.
  package func bytes(_ index: Int) throws(DatabaseFault) -> [UInt8] {
    guard case .bytes(let bytes) = self[index] else { throw wrongKind(at: index) }
    return bytes
  }

  private func wrongKind(at index: Int) -> DatabaseFault { .wrongKind(column: columns.names[index]) }
}
