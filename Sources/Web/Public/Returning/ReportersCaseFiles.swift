import Markup
import Office
import Workplace

extension Paths {
  static let caseFile = Path.root / "case" / "files" / ID<SealedFileTag>.self
}

extension SiteMap {
  /// A file of the reporter's own case, to keep.
  func addCaseFiles(_ office: Office) {
    reporters(office).get(Paths.caseFile) { visit, id in
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      guard let file = try await office.fileOfCase(id, for: reporter) else { return try visit.notFound() }
      return Answer(file)
    }
  }
}

extension Answer {
  /// A file of a case, as it is opened.
  init(_ file: OpenedFile) {
    self.init(file: file.name, type: file.type, length: Int(file.bytes)) { write in
      for try await piece in file.contents { try await write(piece) }
    }
  }
}
