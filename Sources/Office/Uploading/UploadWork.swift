import Casework
import Deadlines
import Store
import Vault
import Workplace

/// What a request has at hand that goes on with an upload.
struct UploadWork: Sendable {
  let office: Office
  let visit: ReporterVisit
  let id: ID<UploadTag>
  let row: Uploads.Row
  let head: UploadHead
  let loan: UploadLoan

  /// Makes durable what came; a file that is whole is ended and put where it belongs. Called within the writer's gate.
  func settle() async throws -> Result<UploadState, UploadRefusal> {
    do {
      guard await loan.writer.isWhole else {
        if let refusal = try await loan.writer.save(office, visit) { return await failed(refusal) }
        return state(offset: await loan.writer.offset, isDone: false)
      }
      switch try await loan.writer.finish(office) {
      case .failure(let refusal): return await failed(refusal)
      case .success(let upload):
        // Whoever comes meanwhile gets this writer, which is over: nobody else opens a file that is being entered.
        let refusal = try await enter(upload)
        office.uploads.forget(id)
        if let refusal { return .failure(refusal) }
        return state(offset: head.bytes, isDone: true)
      }
    } catch {
      await letGo()
      throw error
    }
  }

  private func failed(_ refusal: UploadRefusal) async -> Result<UploadState, UploadRefusal> {
    await letGo()
    return .failure(refusal)
  }

  /// The writer knows of more than the disk has: the next one reads what is there, and this one writes no more, or two
  /// would write to one file.
  private func letGo() async {
    await loan.writer.close()
    office.uploads.forget(id)
  }

  private func state(offset: Int64, isDone: Bool) -> Result<UploadState, UploadRefusal> {
    guard let file = ID<SealedFileTag>(bytes: row.file) else { return .failure(.notFound) }
    return .success(
      UploadState(
        id: id, name: head.name, bytes: head.bytes, fingerprint: head.fingerprint, offset: offset,
        endsAt: office.uploadEnd(head.place, at: office.realNow()), file: isDone ? file : nil))
  }

  /// A draft that doesn't take the file, or an upload that was taken away meanwhile, leaves nothing of it.
  private func enter(_ upload: SealedUpload) async throws -> UploadRefusal? {
    let refusal: UploadRefusal?
    do {
      refusal = try await head.place == .draft ? enterInDraft(upload) : keepForMessage(upload)
    } catch is FileRows.UploadGone {
      refusal = .notFound
    }
    guard let refusal else { return nil }
    try await office.dropUpload(id, file: upload.id.bytes)
    return refusal
  }

  private func enterInDraft(_ upload: SealedUpload) async throws -> UploadRefusal? {
    let file = try DraftFile(upload, in: visit, random: office.random)
    let at = office.now().roundedToQuarterHour()
    let change = FileRows.Change.addUploaded(upload.id.bytes, bytes: upload.storedBytes, at: at, upload: id.bytes)
    var refusal: FileRefusal?
    let done: Result<DraftFile, DraftRefusal> = try await office.changeDraft(of: visit, and: change) { sealed, _ in
      refusal = Office.refusal(of: file, among: sealed.draft.files)
      guard refusal == nil else { return .failure(.tooMany(.what)) }
      sealed.draft.files.append(file)
      return .success(file)
    }
    switch done {
    case .success: return nil
    case .failure(let other): return .file(refusal ?? FileRefusal(other))
    }
  }

  private func keepForMessage(_ upload: SealedUpload) async throws -> UploadRefusal? {
    let isThere = try await office.store.keep { [id] in
      try Uploads.finish(id.bytes, stored: upload.storedBytes, in: $0)
    }
    return isThere ? nil : .notFound
  }
}
