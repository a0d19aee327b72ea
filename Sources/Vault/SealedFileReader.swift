import Crypto
import Foundation

/// Opens a sealed file as it is read. Each byte that `append` returns is authentic and in its place; that nothing is
/// missing at the end is known when `finish` has returned.
package struct SealedFileReader: Sendable {
  private let fileKey: Secret32
  private let info: [UInt8]
  private var key: SymmetricKey?
  private var nonces = ChunkNonces()
  private var waiting: [UInt8] = []
  private var isFinished = false

  /// The key and id that the file was sealed with.
  package init(key fileKey: Secret32, file: [UInt8]) {
    self.fileKey = fileKey
    info = SealedFile.info(of: file)
  }

  /// Takes the sealed file's next bytes and returns what is opened by now, which may be nothing. Throws `version` or
  /// `doesNotOpen`; the reader is of no use after that.
  package mutating func append(_ bytes: some Sequence<UInt8>) throws(VaultFault) -> [UInt8] {
    precondition(!isFinished, "A finished file has no more bytes.")
    waiting.append(contentsOf: bytes)
    guard let key = try keyWhenHeaderIsRead() else { return [] }
    var plain: [UInt8] = []
    var start = 0
    while waiting.count - start > SealedFile.sealedChunkByteCount {
      let end = start + SealedFile.sealedChunkByteCount
      plain += try open(waiting[start..<end], key, isLast: false)
      start = end
    }
    waiting.removeFirst(start)
    return plain
  }

  /// Ends the file and returns its last bytes. Throws `doesNotOpen` when something is missing, or was added.
  package mutating func finish() throws(VaultFault) -> [UInt8] {
    precondition(!isFinished, "A file is finished once.")
    isFinished = true
    guard let key, waiting.count >= Cipher.tagByteCount else { throw .doesNotOpen }
    let isFirst = nonces.counter == 0
    let plain = try open(waiting[...], key, isLast: true)
    guard isFirst || !plain.isEmpty else { throw .malformed }
    waiting = []
    return plain
  }

  private mutating func keyWhenHeaderIsRead() throws(VaultFault) -> SymmetricKey? {
    if let key { return key }
    guard waiting.count >= SealedFile.headerByteCount else { return nil }
    guard waiting[0] == SealedFile.version else { throw .version }
    let derived = Derivation.committed(from: fileKey, salt: [UInt8](waiting[1..<33]), info: info)
    guard sameInConstantTime(derived.commitment, [UInt8](waiting[33..<65])) else { throw .doesNotOpen }
    waiting.removeFirst(SealedFile.headerByteCount)
    key = derived.key
    return derived.key
  }

  private mutating func open(
    _ chunk: ArraySlice<UInt8>, _ key: SymmetricKey, isLast: Bool
  ) throws(VaultFault) -> [UInt8] {
    try Cipher.open(
      chunk, key: key, nonce: nonces.next(isLast: isLast), authenticating: [SealedFile.version] + info
    )
  }
}
