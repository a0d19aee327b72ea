/// Whether the person to whom it happened knows that somebody writes for them. Asked of witnesses, of whoever was told,
/// and of helpers (R-C11).
package enum AffectedKnows: String, Codable, CaseIterable, Sendable {
  case yes, no, unsure
}

/// Why a "when" or a "where" is left open: an answer like any other (R-C13).
package enum LeftOpen: String, Codable, CaseIterable, Sendable {
  /// They don't remember.
  case forgotten
  /// They don't want to say it now.
  case later
}

/// By whom somebody would rather be spoken to (R-C6).
package enum HandlerWish: String, Codable, CaseIterable, Sendable {
  case woman, man
}
