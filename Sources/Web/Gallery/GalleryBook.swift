import Markup
import Synchronization

/// One page as it was once shown, so that it can be shown again.
package struct Sample: Sendable {
  /// Which sample it is: `case-answered`. Names are in no language and never shown to a reporter.
  package let name: String
  /// The type of the page: `CasePage`.
  package let type: String
  /// In which language its people write and are called.
  let language: Language
  let title: Phrase
  let render: @Sendable (Language) throws -> HTML
}

/// Keeps the pages that are shown while somebody walks through a site.
final class GalleryBook: Sendable {
  private struct Pages {
    var samples: [Sample] = []
    /// What was shown since the last name was given.
    var last: ((String, Language) -> Sample)?
  }

  private let pages = Mutex(Pages())

  var samples: [Sample] { pages.withLock { $0.samples } }

  /// Notes a page that is being shown.
  func note<Shown: Page>(_ page: Shown, _ visit: Visit<Shown.Viewing>) {
    let type = String(describing: Shown.self)
    pages.withLock {
      $0.last = { name, language in
        Sample(
          name: name, type: type, language: language, title: page.title,
          render: { try visit.speaking($0).checked(page) })
      }
    }
  }

  /// Forgets what was shown before something is looked at.
  func turn() { pages.withLock { $0.last = nil } }

  /// Keeps what was shown last under this name; false when nothing was.
  func keep(_ name: String, _ language: Language) -> Bool {
    pages.withLock {
      guard let last = $0.last else { return false }
      $0.samples.append(last(name, language))
      return true
    }
  }
}

extension Visit {
  fileprivate func checked(_ page: some Page<Viewing>) throws -> HTML {
    let html = document(page)
    _ = try html.bytes()
    return html
  }
}
