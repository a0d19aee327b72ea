import Deadlines
package import Vault
package import Workplace

/// A file that was received whole: sealed, padded and durable on disk, and no row's yet.
package struct SealedUpload: Sendable {
  package let id: ID<SealedFileTag>
  package let key: Secret32
  package let name: String
  package let type: String
  /// The true length.
  package let bytes: Int64
  /// The length on disk, a bucket's.
  package let storedBytes: Int64
}

/// Takes a file as it comes in and writes it sealed, never more than a few chunks in memory.
///
/// Where the file is refused, the sink takes the rest and forgets it, so that the other fields of the same form are
/// still read; `finish` then says why. A sink that is let go before `finish` leaves nothing on disk. Hold it until the
/// upload's row is written: until then it keeps the sweeper away.
package actor FileSink {
  private static let pieceByteCount = 4 * SealedFile.chunkByteCount

  private let files: Files
  private let id: ID<SealedFileTag>
  private let key: Secret32
  private let name: String
  private let type: String
  private let moment: Instant
  /// What one file may have, in MB.
  private let megabytes: Int
  /// What this file may have beside others, in bytes.
  private let limit: Int64
  /// What files of drafts have on disk already.
  private let othersBytes: Int64
  private var descriptor: Descriptor?
  private var writer: SealedFileWriter
  private var waiting: [UInt8] = []
  private var count: Int64 = 0
  private var storedCount: Int64 = 0
  private var isFinished = false
  /// Why the file will not be kept; nil as long as it may be.
  package private(set) var refusal: FileRefusal?

  init(
    _ files: Files, name: String, type: String, megabytes: Int, limit: Int64, others othersBytes: Int64,
    at moment: Instant,
    random: Randomness, refusal: FileRefusal? = nil
  ) async throws {
    var generator = Draw(random: random)
    let id = ID<SealedFileTag>(using: &generator)
    let key = Secret32(random: random)
    (self.files, self.id, self.key, self.limit, self.moment) = (files, id, key, limit, moment.roundedToQuarterHour())
    self.megabytes = megabytes
    (self.name, self.type) = (FileNaming.name(name), FileNaming.type(type))
    self.othersBytes = othersBytes
    self.refusal = refusal
    writer = SealedFileWriter(key: key, file: id.bytes, random: random)
    if refusal == nil { try await begin() }
  }

  deinit {
    if !isFinished { files.removeNow(id) }
    files.release(id)
  }

  /// Takes the next bytes of the file.
  package func append(_ bytes: [UInt8]) async throws {
    precondition(!isFinished, "A finished file takes no more bytes.")
    guard refusal == nil else { return }
    count += Int64(bytes.count)
    guard count <= Int64(megabytes) << 20 else { return try await refuse(.fileTooLarge(megabytes: megabytes)) }
    guard count <= limit else { return try await refuse(.tooLarge) }
    try await take(bytes)
  }

  /// Ends the file. What it returns is durable.
  package func finish() async throws -> Result<SealedUpload, FileRefusal> {
    precondition(!isFinished, "A file is finished once.")
    if refusal == nil, count == 0 { try await refuse(.empty) }
    if refusal == nil { try await end() }
    isFinished = true
    if let refusal { return .failure(refusal) }
    return .success(
      SealedUpload(id: id, key: key, name: name, type: type, bytes: count, storedBytes: storedCount))
  }

  private func begin() async throws {
    do {
      descriptor = try await files.create(id, at: moment)
    } catch Files.Fault.full {
      try await refuse(.diskFull)
    }
  }

  private func take(_ bytes: [UInt8]) async throws {
    waiting += try writer.append(bytes)
    if waiting.count >= Self.pieceByteCount { try await flush() }
  }

  private func end() async throws {
    var padding = Files.paddedByteCount(of: count) - count
    while padding > 0, refusal == nil {
      let piece = min(padding, Int64(SealedFile.chunkByteCount))
      try await take([UInt8](repeating: 0, count: Int(piece)))
      padding -= piece
    }
    waiting += try writer.finish()
    try await flush()
    if refusal == nil, let descriptor { try await files.sync(descriptor, of: id) }
    descriptor = nil
  }

  /// Drafts together have at most half of what would be free without them: no more than is left.
  private func flush() async throws {
    guard refusal == nil, let descriptor else { return }
    let piece = waiting
    waiting = []
    storedCount += Int64(piece.count)
    let together = files.claim(id, bytes: storedCount)
    guard othersBytes + together <= (try await files.freeBytes()) else { return try await refuse(.diskFull) }
    do {
      try await offPool { [moment] in try descriptor.write(piece, at: moment) }
    } catch Files.Fault.full {
      try await refuse(.diskFull)
    }
  }

  private func refuse(_ refusal: FileRefusal) async throws {
    self.refusal = refusal
    descriptor = nil
    waiting = []
    try await files.remove([id.bytes])
  }
}

/// What is kept of the name and kind that a browser gives a file.
enum FileNaming {
  static let nameCharacters = 200
  static let typeCharacters = 100

  /// The last part of a path, without control characters, at most 200 characters, the end kept.
  static func name(_ text: String) -> String {
    let last = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: last.unicodeScalars.filter { !Self.isUnseen($0) })
    return String(String(plain).suffix(nameCharacters))
  }

  /// `type/subtype` of plain characters; anything else is bytes of an unknown kind.
  static func type(_ text: String) -> String {
    let type = text.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    let isPlain = type.wholeMatch(of: /[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+/) != nil
    return isPlain && type.count <= typeCharacters ? type : "application/octet-stream"
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
