/// One SQL statement, or a part of one: literals are code, interpolations are data.
///
/// ```swift
/// let sql: SQL = "SELECT state FROM cases WHERE id = \(id) \(.forUpdate)"
/// ```
///
/// Literals are `StaticString`s, so that text which came into being at run time can't become code: `SQL(name)` with a
/// `String` doesn't compile, and `"… WHERE name = \(name)"` binds it. Beside values (`\(value)`, an enum by its raw
/// value), an interpolation can be a list for `IN` (`\(list: ids)`), another statement (`\(fragment: filter)`) or a
/// word that each engine spells in its own way (`\(.bytes)`).
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Part: Sendable {
    case code(StaticString)
    case word(Dialect.Word)
    case value(Value)
  }

  var parts: [Part]
  /// Whether its text depends on how many values a list had, so that a prepared statement is hardly used again.
  var varies: Bool

  package init(stringLiteral value: StaticString) {
    parts = [.code(value)]
    varies = false
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
    varies = stringInterpolation.varies
  }

  /// Collects the parts of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []
    var varies = false

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      parts.append(.code(literal))
    }

    /// Binds a value.
    package mutating func appendInterpolation(_ value: some Bindable) {
      parts.append(.value(value.value))
    }

    /// Binds a value, or `NULL`.
    package mutating func appendInterpolation<B: Bindable>(_ value: B?) {
      parts.append(.value(value.value))
    }

    /// Binds the raw value of `value`.
    package mutating func appendInterpolation<R: RawRepresentable>(_ value: R) where R.RawValue: Bindable {
      parts.append(.value(value.rawValue.value))
    }

    /// Binds the raw value of `value`, or `NULL`.
    package mutating func appendInterpolation<R: RawRepresentable>(_ value: R?) where R.RawValue: Bindable {
      parts.append(.value(value?.rawValue.value ?? .null))
    }

    /// Writes a word as the engine spells it.
    package mutating func appendInterpolation(_ word: Dialect.Word) {
      parts.append(.word(word))
    }

    /// Puts another statement, or a part of one, in this place.
    package mutating func appendInterpolation(fragment: SQL) {
      parts += fragment.parts
      varies = varies || fragment.varies
    }

    /// Binds every value of `list`, in parentheses, as `IN` wants them; nothing is in an empty list.
    package mutating func appendInterpolation(list: some Collection<some Bindable>) {
      varies = true
      guard !list.isEmpty else { return parts.append(.word(.emptyList)) }
      for (index, value) in list.enumerated() {
        parts += [.code(index == 0 ? "(" : ", "), .value(value.value)]
      }
      parts.append(.code(")"))
    }
  }
}

extension Sequence<SQL> {
  /// All of them, one after the other, with `separator` between: `filters.joined(by: " AND ")`.
  package func joined(by separator: SQL) -> SQL {
    var whole: SQL = ""
    whole.varies = true
    for (index, sql) in enumerated() {
      whole.parts += (index == 0 ? [] : separator.parts) + sql.parts
    }
    return whole
  }
}

extension SQL {
  /// The text as `dialect` writes it, with a placeholder for each of the values.
  func rendered(in dialect: Dialect) -> (text: String, values: [Value]) {
    var text = ""
    var values: [Value] = []
    for part in parts {
      switch part {
      case .code(let literal):
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
      case .word(let word):
        text += dialect.spelling(of: word)
      case .value(let value):
        values.append(value)
        text += dialect.placeholder(values.count)
      }
    }
    return (text, values)
  }
}

extension SQL: CustomStringConvertible {
  /// The code alone: a value is never shown, so that none gets into a log.
  package var description: String { rendered(in: .postgres).text }
}
