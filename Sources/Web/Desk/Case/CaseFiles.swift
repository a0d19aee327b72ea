import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let fileOfCase = Path.root / "cases" / ID<Case>.self / "files" / ID<SealedFileTag>.self
}

extension SiteMap {
  /// A file of a case, for whoever may read the case and has opened it: of a picture the cleaned copy, else the
  /// original for those who gave a reason. With `original` in the query it is the original of a picture too.
  func addCaseFiles(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.fileOfCase, isAct: true) { visit, id, file in
      let given = try await office.fileOfCase(
        id, file: file, original: visit.query.has("original"), by: visit.viewer.session)
      switch given {
      case nil: return try visit.notFound()
      case .cleaned(let copy):
        return Answer(picture: copy.picture.type, length: copy.bytes) { try await copy.write($0) }
      case .original(let original): return Answer(original)
      case .needsReason:
        var problem = Problem.needsReason
        problem.onward = (Paths.originalOfCase(id, file), Phrase("Give a reason", "写明理由"))
        return try visit.seen(by: Nobody()).show(problem)
      }
    }
  }
}

extension Problem {
  fileprivate static let needsReason = Problem(
    .forbidden, "reason-needed", Phrase("A reason first", "先写明理由"),
    Phrase(
      "This file has no cleaned copy, or you asked for the original. Say why you need it; then it opens for an hour.",
      "这个文件没有清理过的副本，或者您要的是原件。请先写明为什么需要，之后一小时内可以打开。"))
}
