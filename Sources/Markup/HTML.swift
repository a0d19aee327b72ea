/// A piece of a page, written as a string literal with values in it.
///
///     let row: HTML = "<tr><td>\(link: Paths.caseFile(id), name)</td><td>\(count)</td></tr>"
///
/// Literals are code and stand as they are; values are data and are escaped by their type. A `String` made at run time
/// is never HTML, since the literals are `StaticString`s: there is no way round that, and none should be added.
///
/// A value may stand in the text of an element or in a double-quoted attribute. In an address (`href`, `src`, `action`
/// and their like) only a `Link` may stand, at the beginning. Anything else is a fault of the page's author, not of its
/// data: see `MarkupFault`. A piece is whole: it begins and ends in the text of an element.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// UTF-8.
  private(set) var buffer: [UInt8]
  /// The first fault that this piece or one within it holds.
  private(set) var fault: MarkupFault?

  /// Nothing at all.
  package init() {
    buffer = []
  }

  package init(stringLiteral literal: StaticString) {
    var interpolation = StringInterpolation(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
    interpolation.appendLiteral(literal)
    self.init(stringInterpolation: interpolation)
  }

  package init(stringInterpolation interpolation: StringInterpolation) {
    buffer = interpolation.buffer
    fault = interpolation.fault
    if fault == nil, !interpolation.context.isText {
      fault = .unfinished
      MarkupFault.unfinished.trap()
    }
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { buffer.isEmpty }

  /// The page as UTF-8; throws the first fault that it holds, so that an unsafe page is never sent.
  package func bytes() throws(MarkupFault) -> [UInt8] {
    if let fault { throw fault }
    return buffer
  }

  /// The pieces one after another.
  package static func + (left: HTML, right: HTML) -> HTML {
    "\(left)\(right)"
  }
}
