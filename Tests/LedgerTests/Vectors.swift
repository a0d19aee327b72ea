import Foundation

/// Bytes that a file of vectors gives in hexadecimal.
struct Hex: Decodable {
  let bytes: [UInt8]

  init(from decoder: any Decoder) throws {
    let text = Array(try decoder.singleValueContainer().decode(String.self).utf8)
    bytes = stride(from: 0, to: text.count, by: 2).compactMap {
      UInt8(String(decoding: text[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}

/// The vectors of Tests/Vectors, which make_vectors.py makes.
func vectors<Shape: Decodable>(_ name: String, as shape: Shape.Type) throws -> Shape {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Vectors")
  return try JSONDecoder().decode(shape, from: Data(contentsOf: folder.appending(path: "\(name).json")))
}
