package import Deadlines
import Foundation
import Store
import Vault
package import Workplace

/// The word for uploads in ids.
package enum UploadTag {}

/// Where a file goes once it is whole.
package enum UploadPlace: String, Codable, Sendable {
  /// Into the draft, like one that comes with a form.
  case draft
  /// Nowhere yet: a message takes it along.
  case message
}

/// What whoever sends a file says of it before its first byte.
package struct UploadAsked: Sendable {
  package let name: String
  package let type: String
  package let bytes: Int64
  /// What lets the same file be known again, on any device: the sender's own, at most 100 characters.
  package let fingerprint: String?

  package init(name: String, type: String, bytes: Int64, fingerprint: String?) {
    (self.name, self.type, self.bytes, self.fingerprint) = (name, type, bytes, fingerprint)
  }
}

/// How far a file has come.
package struct UploadState: Sendable, Hashable {
  package let id: ID<UploadTag>
  package let name: String
  package let bytes: Int64
  package let fingerprint: String?
  /// So many bytes are durable.
  package let offset: Int64
  /// Then what has come is thrown away.
  package let endsAt: Instant
  /// The file, once it is whole.
  package let file: ID<SealedFileTag>?
}

/// Why bytes were not taken.
package enum UploadRefusal: Error, Sendable, Hashable {
  /// There is no such upload for this visit.
  case notFound
  /// They don't begin where the last ended: here.
  case offset(Int64)
  /// Somebody else goes on with the same upload.
  case overtaken
  /// More bytes came than were said to.
  case tooLong
  case file(FileRefusal)
}

/// What is sealed of an upload: JSON, under the draft's key.
struct UploadHead: Codable, Sendable {
  static let fingerprintCharacters = 100

  let key: [UInt8]
  let name: String
  let type: String
  let bytes: Int64
  let place: UploadPlace
  let fingerprint: String?
}

extension UploadHead {
  func sealed(_ id: [UInt8], in visit: ReporterVisit, random: Randomness) throws -> [UInt8] {
    try Envelope.seal(
      [UInt8](try JSONEncoder().encode(self)), key: visit.draftKey,
      context: .upload(id, inDraft: visit.sealedID, part: 0), random: random)
  }

  /// Opens what `sealed` sealed. Throws a `VaultFault`.
  init(_ row: Uploads.Row, in visit: ReporterVisit) throws {
    let json = try Envelope.open(
      row.head, key: visit.draftKey, context: .upload(row.id, inDraft: visit.sealedID, part: 0))
    self = try JSONDecoder().decode(UploadHead.self, from: Foundation.Data(json))
  }

  var fileKey: Secret32 {
    get throws {
      guard let key = Secret32(key) else { throw VaultFault.malformed }
      return key
    }
  }
}

extension UploadState {
  init?(_ row: Uploads.Row, _ head: UploadHead, offset: Int64) {
    guard let id = ID<UploadTag>(bytes: row.id), let file = ID<SealedFileTag>(bytes: row.file) else { return nil }
    self.init(
      id: id, name: head.name, bytes: head.bytes, fingerprint: head.fingerprint, offset: offset, endsAt: row.endsAt,
      file: row.stored == nil ? nil : file)
  }
}
