import Crypto
import Foundation

/// A file as it lies sealed: a header, then chunks in the STREAM construction, so that a file of any size is written
/// and read in little memory and can't be cut, reordered or extended. docs/formats/file.md.
package enum SealedFile {
  /// Plaintext in each chunk but the last, in bytes.
  package static let chunkByteCount = 64 * 1024
  /// version ‖ salt 32 ‖ commitment 32.
  package static let headerByteCount = 65

  /// What each chunk is longer sealed, in bytes.
  package static let tagByteCount = Cipher.tagByteCount

  static let version: UInt8 = 1
  /// A whole chunk as it lies sealed, in bytes.
  package static let sealedChunkByteCount = chunkByteCount + Cipher.tagByteCount

  /// How long the sealed form of so many bytes is: an empty file has one empty chunk.
  package static func sealedByteCount(of plainByteCount: Int) -> Int {
    let chunks = max(1, (plainByteCount + chunkByteCount - 1) / chunkByteCount)
    return headerByteCount + plainByteCount + chunks * Cipher.tagByteCount
  }

  static func info(of file: [UInt8]) -> [UInt8] {
    precondition(file.count == 16, "A file's id has 16 bytes.")
    return "redress/file/v1".label + file
  }
}

/// Counts chunks and gives each its nonce: 7 zero bytes ‖ counter u32 ‖ 1 for the last chunk, else 0.
struct ChunkNonces {
  private(set) var counter: UInt32

  init(counter: UInt32 = 0) { self.counter = counter }

  mutating func next(isLast: Bool) throws(VaultFault) -> [UInt8] {
    guard counter < .max else { throw .tooLarge }
    defer { counter += 1 }
    return [UInt8](repeating: 0, count: 7) + counter.bigEndianBytes + [isLast ? 1 : 0]
  }
}
