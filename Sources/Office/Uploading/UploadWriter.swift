import Deadlines
import Store
import Vault
import Workplace

/// One upload while requests write to it: what is sealed goes to the disk, and when a request ends, how far it came is
/// entered. It holds a few chunks at most.
///
/// - Whoever begins to write last, writes: each beginning is a turn, and bytes of an earlier turn are refused. So a
///   connection that died unnoticed keeps nobody out.
/// - An offset is told only when what lies before it is durable.
actor UploadWriter {
  static let pieceByteCount = 4 * SealedFile.chunkByteCount

  let gate = Turnstile(places: 1, waiting: 64)
  private let files: Files
  private let row: Uploads.Row
  private let head: UploadHead
  private let file: ID<SealedFileTag>
  private let padded: Int64
  private var descriptor: Descriptor
  private var writer: SealedFileWriter
  /// Sealed, and not on disk yet.
  private var waiting: [UInt8] = []
  private var turn = 0
  private(set) var offset: Int64
  /// What is on disk, in bytes, and how much of it since it was last entered.
  private var stored: Int64
  private var fresh: Int64 = 0
  /// Up to where it was entered; nil where more is on disk than was.
  private var entered: Int64?
  /// What all others have on disk, when the turn began.
  private var others: Int64 = 0
  /// It was ended, or the disk has less than this knows: no turn begins any more.
  private(set) var isOver = false

  /// Opens the file, and takes what a stopped server had written but not entered.
  init(_ row: Uploads.Row, _ head: UploadHead, tail: [UInt8]?, files: Files) async throws {
    guard let file = ID<SealedFileTag>(bytes: row.file) else { throw VaultFault.malformed }
    let (key, id, chunks) = (try head.fileKey, row.file, row.chunks)
    let descriptor = try await files.openToWrite(file)
    let found: SealedFileWriter.Resumed
    do {
      found = try await offPool {
        let header = try descriptor.readWhole(SealedFile.headerByteCount)
        var writer = try SealedFileWriter.Resumed(header, key: key, file: id, chunks: chunks)
        try writer.adopt(from: descriptor, upTo: head.bytes, padded: Files.paddedByteCount(of: head.bytes))
        return writer
      }
    } catch {
      files.release(file)
      throw error
    }
    (self.files, self.row, self.head, self.file, self.descriptor) = (files, row, head, file, descriptor)
    padded = Files.paddedByteCount(of: head.bytes)
    writer = found.writer
    stored = found.byteCount
    offset = Int64(found.writer.chunks) * Int64(SealedFile.chunkByteCount)
    entered = found.isMore ? nil : offset
    guard let rest = found.isMore ? found.rest : tail else { return }
    _ = try writer.append(rest)
    offset += Int64(rest.count)
    if !found.isMore { entered = offset }
  }

  deinit { files.release(file) }

  /// Begins a turn at `place`, which must be where the last ended.
  func begin(at place: Int64, others: Int64) -> Result<Int, UploadRefusal> {
    guard !isOver else { return .failure(.overtaken) }
    guard place == offset else { return .failure(.offset(offset)) }
    self.others = others
    return .success(interrupt())
  }

  func isTurn(_ number: Int) -> Bool { number == turn && !isOver }

  /// What this knows may not be what the disk has: whoever comes next reads what is there.
  func close() { isOver = true }

  /// Ends whatever turn there is.
  @discardableResult
  func interrupt() -> Int {
    turn += 1
    return turn
  }

  /// Takes bytes of a turn. Nil when they were taken; called within the gate.
  func take(_ bytes: [UInt8], turn: Int, office: Office) async throws -> UploadRefusal? {
    guard isTurn(turn) else { return .overtaken }
    guard offset + Int64(bytes.count) <= head.bytes else { return .tooLong }
    waiting += try writer.append(bytes)
    offset += Int64(bytes.count)
    return waiting.count >= Self.pieceByteCount ? try await flush(office) : nil
  }

  /// Makes what was taken durable and enters it; called within the gate.
  func save(_ office: Office, _ visit: ReporterVisit) async throws -> UploadRefusal? {
    guard entered != offset else { return nil }
    let follows = Int64(writer.chunks + 1) * Int64(SealedFile.chunkByteCount) < padded
    if follows { waiting += try writer.sealWholeChunk() }
    if let refusal = try await flush(office) { return refusal }
    try await files.sync(descriptor, of: file)
    let (chunks, left, id) = (Int(writer.chunks), writer.unsealed, row.id)
    let context = EnvelopeContext.upload(id, inDraft: visit.sealedID, part: UInt32(chunks) + 1)
    let tail =
      left.isEmpty ? nil : try Envelope.seal(left, key: visit.draftKey, context: context, random: office.random)
    let end = office.uploadEnd(head.place, at: office.realNow())
    do {
      let isThere = try await office.store.keep {
        try Uploads.advance(id, chunks: chunks, tail: tail, until: end, in: $0)
      }
      guard isThere else { return .notFound }
    } catch  where Store.isFull(error) {
      return .file(.diskFull)
    }
    (entered, fresh) = (offset, 0)
    return nil
  }

  /// Whether all of it came.
  var isWhole: Bool { offset == head.bytes && !isOver }

  /// Pads and ends the file once all of it came. What it returns is durable; called within the gate.
  func finish(_ office: Office) async throws -> Result<SealedUpload, UploadRefusal> {
    isOver = true
    var padding = padded - offset
    while padding > 0 {
      let piece = min(padding, Int64(SealedFile.chunkByteCount))
      waiting += try writer.append([UInt8](repeating: 0, count: Int(piece)))
      padding -= piece
      if waiting.count >= Self.pieceByteCount, let refusal = try await flush(office) { return .failure(refusal) }
    }
    waiting += try writer.finish()
    if let refusal = try await flush(office) { return .failure(refusal) }
    try await files.sync(descriptor, of: file)
    return .success(
      SealedUpload(
        id: file, key: try head.fileKey, name: head.name, type: head.type, bytes: head.bytes, storedBytes: stored))
  }

  /// As for files that come with a form: those that come in have at most half of what would be free without them.
  private func flush(_ office: Office) async throws -> UploadRefusal? {
    let (piece, moment, wasOver) = (waiting, office.now().roundedToQuarterHour(), isOver)
    (waiting, isOver) = ([], true)
    let together = files.claim(file, bytes: fresh + Int64(piece.count))
    guard others + together <= (try await files.freeBytes()) else { return .file(.diskFull) }
    do {
      try await offPool { [descriptor] in try descriptor.write(piece, at: moment) }
    } catch Files.Fault.full {
      return .file(.diskFull)
    }
    (stored, fresh, isOver) = (stored + Int64(piece.count), fresh + Int64(piece.count), wasOver)
    return nil
  }
}

