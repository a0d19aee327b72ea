package import Vault
package import Workplace

extension Office {
  /// What is in a file, as it is read, a few chunks at a time; `bytes` is its true length, what pads it is cut off.
  /// That nothing is missing at the end is known when the stream ends without an error.
  package func fileContents(
    _ id: ID<SealedFileTag>, key: Secret32, bytes: Int64
  ) -> AsyncThrowingStream<[UInt8], any Error> {
    let reading = FileReading(files: files, id: id, key: key, bytes: bytes)
    return AsyncThrowingStream { try await reading.next() }
  }
}

/// One reading of one file.
private actor FileReading {
  private static let pieceByteCount = 2 * SealedFile.chunkByteCount

  private let files: Files
  private let id: ID<SealedFileTag>
  private var reader: SealedFileReader
  private var left: Int64
  private var descriptor: Descriptor?
  private var isFinished = false

  init(files: Files, id: ID<SealedFileTag>, key: Secret32, bytes: Int64) {
    (self.files, self.id) = (files, id)
    reader = SealedFileReader(key: key, file: id.bytes)
    left = bytes
  }

  /// The next bytes, never none; nil at the end.
  func next() async throws -> [UInt8]? {
    while !isFinished {
      let plain = try await nextOpened()
      let piece = plain.prefix(Int(min(left, Int64(plain.count))))
      guard plain.dropFirst(piece.count).allSatisfy({ $0 == 0 }) else { throw VaultFault.malformed }
      left -= Int64(piece.count)
      if isFinished, left > 0 { throw VaultFault.doesNotOpen }
      if !piece.isEmpty { return Array(piece) }
    }
    return nil
  }

  private func nextOpened() async throws -> [UInt8] {
    let file = try await opened()
    let sealed = try await offPool { try file.read(upTo: Self.pieceByteCount) }
    if !sealed.isEmpty { return try reader.append(sealed) }
    isFinished = true
    descriptor = nil
    return try reader.finish()
  }

  private func opened() async throws -> Descriptor {
    if let descriptor { return descriptor }
    let opened = try await files.open(id)
    descriptor = opened
    return opened
  }
}
