import Foundation
import Synchronization
import Vault

/// Bytes that a file of vectors gives in hexadecimal.
struct Hex: Decodable {
  let bytes: [UInt8]

  init(from decoder: any Decoder) throws {
    let text = Array(try decoder.singleValueContainer().decode(String.self).utf8)
    bytes = stride(from: 0, to: text.count, by: 2).compactMap {
      UInt8(String(decoding: text[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  var secret: Secret32 {
    get throws { try secret32(bytes) }
  }
}

/// The vectors of Tests/Vectors, which make_vectors.py makes.
func vectors<Shape: Decodable>(_ name: String, as shape: Shape.Type) throws -> Shape {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Vectors")
  return try JSONDecoder().decode(shape, from: Data(contentsOf: folder.appending(path: "\(name).json")))
}

func secret32(_ bytes: [UInt8]) throws -> Secret32 {
  guard let secret = Secret32(bytes) else { throw VaultFault.length }
  return secret
}

extension Randomness {
  /// Gives these bytes, one piece for each draw, and nothing after the last.
  static func replaying(_ pieces: [UInt8]...) -> Randomness { replaying(pieces) }

  static func replaying(_ pieces: [[UInt8]]) -> Randomness {
    let left = Replay(pieces)
    return Randomness { _ in left.next() }
  }

  /// SplitMix64: the same bytes for the same seed.
  static func seeded(_ seed: UInt64) -> Randomness {
    let state = Seeded(seed)
    return Randomness { count in (0..<count).map { _ in state.next() } }
  }
}

private final class Replay: Sendable {
  private let pieces: Mutex<[[UInt8]]>

  init(_ pieces: [[UInt8]]) {
    self.pieces = Mutex(pieces)
  }

  func next() -> [UInt8] {
    pieces.withLock { $0.isEmpty ? [] : $0.removeFirst() }
  }
}

private final class Seeded: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) {
    state = Mutex(seed)
  }

  func next() -> UInt8 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return UInt8(truncatingIfNeeded: word ^ word >> 31)
    }
  }
}

/// The bytes with each one altered in turn.
func alterations(of bytes: [UInt8]) -> some Sequence<[UInt8]> {
  bytes.indices.lazy.map { place in
    var altered = bytes
    altered[place] ^= 1
    return altered
  }
}
