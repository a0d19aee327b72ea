extension HTML {
  /// What gathers the literals and values of one literal. It only ever appends.
  package struct StringInterpolation: StringInterpolationProtocol {
    package typealias StringLiteralType = StaticString

    private(set) var buffer: [UInt8] = []
    private(set) var context = MarkupContext()
    private(set) var fault: MarkupFault?

    package init(literalCapacity: Int, interpolationCount: Int) {
      buffer.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes in
        note(context.read(bytes))
        buffer.append(contentsOf: bytes)
      }
    }

    /// Writes `text`, escaped.
    package mutating func appendInterpolation(_ text: String) {
      note(context.admitText())
      buffer.appendEscaped(text)
    }

    /// Writes `number` in digits.
    package mutating func appendInterpolation(_ number: Int) {
      note(context.admitText())
      buffer.append(contentsOf: number.description.utf8)
    }

    /// Writes another piece as it is.
    package mutating func appendInterpolation(_ html: HTML) {
      note(context.isText ? nil : .misplaced)
      note(html.fault, trapped: true)
      buffer.append(contentsOf: html.buffer)
    }

    /// Writes the address of `link`; only in `href`, `src`, `action` and their like.
    package mutating func appendInterpolation(_ link: Link) {
      note(context.admitLink())
      buffer.appendEscaped(link.address)
    }

    /// Writes an `<a>` to `link` that reads `text`.
    package mutating func appendInterpolation(link: Link, _ text: String) {
      appendInterpolation("<a href=\"\(link)\">\(text)</a>" as HTML)
    }

    /// Writes what `body` makes of each of `values`, in their order.
    package mutating func appendInterpolation<Values: Sequence>(
      each values: Values, _ body: (Values.Element) throws -> HTML
    ) rethrows {
      for value in values { appendInterpolation(try body(value)) }
    }

    /// Writes what `body` makes of `value`, and nothing when there is none.
    package mutating func appendInterpolation<Value>(
      given value: Value?, _ body: (Value) throws -> HTML
    ) rethrows {
      if let value { appendInterpolation(try body(value)) }
    }

    /// Writes `html` when `condition` holds; it is made only then.
    package mutating func appendInterpolation(
      if condition: Bool, _ html: @autoclosure () throws -> HTML
    ) rethrows {
      if condition { appendInterpolation(try html()) }
    }

    /// Writes `html` when `condition` holds, and `otherwise` when not; only that one is made.
    package mutating func appendInterpolation(
      if condition: Bool, _ html: @autoclosure () throws -> HTML, else otherwise: @autoclosure () throws -> HTML
    ) rethrows {
      appendInterpolation(condition ? try html() : try otherwise())
    }

    /// Writes ` name="value"` within a tag, and nothing when there is no value.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      note(context.admitAttribute(name))
      guard let value else { return }
      name.withUTF8Buffer {
        buffer.append(space); buffer.append(contentsOf: $0)
      }
      buffer.append(contentsOf: [equalsSign, quote])
      buffer.appendEscaped(value)
      buffer.append(quote)
    }

    /// Writes ` name` within a tag when `condition` holds: `checked`, `required`, `hidden` and their like.
    package mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
      note(context.admitAttribute(name))
      guard condition else { return }
      name.withUTF8Buffer {
        buffer.append(space); buffer.append(contentsOf: $0)
      }
    }

    private mutating func note(_ found: MarkupFault?, trapped: Bool = false) {
      guard let found else { return }
      fault = fault ?? found
      if !trapped { found.trap() }
    }
  }
}

extension [UInt8] {
  /// Adds `text` so that it reads the same in an element's text and in a double-quoted attribute.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard bytes.contains(where: isMarked) else { return append(contentsOf: bytes) }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
        case quote: append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
        default: append(byte)
        }
      }
    }
  }
}

/// Whether `byte` is one of `"`, `&`, `'`, `<`, `>`.
private func isMarked(_ byte: UInt8) -> Bool {
  byte < 0x3F && (byte == quote || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E)
}
