import Crypto
import Foundation

/// Seals a file as it arrives. What `append` returns, in order, and at the end `finish`, is the sealed file; memory
/// holds what was appended and a chunk.
package struct SealedFileWriter: Sendable {
  private let key: SymmetricKey
  private let context: [UInt8]
  private var nonces = ChunkNonces()
  private var unwritten: [UInt8]
  private var waiting: [UInt8] = []
  private var isFinished = false

  /// `key` is the file's own random key, used for no other file; `file` is its id of 16 bytes.
  package init(key fileKey: Secret32, file: [UInt8], random: Randomness) {
    let info = SealedFile.info(of: file)
    let salt = random.bytes(32)
    let derived = Derivation.committed(from: fileKey, salt: salt, info: info)
    key = derived.key
    context = [SealedFile.version] + info
    unwritten = [SealedFile.version] + salt + derived.commitment
  }

  /// Goes on with a file of which `header` and so many whole chunks are written. Throws `version` or `doesNotOpen`.
  ///
  /// A chunk that is sealed again in the same place must hold the same bytes: its key and nonce are the same.
  package init(
    resuming header: [UInt8], key fileKey: Secret32, file: [UInt8], chunks: UInt32
  ) throws(VaultFault) {
    guard header.count == SealedFile.headerByteCount else { throw .doesNotOpen }
    guard header[0] == SealedFile.version else { throw .version }
    let info = SealedFile.info(of: file)
    let derived = Derivation.committed(from: fileKey, salt: [UInt8](header[1..<33]), info: info)
    guard sameInConstantTime(derived.commitment, [UInt8](header[33..<65])) else { throw .doesNotOpen }
    key = derived.key
    context = [SealedFile.version] + info
    unwritten = []
    nonces = ChunkNonces(counter: chunks)
  }

  /// How many chunks were sealed.
  package var chunks: UInt32 { nonces.counter }

  /// What was taken and is in no chunk yet, at most a chunk's length.
  package var unsealed: [UInt8] { waiting }

  /// Whether these bytes are the next chunk as this writer would have sealed it, not the last one. They are then
  /// counted as written.
  package mutating func adopt(_ sealed: [UInt8]) -> Bool {
    guard sealed.count == SealedFile.sealedChunkByteCount, opened(sealed, isLast: false) != nil else { return false }
    nonces = ChunkNonces(counter: nonces.counter + 1)
    return true
  }

  /// What stands in these bytes if they are the next chunk as this writer would have sealed it; nil if they are not.
  package func opened(_ sealed: [UInt8], isLast: Bool) -> [UInt8]? {
    var next = nonces
    guard waiting.isEmpty, let nonce = try? next.next(isLast: isLast) else { return nil }
    return try? Cipher.open(sealed[...], key: key, nonce: nonce, authenticating: context)
  }

  /// Seals what waits if it is a whole chunk, and returns it. Only where at least one byte more will follow.
  package mutating func sealWholeChunk() throws(VaultFault) -> [UInt8] {
    guard waiting.count == SealedFile.chunkByteCount else { return [] }
    try write(waiting[...], isLast: false)
    waiting = []
    return flush()
  }

  /// Takes the file's next bytes and returns what can be written by now, which may be nothing.
  package mutating func append(_ bytes: some Sequence<UInt8>) throws(VaultFault) -> [UInt8] {
    precondition(!isFinished, "A finished file takes no more bytes.")
    waiting.append(contentsOf: bytes)
    var start = 0
    while waiting.count - start > SealedFile.chunkByteCount {
      let end = start + SealedFile.chunkByteCount
      try write(waiting[start..<end], isLast: false)
      start = end
    }
    waiting.removeFirst(start)
    return flush()
  }

  /// Ends the file and returns what is left to write. Called once, and last.
  package mutating func finish() throws(VaultFault) -> [UInt8] {
    precondition(!isFinished, "A file is finished once.")
    isFinished = true
    try write(waiting[...], isLast: true)
    waiting = []
    return flush()
  }

  private mutating func write(_ chunk: ArraySlice<UInt8>, isLast: Bool) throws(VaultFault) {
    unwritten += try Cipher.seal(chunk, key: key, nonce: nonces.next(isLast: isLast), authenticating: context)
  }

  private mutating func flush() -> [UInt8] {
    defer { unwritten = [] }
    return unwritten
  }
}
