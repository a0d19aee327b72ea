import Casework

extension Refusal {
  /// The field that it stands next to; nil where it is about the whole.
  var field: String? {
    switch self {
    case .textMissing, .textTooLong, .holdsCode: "text"
    case .reasonMissing: "reason"
    case .dayMissing, .dayOutOfRange: "due"
    case .outcomeMissing: "outcome"
    case .levelMissing: "level"
    case .fileGone: "file"
    case .notEligible: "person"
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .transferredAlready, .ended,
      .nothingProposed, .proposedByYou, .unresolved, .unanswered, .challengePending, .alreadyResolved, .notAffected,
      .alreadyWithdrawn, .isAway:
      nil
    }
  }

  /// Somebody else may, it came too late or too early, or a field wants something else.
  var status: Answer.Status {
    switch self {
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .transferredAlready, .proposedByYou,
      .notAffected:
      .forbidden
    case .alreadyOpen, .ended, .nothingProposed, .unresolved, .unanswered, .challengePending, .alreadyResolved,
      .alreadyWithdrawn, .isAway:
      .conflict
    case .textMissing, .textTooLong, .reasonMissing, .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing,
      .notEligible, .holdsCode, .fileGone:
      .refused
    }
  }

  /// The same for programs, in words with hyphens.
  var code: String {
    rawValue.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
