import Casework
package import Deadlines
import Vault
package import Workplace

/// The word for sealed files in ids.
package enum SealedFileTag {}

/// A report that is being written.
package struct Draft: Codable, Sendable, Hashable {
  package var answers: DraftAnswers
  package var files: [DraftFile]

  package init(answers: DraftAnswers = DraftAnswers(), files: [DraftFile] = []) {
    self.answers = answers
    self.files = files
  }
}

/// A file that came in with a draft; its key is wrapped under the draft's.
package struct DraftFile: Codable, Sendable, Hashable {
  package let id: ID<SealedFileTag>
  package let name: String
  package let type: String
  /// Its true length; on disk it is longer.
  package let bytes: Int64
  /// Base64 of an envelope.
  let wrapped: String
}

/// A draft as it is sealed: JSON. Every change of any kind makes a new revision of the row; `revision` counts only
/// changes of the answers, so that a file which came in never clashes with what somebody types in another tab.
struct SealedDraft: Codable, Sendable {
  static let field: UInt8 = 1

  var draft = Draft()
  var revision = 0
  /// When it was last saved, in milliseconds. Only sealed is it this exact.
  var savedAt: Int64?
  /// Whether the code was put before the reporter after their first words.
  var codeShown: Bool?
}

/// A draft as it lies there.
package struct LyingDraft: Sendable {
  package let draft: Draft
  package let revision: Int
  /// When it was last saved; nil where an older program wrote it.
  package let savedAt: Instant?
  /// When it goes unless somebody opens it before.
  package let endsAt: Instant
}

/// Why a draft was not kept.
package enum DraftRefusal: Error, Sendable, Hashable {
  /// It was changed in another tab: here is what lies there now, and its revision.
  case clash(Draft, revision: Int)
  /// The draft that the form belongs to was discarded, or is past its day.
  case gone
  /// The report was filed already.
  case filed
  case tooLong(DraftField)
  case tooMany(DraftField)
  /// There is no room left, not even for text.
  case diskFull
}

/// Why a file was not kept.
package enum FileRefusal: Error, Sendable, Hashable {
  case empty
  /// One file has more than so many MB, which is what the workplace takes.
  case fileTooLarge(megabytes: Int)
  /// All files of the draft would be more than ``Report/Limit/draftBytes``.
  case tooLarge
  /// There are ``Report/Limit/files`` already.
  case tooMany
  /// Files have as much of the disk as they may have; text still goes in.
  case diskFull
  /// The report was filed already.
  case filed
}

extension FileRefusal {
  /// A draft that doesn't take one more file: it was filed, or there is no room.
  init(_ refusal: DraftRefusal) {
    switch refusal {
    case .filed: self = .filed
    case .tooLong, .tooMany: self = .tooMany
    case .diskFull, .clash, .gone: self = .diskFull
    }
  }
}