extension SealedFileWriter {
  /// A writer that goes on, and what it found on disk.
  fileprivate struct Resumed: Sendable {
    var writer: SealedFileWriter
    /// Whether more was on disk than was entered.
    var isMore = false
    /// The end of the file, where its last bytes had been sealed already: they are sealed again as they were.
    var rest: [UInt8]?

    init(_ header: [UInt8], key: Secret32, file: [UInt8], chunks: Int) throws {
      guard header.count == SealedFile.headerByteCount else { throw Files.Fault.missing }
      writer = try SealedFileWriter(resuming: header, key: key, file: file, chunks: UInt32(clamping: chunks))
    }

    var byteCount: Int64 {
      Int64(SealedFile.headerByteCount) + Int64(writer.chunks) * Int64(SealedFile.sealedChunkByteCount)
    }

    /// Takes whole chunks of the file that lie behind those entered, the one with its end too, and cuts off what is
    /// none. Throws `missing` where not even that is here which was entered.
    mutating func adopt(from descriptor: Descriptor, upTo bytes: Int64, padded: Int64) throws {
      guard try descriptor.byteCount() >= byteCount else { throw Files.Fault.missing }
      let whole = Int64(SealedFile.chunkByteCount)
      try descriptor.seek(to: byteCount)
      while Int64(writer.chunks + 1) * whole <= bytes,
        writer.adopt(try descriptor.readWhole(SealedFile.sealedChunkByteCount))
      {
        isMore = true
      }
      let (left, here) = (bytes - Int64(writer.chunks) * whole, padded - Int64(writer.chunks) * whole)
      if left > 0, left <= whole {
        try descriptor.seek(to: byteCount)
        let sealed = try descriptor.readWhole(Int(min(here, whole)) + SealedFile.tagByteCount)
        rest = writer.opened(sealed, isLast: here <= whole).map { Array($0.prefix(Int(left))) }
      }
      guard rest != nil else { return try descriptor.cut(at: byteCount) }
      // It stays as it is until the same bytes are written over it: whoever only asks takes nothing away.
      isMore = true
      let end = Int64(SealedFile.sealedByteCount(of: Int(padded)))
      if try descriptor.byteCount() > end { try descriptor.cut(at: end) }
      try descriptor.seek(to: byteCount)
    }
  }
}
