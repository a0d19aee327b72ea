import Foundation
import Ledger

/// A part of a draft: what one page of the form asks. Two pages never write to the same field, so that a save of one
/// leaves the others as they lie there.
package enum DraftPart: String, Codable, CaseIterable, Sendable {
  case now, who, knows, name, what, when, people, exclude, told, preserve, help, wish, contact
}

extension DraftPart {
  /// Puts this part of `new` in the place of the one in `answers`.
  package func move(from new: DraftAnswers, into answers: inout DraftAnswers) {
    switch self {
    case .now: answers.now = new.now
    case .who: answers.who = new.who
    case .knows: (answers.knows, answers.theirWish) = (new.knows, new.theirWish)
    case .name: (answers.identity, answers.reporter) = (new.identity, new.reporter)
    case .what: answers.what = new.what
    case .when:
      (answers.when, answers.whenUnsure) = (new.when, new.whenUnsure)
      (answers.place, answers.whereUnsure) = (new.place, new.whereUnsure)
    case .people: answers.people = new.people
    case .exclude: answers.exclude = new.exclude
    case .told: answers.told = new.told
    case .preserve: answers.preserve = new.preserve
    case .help: answers.help = new.help
    case .wish: answers.wish = new.wish
    case .contact:
      (answers.contact, answers.reachWhen) = (new.contact, new.reachWhen)
      (answers.handler, answers.language) = (new.handler, new.language)
    }
  }

  /// This part of `answers`, and nothing else.
  package func alone(in answers: DraftAnswers) -> DraftAnswers {
    var part = DraftAnswers()
    move(from: answers, into: &part)
    return part
  }

  /// Whether nothing was answered in this part. In which language somebody reads is no answer yet.
  package func isEmpty(in answers: DraftAnswers) -> Bool {
    var part = alone(in: answers)
    part.language = nil
    return part == DraftAnswers()
  }

  /// What a page carries to say what it was shown: 26 characters that depend on this part alone; empty for an empty
  /// part. It tells changes apart and guards nothing.
  package func base(of answers: DraftAnswers) throws -> String {
    if isEmpty(in: answers) { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let digest = Digest.sha256([UInt8](try encoder.encode(alone(in: answers))))
    return digest.prefix(13).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Both texts of this part one under the other, both lists as one; of a choice, `mine`.
  package func joined(_ lying: DraftAnswers, _ mine: DraftAnswers) -> DraftAnswers {
    var both = alone(in: mine)
    both.what = DraftPart.text(lying.what, mine.what) ?? ""
    both.when = DraftPart.text(lying.when, mine.when)
    both.place = DraftPart.text(lying.place, mine.place)
    both.told = DraftPart.text(lying.told, mine.told)
    both.preserve = DraftPart.text(lying.preserve, mine.preserve)
    both.wish = DraftPart.text(lying.wish, mine.wish)
    both.theirWish = DraftPart.text(lying.theirWish, mine.theirWish)
    both.contact = DraftPart.text(lying.contact, mine.contact)
    both.reachWhen = DraftPart.text(lying.reachWhen, mine.reachWhen)
    both.now += lying.now.filter { !mine.now.contains($0) }
    both.help += lying.help.filter { !mine.help.contains($0) }
    both.exclude += lying.exclude.filter { !mine.exclude.contains($0) }
    both.people += lying.people.filter { !mine.people.contains($0) }
    return alone(in: both)
  }

  private static func text(_ lying: String?, _ mine: String?) -> String? {
    guard let lying, !lying.isEmpty, lying != mine else { return mine }
    guard let mine, !mine.isEmpty else { return lying }
    return "\(lying)\n\n\(mine)"
  }
}
