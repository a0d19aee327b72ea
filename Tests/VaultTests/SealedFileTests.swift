import Foundation
import Testing

@testable import Vault

struct SealedFileTests {
  struct Known: Decodable {
    let key, file, salt, plainHash, sealedHash: Hex
    let plainCount, sealedCount: Int
    let sealed: Hex?
  }
  struct File: Decodable { let sealed: [Known] }

  private let key = Secret32(random: .seeded(1))
  private let id = [UInt8](repeating: 9, count: 16)

  private func seal(_ plain: [UInt8], pieces: Int = 50_000) throws -> [UInt8] {
    var writer = SealedFileWriter(key: key, file: id, random: .seeded(2))
    var sealed: [UInt8] = []
    for start in stride(from: 0, to: plain.count, by: pieces) {
      sealed += try writer.append(plain[start..<min(start + pieces, plain.count)])
    }
    return sealed + (try writer.finish())
  }

  private func open(
    _ sealed: [UInt8], pieces: Int = 50_000, key: Secret32? = nil, file: [UInt8]? = nil
  ) throws -> [UInt8] {
    var reader = SealedFileReader(key: key ?? self.key, file: file ?? id)
    var plain: [UInt8] = []
    for start in stride(from: 0, to: sealed.count, by: pieces) {
      plain += try reader.append(sealed[start..<min(start + pieces, sealed.count)])
    }
    return plain + (try reader.finish())
  }

  /// Bytes of which no two chunks are the same.
  private func plain(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 11) } }

  @Test("Sealed files are those of the vectors.")
  func sealedVectors() throws {
    for known in try vectors("file", as: File.self).sealed {
      #expect(SealedFile.sealedByteCount(of: known.plainCount) == known.sealedCount)
      let plain = plain(known.plainCount)
      #expect(sha256(plain) == known.plainHash.bytes)
      var writer = SealedFileWriter(
        key: try known.key.secret, file: known.file.bytes, random: .replaying(known.salt.bytes)
      )
      let start = try writer.append(plain)
      let sealed = start + (try writer.finish())
      #expect(sha256(sealed) == known.sealedHash.bytes)
      if let whole = known.sealed?.bytes { #expect(sealed == whole) }
      #expect(try open(sealed, key: known.key.secret, file: known.file.bytes) == plain)
    }
  }

  @Test(
    "A file comes back whole, however it is cut into pieces on the way.",
    arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
  func roundTrips(count: Int) throws {
    let plain = plain(count)
    let sealed = try seal(plain)
    #expect(sealed.count == SealedFile.sealedByteCount(of: count))
    for pieces in [64, 65_552, 65_617, 1_000_000] {
      #expect(try seal(plain, pieces: pieces) == sealed)
      #expect(try open(sealed, pieces: pieces) == plain)
    }
  }

  @Test("The writer holds back no more than a chunk, and nothing is read before it is authentic.")
  func streaming() throws {
    var writer = SealedFileWriter(key: key, file: id, random: .system)
    var reader = SealedFileReader(key: key, file: id)
    #expect(try writer.append([]).count == SealedFile.headerByteCount)
    #expect(try writer.append(plain(65_536)).isEmpty)
    let sealed = try writer.append([1])
    #expect(sealed.count == 65_536 + 16)
    #expect(throws: VaultFault.version) { try reader.append([7] + [UInt8](repeating: 0, count: 70)) }
  }

  @Test("A file that was cut, reordered, repeated or extended is refused.")
  func restructured() throws {
    let sealed = try seal(plain(200_000))
    let header = [UInt8](sealed.prefix(65))
    let chunks = stride(from: 65, to: sealed.count, by: 65_552).map {
      [UInt8](sealed[$0..<min($0 + 65_552, sealed.count)])
    }
    #expect(chunks.count == 4)
    let wrong: [[UInt8]] = [
      header, header + chunks[0], header + chunks[0...2].joined(), header + chunks[0...1].joined() + chunks[3],
      header + chunks[1] + chunks[0] + chunks[2] + chunks[3], header + chunks[0] + chunks[0] + chunks[1...3].joined(),
      sealed + [0], sealed + chunks[3], [UInt8](sealed.dropLast()), [], [1], [UInt8](sealed.prefix(80)),
    ]
    for (number, bytes) in wrong.enumerated() {
      #expect(throws: VaultFault.self, "\(number)") { try open(bytes) }
    }
  }

  @Test("A file with any byte altered is refused, as is another key or another file's id.")
  func altered() throws {
    let sealed = try seal(plain(300))
    for altered in alterations(of: sealed) {
      #expect(throws: VaultFault.self) { try open(altered) }
    }
    #expect(throws: VaultFault.doesNotOpen) { try open(sealed, key: Secret32(random: .system)) }
    #expect(throws: VaultFault.doesNotOpen) { try open(sealed, file: [UInt8](repeating: 8, count: 16)) }
  }
}
