import Foundation
import Markup
import Testing

@testable import Web

@Suite("Every page in every state")
struct GalleryTests {
  private func expectNoFault(_ check: (PageReading, Sample, Language) throws -> [String]) async throws {
    for sample in try await PagesHouse.samples {
      let page = PageReading(try text(try sample.render(sample.language)))
      let faults = try check(page, sample, sample.language)
      #expect(faults.isEmpty, "\(sample.name) \(sample.language.rawValue): \(faults.joined(separator: "; "))")
    }
  }

  @Test("Every type of page has a sample in each language.")
  func complete() async throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sources = root.appending(path: "Sources/Web")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var types: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:struct|class|enum|extension) (\w+)(?:<[^>]*>)?: (?:\w+, )*Page\b[^A-Za-z]/) {
        types.insert(String(match.1))
      }
    }
    #expect(types.count > 15)
    let samples = try await PagesHouse.samples
    for language in Language.allCases {
      let shown = Set(samples.filter { $0.language == language }.map(\.type)).union(["GalleryIndex"])
      #expect(types.subtracting(shown).isEmpty, "no sample in \(language.rawValue)")
    }
  }

  @Test("Each sample has a name of its own.")
  func names() async throws {
    let named = Dictionary(grouping: try await PagesHouse.samples) { "\($0.name) \($0.language.rawValue)" }
    #expect(named.filter { $1.count > 1 }.keys.sorted() == [])
  }

  @Test("Tags balance, ids are unique, headings come in order, and one is of the first rank.")
  func structure() async throws {
    try await expectNoFault { page, _, _ in PageChecks.structure(page) }
  }

  @Test("Each field has its label, and each reference leads to what it names.")
  func labels() async throws {
    try await expectNoFault { page, _, _ in PageChecks.labels(page) }
  }

  @Test("Each link and each form leads to an address of this site.")
  func links() async throws {
    let patterns = try await PagesHouse.gallery.value.patterns
    try await expectNoFault { page, _, _ in PageChecks.links(page, patterns) }
  }

  @Test("Each page says its language, and holds no phrase of the other.")
  func languages() async throws {
    try await expectNoFault { page, _, language in PageChecks.language(page, language.rawValue) }
  }

  @Test("Titles are neutral.")
  func titles() async throws {
    try await expectNoFault { page, sample, _ in sample.isOpenToAll ? PageChecks.title(page) : [] }
  }

  @Test("Pages of different kinds have different titles; those of one case are called as it is.")
  func distinct() async throws {
    for language in Language.allCases {
      let samples = try await PagesHouse.samples.filter {
        $0.language == language && $0.type != "Problem" && !$0.name.hasPrefix("work")
      }
      let kinds = Dictionary(grouping: samples) { $0.title[language] }.mapValues { Set($0.map(\.type)) }
      #expect(kinds.filter { $1.count > 1 }.isEmpty)
    }
  }

  @Test("A page for everybody has one primary button.")
  func buttons() async throws {
    try await expectNoFault { page, sample, _ in sample.isOpenToAll ? PageChecks.buttons(page) : [] }
  }

  @Test("No cookie is set before one is needed: nobody gets one by looking at a page.")
  func cookies() async throws {
    let gallery = try await PagesHouse.gallery.value
    for pattern in gallery.patterns where pattern.hasPrefix("GET ") && !pattern.contains(where: "{*".contains) {
      var guest = GalleryGuest(site: gallery.answers, language: .english)
      let reply = try await guest.get(String(pattern.dropFirst(4)))
      #expect(reply.cookies.isEmpty && guest.cookies.isEmpty, "\(pattern)")
    }
  }

  @Test("With everything it loads a page has at most 60 kB.")
  func size() async throws {
    let loaded = [Asset.style, .script, .early, .mark].map(\.bytes.count).reduce(0, +)
    for sample in try await PagesHouse.samples {
      let page = try sample.render(sample.language).bytes().count
      #expect(page + loaded <= 60_000, "\(sample.name): \(page) and \(loaded)")
    }
  }
}

extension Sample {
  /// Whether somebody without an account may see it.
  fileprivate var isOpenToAll: Bool {
    !["desk", "work", "cases", "keys", "session-held", "invitation"].contains { name.hasPrefix($0) }
  }
}
