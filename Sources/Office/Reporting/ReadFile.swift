package import Casework
import Vault
package import Workplace

/// A file of a case, as it is given to somebody.
package struct OpenedFile: Sendable {
  package let name: String
  package let type: String
  /// Its true length.
  package let bytes: Int64
  /// What is in it, a few chunks at a time.
  package let contents: AsyncThrowingStream<[UInt8], any Error>
}

extension Office {
  /// A file of the reporter's own case; nil where there is none of this id.
  package func fileOfCase(_ file: ID<SealedFileTag>, for visit: ReporterVisit) async throws -> OpenedFile? {
    guard let scene = try await scene(for: visit) else { return nil }
    let reader = ContentReader(ring: scene.ring, events: scene.files.events, name: { _ in nil })
    return try opened(file, reader)
  }

  /// A file of a case, for somebody who may read it and has opened the case; nil for everybody else.
  package func fileOfCase(
    _ id: ID<Case>, file: ID<SealedFileTag>, by session: StaffSession
  ) async throws -> OpenedFile? {
    guard let scene = try await scene(of: id, for: session),
      scene.standing.refusal(of: .read, on: scene.file) == nil,
      scene.file.openedUpTo(by: session.pseudonym) >= scene.file.lastFromReporter
    else { return nil }
    return try opened(file, reader(scene))
  }

  private func opened(_ id: ID<SealedFileTag>, _ reader: ContentReader) throws -> OpenedFile? {
    let files =
      try (reader.account()?.files ?? []) + reader.messages().flatMap(\.files) + reader.notes().flatMap(\.files)
    guard let file = files.first(where: { $0.id == id.description }),
      let key = try reader.ring.unwrap(file.wrapped, of: id.bytes, in: Cell(.party, epoch: file.epoch))
    else { return nil }
    return OpenedFile(
      name: file.name, type: file.type, bytes: file.bytes, contents: fileContents(id, key: key, bytes: file.bytes))
  }
}
