import Testing

@testable import Vault

@Suite("A sealed file that was cut and goes on")
struct SealedFileResumeTests {
  private let key = Secret32(random: .seeded(1))
  private let id = [UInt8](repeating: 9, count: 16)

  private func plain(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 11) } }

  @Test("It is the same file as if it had never been cut, wherever it was.", arguments: [0, 1, 2, 3])
  func goesOn(chunks: Int) throws {
    let whole = plain(200_000)
    var uncut = SealedFileWriter(key: key, file: id, random: .seeded(2))
    let start = try uncut.append(whole)
    let sealed = start + (try uncut.finish())
    let header = Array(sealed.prefix(SealedFile.headerByteCount))
    let place = SealedFile.headerByteCount + chunks * SealedFile.sealedChunkByteCount
    var writer = try SealedFileWriter(resuming: header, key: key, file: id, chunks: UInt32(chunks))
    let rest = try writer.append(whole[(chunks * SealedFile.chunkByteCount)...])
    #expect(sealed.prefix(place) + rest + (try writer.finish()) == sealed)
  }

  @Test("A chunk that was written but not counted is taken over; a torn one, the last one or another file's is not.")
  func adopts() throws {
    var first = SealedFileWriter(key: key, file: id, random: .seeded(2))
    let header = try first.append([])
    let chunks = try first.append(plain(SealedFile.chunkByteCount * 2 + 1))
    let (one, two) = (
      Array(chunks.prefix(SealedFile.sealedChunkByteCount)), Array(chunks.suffix(SealedFile.sealedChunkByteCount))
    )
    var writer = try SealedFileWriter(resuming: header, key: key, file: id, chunks: 0)
    let taken = [two, Array(one.dropLast()), one, one, two].map { chunk in
      let isTaken = writer.adopt(chunk)
      return isTaken
    }
    #expect(taken == [false, false, true, false, true] && writer.chunks == 2)
    var last = SealedFileWriter(key: key, file: id, random: .seeded(2))
    _ = try last.append(plain(SealedFile.chunkByteCount))
    let end = try last.finish()
    var other = try SealedFileWriter(resuming: header, key: key, file: id, chunks: 0)
    let isEndTaken = other.adopt(end)
    #expect(!isEndTaken)
    #expect(throws: VaultFault.doesNotOpen) {
      try SealedFileWriter(resuming: header, key: Secret32(random: .seeded(5)), file: id, chunks: 0)
    }
  }

  @Test("A whole chunk can be sealed before the next byte comes, and the file is the same.")
  func wholeChunk() throws {
    let whole = plain(SealedFile.chunkByteCount + 10)
    var eager = SealedFileWriter(key: key, file: id, random: .seeded(2))
    var sealed = try eager.append(whole.prefix(SealedFile.chunkByteCount))
    sealed += try eager.sealWholeChunk()
    #expect(eager.unsealed.isEmpty && eager.chunks == 1)
    sealed += try eager.append(whole.suffix(10))
    let none = try eager.sealWholeChunk()
    #expect(none.isEmpty)
    sealed += try eager.finish()
    var plain = SealedFileWriter(key: key, file: id, random: .seeded(2))
    let start = try plain.append(whole)
    #expect(sealed == start + (try plain.finish()))
  }
}
