/// What an envelope is for: it opens only where the same is said again. Ids have 16 bytes.
package struct EnvelopeContext: Sendable, Hashable {
  /// The format's label and the context's bytes, whose length the label fixes.
  let info: [UInt8]

  /// A field of an event of a case. `sequence` is the event's, `field` tells its fields apart.
  package init(case: [UInt8], cell: Cell, sequence: UInt32, field: UInt8) {
    Self.check(`case`)
    info = "redress/envelope/v1".label + `case` + cell.bytes + sequence.bigEndianBytes + [field]
  }

  /// A field of a reporter's draft, at one of its revisions.
  package static func draft(_ draft: [UInt8], revision: UInt32, field: UInt8) -> EnvelopeContext {
    check(draft)
    return EnvelopeContext("redress/draft/v1".label + draft + revision.bigEndianBytes + [field])
  }

  /// The key, name and kind of a draft's file.
  package static func fileKey(_ file: [UInt8], inDraft draft: [UInt8]) -> EnvelopeContext {
    check(file, draft)
    return EnvelopeContext("redress/draft-file-key/v1".label + draft + file)
  }

  /// The key, name and kind of a case's file.
  package static func fileKey(_ file: [UInt8], inCase case: [UInt8], cell: Cell) -> EnvelopeContext {
    check(file, `case`)
    return EnvelopeContext("redress/file-key/v1".label + `case` + cell.bytes + file)
  }

  /// What goes on with an upload that was cut: its head at 0, or at n + 1 what came behind its n whole chunks.
  package static func upload(_ upload: [UInt8], inDraft draft: [UInt8], part: UInt32) -> EnvelopeContext {
    check(upload, draft)
    return EnvelopeContext("redress/upload/v1".label + draft + upload + part.bigEndianBytes)
  }

  /// A body's bundle of keys.
  static func bodyBundle(_ context: BodyContext) -> EnvelopeContext {
    EnvelopeContext("redress/body-bundle/v1".label + context.bytes)
  }

  private init(_ info: [UInt8]) {
    self.info = info
  }

  private static func check(_ ids: [UInt8]...) {
    precondition(ids.allSatisfy { $0.count == 16 }, "An id has 16 bytes.")
  }
}
