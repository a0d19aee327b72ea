import Foundation

/// A file that comes with a report of the gallery.
struct GalleryFile: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]

  /// A picture of eight by eight points.
  static func picture(called name: String) -> GalleryFile {
    let base64 =
      "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAGElEQVR42mNgYPhPEmIYVUqYVMOo0sGpFABl0L9BwZJxZwAAAABJRU5ErkJggg=="
    return GalleryFile(name: name, type: "image/png", bytes: Data(base64Encoded: base64).map { [UInt8]($0) } ?? [])
  }

  var formType: String { "multipart/form-data; boundary=\(Self.boundary)" }

  /// The fields and then the file, as a browser sends them.
  func form(with fields: [(String, String)]) -> [UInt8] {
    let head = fields.map { name, value in
      "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    let begin =
      "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
      + "Content-Type: \(type)\r\n\r\n"
    return Array((head.joined() + begin).utf8) + bytes + Array("\r\n--\(Self.boundary)--\r\n".utf8)
  }

  private static let boundary = "gallery"
}
