import Casework
import Foundation

/// The vectors that Vectors/make_facts.py makes.
struct FactVectors: Decodable {
  let values: [Value]
  let refused: [Refused]
  let events: [Named]
  let workplaceEvents: [Named]

  struct Value: Decodable {
    let value: Described
    let bytes: Hex
  }

  struct Refused: Decodable {
    let why: String
    let bytes: Hex
  }

  struct Named: Decodable {
    let name: String
    let facts: Hex
  }

  static func read() throws -> FactVectors {
    let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/facts.json")
    return try JSONDecoder().decode(FactVectors.self, from: Data(contentsOf: place))
  }
}

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

/// A fact that a file of vectors describes in JSON.
struct Described: Decodable {
  let fact: Fact

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      fact = .null
    } else if let number = try? container.decode(Int64.self) {
      fact = .integer(number)
    } else if let text = try? container.decode(String.self) {
      fact = .text(text)
    } else if let bytes = try? container.decode([String: Hex].self) {
      fact = .bytes(bytes["bytes"]?.bytes ?? [])
    } else {
      fact = .list(try container.decode([Described].self).map(\.fact))
    }
  }
}
