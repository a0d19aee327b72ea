/// One of the four kinds of value that a column can hold, the same on every engine.
///
/// There are no others on purpose: instants are integer milliseconds, days are integers, ids are bytes, and instead of
/// a boolean a row keeps when something happened and by whom.
package enum Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// A type whose values can be data of an SQL statement.
///
/// An enum with raw values needs no conformance: `\(state)` binds its raw value.
package protocol Bindable {
  /// What the statement is given.
  var value: Value { get }
}

extension Value: Bindable {
  package var value: Value { self }
}

extension Int64: Bindable {
  package var value: Value { .integer(self) }
}

extension Int: Bindable {
  package var value: Value { .integer(Int64(self)) }
}

extension Int32: Bindable {
  package var value: Value { .integer(Int64(self)) }
}

extension String: Bindable {
  package var value: Value { .text(self) }
}

extension [UInt8]: Bindable {
  package var value: Value { .bytes(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// `nil` is `NULL`.
  package var value: Value { map(\.value) ?? .null }
}
