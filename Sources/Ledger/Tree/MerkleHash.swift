import Crypto

/// A hash of the ledger's tree: 32 bytes of SHA-256, as RFC 6962, section 2.1, makes them.
///
/// ```swift
/// let root = MerkleHash.node(.leaf(entries[0]), .leaf(entries[1]))
/// ```
package struct MerkleHash: Hashable, Sendable {
  /// The length of a hash, in bytes.
  package static let byteCount = 32

  /// The bytes as they lie in memory. No `SIMD4`, which wants an address that is a multiple of 32: what a task keeps over
  /// an `await` is laid out at multiples of 16, and what stands behind such a vector is then read from elsewhere.
  private struct Words: Hashable, Sendable, BitwiseCopyable {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  }

  private let words: Words

  /// Nil unless `bytes` are 32.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = Words()
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.words = words
  }

  init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: Words.self) }
  }

  init(_ code: HMAC<SHA256>.MAC) {
    words = code.withUnsafeBytes { $0.loadUnaligned(as: Words.self) }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] { withUnsafeBytes(of: words) { [UInt8]($0) } }

  /// The root of a tree without leaves: SHA-256 of nothing.
  package static let empty = MerkleHash(SHA256.hash(data: []))

  /// SHA-256(0x00 ‖ entry).
  package static func leaf(_ entry: some Collection<UInt8>) -> MerkleHash {
    entry.withContiguousStorageIfAvailable { leaf(UnsafeRawBufferPointer($0)) } ?? leaf(Array(entry))
  }

  private static func leaf(_ entry: UnsafeRawBufferPointer) -> MerkleHash {
    withUnsafeTemporaryAllocation(byteCount: 1 + entry.count, alignment: 8) { bytes in
      bytes[0] = 0
      UnsafeMutableRawBufferPointer(rebasing: bytes[1...]).copyMemory(from: entry)
      return hash(of: UnsafeRawBufferPointer(bytes))
    }
  }

  /// SHA-256(0x01 ‖ left ‖ right).
  package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { bytes in
      bytes[0] = 1
      bytes.storeBytes(of: left.words, toByteOffset: 1, as: Words.self)
      bytes.storeBytes(of: right.words, toByteOffset: 33, as: Words.self)
      return hash(of: UnsafeRawBufferPointer(bytes))
    }
  }

  /// The root over as many hashes as a power of two has, which stand side by side.
  package static func root(of row: some Collection<MerkleHash>) -> MerkleHash {
    precondition(row.count > 0 && row.count & (row.count - 1) == 0, "A full subtree has a power of two of leaves.")
    var row = Array(row)
    var count = row.count
    while count > 1 {
      count /= 2
      for place in 0..<count { row[place] = node(row[2 * place], row[2 * place + 1]) }
    }
    return row[0]
  }

  private static func hash(of bytes: UnsafeRawBufferPointer) -> MerkleHash {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return MerkleHash(hash.finalize())
  }
}
