import Deadlines
package import Office
import Workplace

extension Complaint {
  /// What to mend, in English, for whoever runs the server: `serve` prints it and `/health` answers it.
  package var sentence: String {
    switch self {
    case .missingYear(let year):
      "The calendar of \(year) is not loaded, so days in it come out early; set REDRESS_CALENDAR to a file that has it."
    case .gap(let gap): gap.sentence
    case .ledgerStopped(let stop): stop.sentence
    case .databaseRestored(let after, let through, let ticks):
      "An old backup was put in the place of the database. What happened in the ledger's ticks above \(after), up to "
        + "\(through), is missing; in \(ticks) of them something did. Ask everybody who worked in that time."
    case .secondStoreRestored(let after, let through, let cases):
      "An old backup was put in the place of the second store. What it was told in the ledger's ticks above \(after), up "
        + "to \(through), is missing; \(cases) cases can't be opened any more. Put back a later one if there is any."
    case .witnessSilent(let name, let since):
      "The ledger's witness \(name) has signed nothing since \(since.iso); ask whoever runs it, or take it out with "
        + "redress ledger witness remove."
    case .witnessAhead(let name):
      "The ledger's witness \(name) says that it signed for a longer ledger than this: an old backup may have been "
        + "brought back. Ask whoever runs it for the checkpoint that it holds. Then bring back a newer backup, or take the "
        + "missing entries from somebody's copy: redress ledger take-back FILE; once it is known that the witness errs: "
        + "redress ledger witness overrule."
    case .witnessDisagrees(let name):
      "The ledger's witness \(name) says that this ledger does not go on from what it signed before. Ask whoever runs "
        + "it for the checkpoint that it holds, and compare: redress ledger verify ADDRESS --since FILE."
    case .witnessLies(let name):
      "The ledger's witness \(name) answers with something else than its word; is its verifier key the right one?"
    }
  }
}

extension Composition.Gap {
  fileprivate var sentence: String {
    switch self {
    case .tooFew(let body, let has):
      "Too few sit on the body \(body.rawValue): \(has) of \(Composition.least(on: body))."
    case .noHead(let body): "The body \(body.rawValue) has no head."
    case .noDeputy(let body): "Nobody can stand in on the body \(body.rawValue): it has no deputy."
    case .noAdviser: "There is no outside adviser."
    case .noAdviserDeputy: "The outside adviser has no deputy."
    case .noEmployees: "No elected representative of the employees sits on the committee."
    case .noOutside(let body): "Nobody from outside sits on the body \(body.rawValue)."
    case .decidesAndReviews: "Somebody decides and reviews: they sit on the panel and on the committee or the AID team."
    }
  }
}
