import Casework
import Deadlines
import Store
import Vault
package import Workplace

/// One request's part of an upload: its bytes as they come, then its end.
package final class UploadTurn: Sendable {
  private let work: UploadWork
  private let number: Int

  init(_ work: UploadWork, number: Int) {
    (self.work, self.number) = (work, number)
  }

  /// Takes the next bytes; nil when they were taken.
  package func append(_ bytes: [UInt8]) async throws -> UploadRefusal? {
    let (work, number) = (work, number)
    return try await work.loan.writer.gate.pass {
      try await work.loan.writer.take(bytes, turn: number, office: work.office)
    }
  }

  /// Ends the turn, also where the connection was cut: what came is durable then, and a file that is whole is where it
  /// belongs. A request that is being ended itself doesn't stop this.
  package func end() async throws -> Result<UploadState, UploadRefusal> {
    let (work, number) = (work, number)
    return try await Task {
      try await work.loan.writer.gate.pass {
        guard await work.loan.writer.isTurn(number) else { return .failure(.overtaken) }
        return try await work.settle()
      }
    }.value
  }
}

extension Office {
  /// Goes on with an upload at `offset`. Nothing is entered before the turn's end.
  package func takeUpload(
    _ id: ID<UploadTag>, at offset: Int64, to place: UploadPlace, visit: ReporterVisit
  ) async throws -> Result<UploadTurn, UploadRefusal> {
    guard let (row, head) = try await upload(id, place, visit) else { return .failure(.notFound) }
    guard row.stored == nil else { return .failure(.offset(head.bytes)) }
    let work: UploadWork
    switch try await self.work(id, row, head, visit) {
    case .success(let found): work = found
    case .failure(let refusal): return .failure(refusal)
    }
    let others = try await store.read { try FileRows.draftBytes(in: $0) }
    let begun = try await work.loan.writer.gate.pass { await work.loan.writer.begin(at: offset, others: others) }
    return begun.map { UploadTurn(work, number: $0) }
  }

  /// How far an upload came; nil where there is none for this visit. Whoever asks means to go on, so a connection that
  /// still writes to it is cut off.
  package func uploadState(
    _ id: ID<UploadTag>, to place: UploadPlace, visit: ReporterVisit
  ) async throws -> Result<UploadState, UploadRefusal> {
    guard let (row, head) = try await upload(id, place, visit) else { return .failure(.notFound) }
    guard row.stored == nil else {
      return UploadState(row, head, offset: head.bytes).map { .success($0) } ?? .failure(.notFound)
    }
    let work: UploadWork
    switch try await self.work(id, row, head, visit) {
    case .success(let found): work = found
    case .failure(let refusal): return .failure(refusal)
    }
    return try await Task {
      try await work.loan.writer.gate.pass {
        guard await !work.loan.writer.isOver else { return .failure(.overtaken) }
        await work.loan.writer.interrupt()
        return try await work.settle()
      }
    }.value
  }

  /// The uploads of this visit to `place` that are not yet where they belong; `offset` counts whole chunks.
  package func openUploads(to place: UploadPlace, visit: ReporterVisit) async throws -> [UploadState] {
    let now = realNow()
    let rows = try await store.read { try Uploads.rows(of: visit.draft, at: now, in: $0) }
    return try rows.filter { $0.stored != 0 }.compactMap { row in
      let head = try UploadHead(row, in: visit)
      guard head.place == place else { return nil }
      let offset = row.stored == nil ? Int64(row.chunks) * Int64(SealedFile.chunkByteCount) : head.bytes
      return UploadState(row, head, offset: offset)
    }
  }

  /// Takes an upload away with what came of it; the file leaves the draft that has it.
  package func endUpload(
    _ id: ID<UploadTag>, to place: UploadPlace, visit: ReporterVisit
  ) async throws -> Result<Void, UploadRefusal> {
    guard let (row, _) = try await upload(id, place, visit) else { return .failure(.notFound) }
    uploads.forget(id)
    if row.stored != 0, try await dropUpload(id, file: row.file) { return .success(()) }
    guard let file = ID<SealedFileTag>(bytes: row.file) else { return .failure(.notFound) }
    return try await removeFile(file, visit: visit).mapError { .file(FileRefusal($0)) }
  }

  /// Takes an upload away with its file, unless a draft or a case has the file by now; then false.
  @discardableResult
  func dropUpload(_ id: ID<UploadTag>, file: [UInt8]) async throws -> Bool {
    let isNobodys = try await store.keep { writing in
      guard try Uploads.removeUnlessEntered(id.bytes, in: writing) else { return false }
      return try FileRows.known(among: [file], in: writing).isEmpty
    }
    if isNobodys { try await files.remove([file]) }
    return isNobodys
  }

  private func upload(
    _ id: ID<UploadTag>, _ place: UploadPlace, _ visit: ReporterVisit
  ) async throws -> (Uploads.Row, UploadHead)? {
    let now = realNow()
    guard let row = try await store.read({ try Uploads.row(id.bytes, of: visit.draft, at: now, in: $0) }) else {
      return nil
    }
    let head = try UploadHead(row, in: visit)
    return head.place == place ? (row, head) : nil
  }

  /// Not found where what had come is lost, as after another day's files were put back: then it is begun anew.
  private func work(
    _ id: ID<UploadTag>, _ row: Uploads.Row, _ head: UploadHead, _ visit: ReporterVisit
  ) async throws -> Result<UploadWork, UploadRefusal> {
    do {
      let loan = try await uploads.borrow(id) { try await self.writer(id, head, visit) }
      return .success(UploadWork(office: self, visit: visit, id: id, row: row, head: head, loan: loan))
    } catch Files.Fault.missing {
      try await dropUpload(id, file: row.file)
      return .failure(.notFound)
    } catch let refusal as UploadRefusal {
      return .failure(refusal)
    }
  }

  /// What stands in the row may have moved on since it was read: a file that was entered is never opened to be written.
  private func writer(_ id: ID<UploadTag>, _ head: UploadHead, _ visit: ReporterVisit) async throws -> UploadWriter {
    let now = realNow()
    let row = try await store.read { try Uploads.row(id.bytes, of: visit.draft, at: now, in: $0) }
    guard let row, row.stored == nil else { throw UploadRefusal.overtaken }
    let context = EnvelopeContext.upload(id.bytes, inDraft: visit.sealedID, part: UInt32(row.chunks) + 1)
    let tail = try row.tail.map { try Envelope.open($0, key: visit.draftKey, context: context) }
    return try await UploadWriter(row, head, tail: tail, files: files)
  }
}
