import Casework
import Markup
import Office
import Testing

@testable import Web

@Suite("Pages that need no account")
struct PublicPagesTests {
  private func page(_ page: some Page<Reporter>, _ language: Language) throws -> String {
    try text(sampleVisit(language).seen(by: Reporter(visit: nil)).document(page))
  }

  private var pages: [any Page<Reporter>] {
    [
      Home(), ReportForm(), ReturnPage(), AlreadySent(), Withdrawal(day: "8"), AddPeople(), PeopleSearch(Fields()),
      BodiesPage(bodies: []),
    ]
      + Step.allCases.map { StepPage($0) }
      + FirstScreen.allCases.map { FirstScreens(screen: $0, table: Rules.shipped.table) }
      + [CodePage(receipt: "7K2M-9QXA-0HTR-V4PD-E8W6", then: nil), DiscardPage(draft: "x"), Discarded()]
      + [
        UrgentPage(numbers: shippedNumbers), LostCode(), KeptPage(table: Rules.shipped.table),
        BeforePage(bodies: [], rules: .shipped),
      ]
  }

  @Test("Ids are unique, and each label has its field.", arguments: Language.allCases)
  func labels(_ language: Language) throws {
    for shown in pages {
      let html = try page(shown, language)
      let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(shown.title.english)")
      for label in html.matches(of: /\ for="([^"]*)"/) { #expect(ids.contains(String(label.1)), "\(label.1)") }
      for described in html.matches(of: /\ aria-describedby="([^"]*)"/) {
        for id in described.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
      }
    }
  }

  @Test("Each page has one heading of the first rank.", arguments: Language.allCases)
  func headings(_ language: Language) throws {
    for shown in pages { #expect(try page(shown, language).matches(of: /<h1/).count == 1, "\(shown.title.english)") }
  }

  @Test("Where one is asked something, nothing leads elsewhere beside the mark.")
  func quiet() throws {
    let asking: [any Page<Reporter>] = Step.allCases.map { StepPage($0) } + [ReportForm(), ReturnPage(), AddPeople()]
    for shown in asking { #expect(try !page(shown, .english).contains("<nav"), "\(shown.title.english)") }
    #expect(try page(Home(), .english).contains("<nav"))
  }

  @Test("No page says anything in the other language but the name of that language.")
  func oneLanguage() throws {
    for shown in pages {
      let english = try page(shown, .english).replacing("中文", with: "")
      #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(shown.title.english)")
      let words = try page(shown, .chinese).replacing(/<[^>]*>/, with: " ").matches(of: /[A-Za-z]{2,}/)
      let foreign = words.map { String($0.0) }.filter {
        !["English", "Shift", "Example", "Co", "amp", "Wi", "Fi", "MB", "TA"].contains($0)
      }
      #expect(foreign.isEmpty, "\(shown.title.english): \(foreign)")
    }
  }

  @Test(
    "The form keeps what was typed, draws an empty line for one person more, and forgets who was chosen for another name."
  )
  func form() throws {
    var form = ReportForm()
    form.filled = Filled(
      fields: try Fields(form: Array("what=%3Cx%3E&people.0.name=Bob&people.0.was=Ann&people.0.person=p".utf8)),
      refusals: Refusals("too-long", field: "what", tooLongWords(Report.Limit.accountCharacters)))
    let html = try page(form, .english)
    #expect(html.contains("&lt;x&gt;</textarea>") && html.contains("href=\"#what\""))
    #expect(html.contains("id=\"people.1.name\"") && !html.contains("id=\"people.2.name\""))
    #expect(
      html.contains("name=\"people.0.person\" value=\"\"") && html.contains("name=\"people.0.was\" value=\"Bob\""))
  }
}
