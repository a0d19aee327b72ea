/// What a page's author must not write. In a debug build the first one stops the program at the line; in a release
/// build the page alone fails, when its bytes are asked for.
package enum MarkupFault: String, Error, Sendable {
  /// Text stands in an address: only a `Link` may.
  case textInAddress
  /// A link stands elsewhere than at the beginning of an address.
  case misplacedLink
  /// An attribute's value has no double quotes round it.
  case unquoted
  /// A value stands within a tag or a declaration, or a piece stands within a tag.
  case misplaced
  /// An attribute that begins with `on`.
  case handler
  /// A `style` attribute or element.
  case inlineStyle
  /// Code within `<script>`, or a `srcdoc`.
  case inlineScript
  /// The piece ends within a tag.
  case unfinished

  func trap() {
    assertionFailure("unsafe markup: \(rawValue)")
  }
}
