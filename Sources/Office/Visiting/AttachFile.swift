import Casework
import Deadlines
import Foundation
import Store
package import Vault
package import Workplace

extension Office {
  /// Begins to receive a file for the draft of this visit.
  package func startFile(name: String, type: String, visit: ReporterVisit) async throws -> FileSink {
    let now = now()
    let sealed = try await openDraft(of: visit, at: now)?.sealed
    let lying = sealed?.draft.files ?? []
    let others = try await store.read { try FileRows.draftBytes(in: $0) }
    return try await FileSink(
      files, name: name, type: type, megabytes: settings.fileMegabytes,
      limit: Report.Limit.draftBytes - lying.reduce(0) { $0 + $1.bytes }, others: others, at: now, random: random,
      refusal: lying.count < Report.Limit.files ? nil : .tooMany)
  }

  /// Begins to receive a file that doesn't belong to a draft, such as one that comes with a message. Whoever takes it
  /// enters it with `FileRows.add` and holds the sink until then.
  package func startFile(
    name: String, type: String, byteLimit: Int64 = Report.Limit.draftBytes
  ) async throws -> FileSink {
    let others = try await store.read { try FileRows.draftBytes(in: $0) }
    return try await FileSink(
      files, name: name, type: type, megabytes: settings.fileMegabytes, limit: byteLimit, others: others, at: now(),
      random: random)
  }

  /// Ends a file that was received, and enters it in the draft, which it begins where there is none.
  package func finishFile(
    _ sink: FileSink, visit: ReporterVisit
  ) async throws -> Result<DraftFile, FileRefusal> {
    let upload: SealedUpload
    switch try await sink.finish() {
    case .success(let done): upload = done
    case .failure(let refusal): return .failure(refusal)
    }
    let entered = try await enter(upload, in: visit)
    if case .failure = entered { try await files.remove([upload.id.bytes]) }
    return withExtendedLifetime(sink) { entered }
  }

  /// Takes a file out of the draft and off the disk; nothing happens where it isn't there.
  package func removeFile(_ id: ID<SealedFileTag>, visit: ReporterVisit) async throws -> Result<Void, DraftRefusal> {
    guard try await openDraft(of: visit, at: now()) != nil else { return .success(()) }
    let removed: Result<Bool, DraftRefusal> = try await changeDraft(of: visit, and: .remove(id.bytes)) { sealed, _ in
      let wasThere = sealed.draft.files.contains { $0.id == id }
      sealed.draft.files.removeAll { $0.id == id }
      return .success(wasThere)
    }
    if case .success(true) = removed { try await files.remove([id.bytes]) }
    return removed.map { _ in }
  }

  /// The draft's files with their keys, to be wrapped anew when the report is filed.
  package func filesToFile(_ visit: ReporterVisit) async throws -> [(file: DraftFile, key: Secret32)] {
    try (await openDraft(of: visit, at: now())?.sealed.draft.files ?? []).map { file in
      (file, try file.key(in: visit))
    }
  }

  private func enter(_ upload: SealedUpload, in visit: ReporterVisit) async throws -> Result<DraftFile, FileRefusal> {
    let file = try DraftFile(upload, in: visit, random: random)
    let row = FileRows.Change.add(upload.id.bytes, bytes: upload.storedBytes, at: now().roundedToQuarterHour())
    var refusal: FileRefusal?
    let done: Result<DraftFile, DraftRefusal> = try await changeDraft(of: visit, and: row) { sealed, _ in
      refusal = Office.refusal(of: file, among: sealed.draft.files)
      guard refusal == nil else { return .failure(.tooMany(.what)) }
      sealed.draft.files.append(file)
      return .success(file)
    }
    return done.mapError { refusal ?? FileRefusal($0) }
  }

  static func refusal(of file: DraftFile, among others: [DraftFile]) -> FileRefusal? {
    if others.count >= Report.Limit.files { return .tooMany }
    return others.reduce(file.bytes) { $0 + $1.bytes } > Report.Limit.draftBytes ? .tooLarge : nil
  }
}

extension DraftFile {
  init(_ upload: SealedUpload, in visit: ReporterVisit, random: Randomness) throws {
    let envelope = try Envelope.seal(
      upload.key.bytes, key: visit.draftKey,
      context: .fileKey(upload.id.bytes, inDraft: visit.sealedID), random: random)
    self.init(
      id: upload.id, name: upload.name, type: upload.type, bytes: upload.bytes,
      wrapped: Foundation.Data(envelope).base64EncodedString())
  }

  /// The file's own key. Throws a `VaultFault`.
  func key(in visit: ReporterVisit) throws -> Secret32 {
    let envelope = [UInt8](Foundation.Data(base64Encoded: wrapped) ?? Foundation.Data())
    let bytes = try Envelope.open(
      envelope, key: visit.draftKey, context: .fileKey(id.bytes, inDraft: visit.sealedID))
    guard let key = Secret32(bytes) else { throw VaultFault.malformed }
    return key
  }
}
