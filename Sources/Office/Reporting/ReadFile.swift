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

/// What a handler gets of a file.
package enum HandlersFile: Sendable {
  case cleaned(CleanedFile)
  /// As it came: they gave a reason a short while ago.
  case original(OpenedFile)
  /// There is no cleaned copy, or the original is wanted: for that a reason is needed.
  case needsReason(name: String, hasCopy: Bool)
}

extension Office {
  /// A file of the reporter's own case; nil where there is none of this id.
  package func fileOfCase(_ file: ID<SealedFileTag>, for visit: ReporterVisit) async throws -> OpenedFile? {
    guard let scene = try await scene(for: visit) else { return nil }
    let reader = ContentReader(ring: scene.ring, events: scene.files.events, name: { _ in nil })
    return try reader.file(file).map { opened($0, $1) }
  }

  /// A file of a case, for somebody who may read it and has opened the case; nil for everybody else. Of a picture it is
  /// the cleaned copy, unless the original is asked for.
  package func fileOfCase(
    _ id: ID<Case>, file: ID<SealedFileTag>, original isOriginal: Bool = false, by session: StaffSession
  ) async throws -> HandlersFile? {
    guard let scene = try await scene(of: id, for: session), scene.mayReadFiles(session),
      let (found, key) = try reader(scene).file(file)
    else { return nil }
    let copy = try await CleanedFile.of(found.name) { [self] in fileContents(file, key: key, bytes: found.bytes) }
    if !isOriginal, let copy { return .cleaned(copy) }
    if try scene.hasReason(for: file, session) { return .original(opened(found, key)) }
    return .needsReason(name: found.name, hasCopy: copy != nil)
  }

  private func opened(_ file: Account.File, _ key: Secret32) -> OpenedFile {
    let contents =
      ID<SealedFileTag>(file.id).map { fileContents($0, key: key, bytes: file.bytes) }
      ?? AsyncThrowingStream { nil }
    return OpenedFile(name: file.name, type: file.type, bytes: file.bytes, contents: contents)
  }
}

extension Scene {
  /// Who may read the case, and has opened all that the reporter wrote.
  func mayReadFiles(_ session: StaffSession) -> Bool {
    standing.refusal(of: .read, on: file) == nil && file.openedUpTo(by: session.pseudonym) >= file.lastFromReporter
  }
}

extension ContentReader {
  /// A file of the report, a message or a note, with its key; nil where there is none, or it is not for this reader.
  func file(_ id: ID<SealedFileTag>) throws -> (file: Account.File, key: Secret32)? {
    let files = try (account()?.files ?? []) + messages().flatMap(\.files) + notes().flatMap(\.files)
    guard let file = files.first(where: { $0.id == id.description }),
      let key = try ring.unwrap(file.wrapped, of: id.bytes, in: Cell(.party, epoch: file.epoch))
    else { return nil }
    return (file, key)
  }
}
