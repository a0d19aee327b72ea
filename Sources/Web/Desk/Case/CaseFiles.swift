import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let fileOfCase = Path.root / "cases" / ID<Case>.self / "files" / ID<SealedFileTag>.self
}

extension SiteMap {
  /// A file of a case, to be kept by whoever may read the case and has opened it.
  func addCaseFiles(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.fileOfCase, isAct: true) { visit, id, file in
      guard let opened = try await office.fileOfCase(id, file: file, by: visit.viewer.session) else {
        return try visit.notFound()
      }
      return Answer(file: opened.name, type: opened.type, length: Int(opened.bytes)) { write in
        for try await piece in opened.contents { try await write(piece) }
      }
    }
  }
}
