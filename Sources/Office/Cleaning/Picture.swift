/// The kinds of picture of which handlers get a cleaned copy: what is seen, without what is hidden beside it (where and
/// when it was taken, with which device, by whom, comments, previews, what was appended). Colour profiles go too, since
/// they name devices; which side is up stays.
///
/// Bytes are copied, never decoded. What is not known is refused, not passed on.
package enum Picture: String, Sendable, CaseIterable {
  case jpeg, png, gif, webp

  /// The media type, as a browser says it.
  package var type: String { "image/\(rawValue)" }

  /// What a file claims to be.
  package init?(type: String) {
    guard let picture = Picture.allCases.first(where: { $0.type == type }) else { return nil }
    self = picture
  }

  /// What the first bytes of a file say.
  init?(first: [UInt8]) {
    switch first {
    case _ where first.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
    case _ where first.starts(with: PNG.signature): self = .png
    case _ where first.starts(with: Array("GIF87a".utf8)) || first.starts(with: Array("GIF89a".utf8)): self = .gif
    case _ where first.starts(with: Array("RIFF".utf8)) && first.dropFirst(8).starts(with: Array("WEBP".utf8)):
      self = .webp
    default: return nil
    }
  }

  static let firstByteCount = 12

  /// Hands on the cleaned copy. `length` is how long it is, where that is known already: one kind says so at its
  /// beginning. Throws a `PictureFault` where the file is none of this kind.
  func clean(_ reader: inout PictureReader, length: Int?, to emit: Emit) async throws {
    switch self {
    case .jpeg: try await JPEG.clean(&reader, to: emit)
    case .png: try await PNG.clean(&reader, to: emit)
    case .gif: try await GIF.clean(&reader, to: emit)
    case .webp: try await WebP.clean(&reader, length: length, to: emit)
    }
  }
}
