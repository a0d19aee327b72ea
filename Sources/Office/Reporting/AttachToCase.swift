package import Casework
import Deadlines
import Store
import Vault
package import Workplace

/// Why a message with files, or files alone, did not reach the case.
package enum AttachRefusal: Error, Hashable, Sendable {
  /// A file, by its name, was not taken.
  case file(FileRefusal, name: String)
  case onCase(CaseRefusal)
}

extension Office {
  /// The reporter adds to their case: words, files, or both. Files are sealed already and only wrapped here; `uploads`
  /// are those that came in piece by piece before. One that is not here any more keeps the message back.
  package func addToCase(
    _ visit: ReporterVisit, text: String, files sinks: [(name: String, sink: FileSink)],
    uploads ids: [ID<UploadTag>] = []
  ) async throws -> Result<CaseState, AttachRefusal> {
    var uploads: [SealedUpload] = []
    for (name, sink) in sinks {
      switch try await sink.finish() {
      case .success(let upload): uploads.append(upload)
      case .failure(let refusal):
        try await files.remove(uploads.map(\.id.bytes))
        return .failure(.file(refusal, name: name))
      }
    }
    let taken = uploads
    let done = try await attach(taken, uploaded: ids, text: text, visit: visit)
    if case .failure = done { try await files.remove(taken.map(\.id.bytes)) }
    return withExtendedLifetime(sinks) { done.mapError { .onCase($0) } }
  }

  private func attach(
    _ formed: [SealedUpload], uploaded ids: [ID<UploadTag>], text: String, visit: ReporterVisit
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(for: visit) { scene in
      let waiting = try await waitingUploads(ids, visit)
      let uploads = formed + waiting.map(\.upload)
      if visit.codeOccurs(in: text) { throw Refusal.holdsCode }
      let words = Words(
        text: uploads.isEmpty ? try Bound.text(text) : try Bound.beside(text),
        files: try uploads.map { try wrapped(FiledFile($0), ring: scene.ring, epoch: scene.file.epoch) })
      let now = scene.now.roundedToQuarterHour()
      let isOnlyFiles = !text.contains { !$0.isWhitespace }
      let step =
        isOnlyFiles
        ? scene.file.receiveFiles(holder: scene.holder, terms: scene.terms, at: now)
        : scene.file.receiveMessage(holder: scene.holder, terms: scene.terms, at: now)
      var written = Written(step, by: .reporter, parts: [try seal(words, .account, .message, scene)])
      written.rows = { [id = scene.file.id] writing in
        for one in waiting where try !Uploads.settle(one.id, in: writing) { throw Refusal.fileGone }
        for upload in uploads {
          try FileRows.add(upload.id.bytes, file: id, bytes: upload.storedBytes, at: now, in: writing)
        }
      }
      return (written, scene.file.state)
    }
  }
}

extension Office {
  /// Files that came in piece by piece and wait for their message.
  private func waitingUploads(
    _ ids: [ID<UploadTag>], _ visit: ReporterVisit
  ) async throws -> [(id: [UInt8], upload: SealedUpload)] {
    let now = realNow()
    let wanted = Set(ids.map(\.bytes))
    let rows = try await store.read { try Uploads.rows(of: visit.draft, at: now, in: $0) }
    let found = try rows.filter { wanted.contains($0.id) && ($0.stored ?? 0) > 0 }.compactMap { row in
      let head = try UploadHead(row, in: visit)
      return try ID<SealedFileTag>(bytes: row.file).map { file in
        let upload = SealedUpload(
          id: file, key: try head.fileKey, name: head.name, type: head.type, bytes: head.bytes,
          storedBytes: row.stored ?? 0)
        return (id: row.id, upload: upload)
      }
    }
    guard found.count == wanted.count else { throw Refusal.fileGone }
    return found
  }
}

extension FiledFile {
  /// A file that was received for a case.
  init(_ upload: SealedUpload) {
    self.init(id: upload.id.bytes, name: upload.name, type: upload.type, bytes: upload.bytes, key: upload.key)
  }
}

extension Bound {
  /// Words that may be missing, since files come with them.
  static func beside(_ text: String) throws(Refusal) -> String {
    guard text.count <= Report.Limit.accountCharacters else { throw .textTooLong }
    return text
  }
}
