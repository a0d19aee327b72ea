import Casework
import Deadlines
import Store
import Vault
import Workplace

extension Office {
  /// A file that waits for its message does so for so many hours.
  static let messageUploadHours = 24

  /// Begins to receive a file of known length, piece by piece. It may go on after a cut, a restart, on another device.
  package func startUpload(
    _ asked: UploadAsked, to place: UploadPlace, visit: ReporterVisit
  ) async throws -> Result<UploadState, UploadRefusal> {
    if let refusal = try await refusal(of: asked, to: place, visit: visit) { return .failure(refusal) }
    let now = realNow()
    var draw = Draw(random: random)
    let (id, file, key) = (ID<UploadTag>(using: &draw), ID<SealedFileTag>(using: &draw), Secret32(random: random))
    let head = UploadHead(
      key: key.bytes, name: FileNaming.name(asked.name), type: FileNaming.type(asked.type), bytes: asked.bytes,
      place: place, fingerprint: asked.fingerprint.map { String($0.prefix(UploadHead.fingerprintCharacters)) })
    let row = Uploads.Row(
      id: id.bytes, draft: visit.draft, file: file.bytes, head: try head.sealed(id.bytes, in: visit, random: random),
      chunks: 0, tail: nil, stored: nil, endsAt: uploadEnd(place, at: now))
    do {
      try await begin(file, key: key, at: now)
      try await store.keep { try Uploads.add(row, in: $0) }
    } catch  where Store.isFull(error) || error as? Files.Fault == .full {
      try await files.remove([file.bytes])
      files.release(file)
      return .failure(.file(.diskFull))
    }
    files.release(file)
    guard let state = UploadState(row, head, offset: 0) else { return .failure(.notFound) }
    return .success(state)
  }

  /// Until when an upload stays that somebody wrote to now.
  func uploadEnd(_ place: UploadPlace, at now: Instant) -> Instant {
    let hours = place == .draft ? 24 * Office.draftDays : Office.messageUploadHours
    return now.roundedToQuarterHour().adding(hours: hours)
  }

  /// The file with its header, durable.
  private func begin(_ file: ID<SealedFileTag>, key: Secret32, at now: Instant) async throws {
    var writer = SealedFileWriter(key: key, file: file.bytes, random: random)
    let header = try writer.append([])
    let moment = now.roundedToQuarterHour()
    let descriptor = try await files.create(file, at: moment)
    try await offPool { try descriptor.write(header, at: moment) }
    try await files.sync(descriptor, of: file)
  }

  private func refusal(
    of asked: UploadAsked, to place: UploadPlace, visit: ReporterVisit
  ) async throws -> UploadRefusal? {
    let now = realNow()
    let (isFiled, open, others) = try await store.read { reading in
      (
        try Receipts.row(visit.draft, in: reading) != nil,
        try Uploads.rows(of: visit.draft, at: now, in: reading).filter { $0.stored != 0 },
        try FileRows.draftBytes(in: reading)
      )
    }
    if place == .draft, isFiled || visit.filedAt != nil { return .file(.filed) }
    if place == .message, !isFiled { return .notFound }
    if asked.bytes < 1 { return .file(.empty) }
    if asked.bytes > settings.fileBytes { return .file(.fileTooLarge(megabytes: settings.fileMegabytes)) }
    let lying = try await openDraft(of: visit, at: self.now())?.sealed.draft.files ?? []
    let coming = try open.map { try UploadHead($0, in: visit).bytes }
    if lying.count + coming.count >= Report.Limit.files { return .file(.tooMany) }
    let together = lying.reduce(asked.bytes) { $0 + $1.bytes } + coming.reduce(0, +)
    if together > Report.Limit.draftBytes { return .file(.tooLarge) }
    let free = try await files.freeBytes()
    return others + Files.paddedByteCount(of: asked.bytes) > free ? .file(.diskFull) : nil
  }
}
