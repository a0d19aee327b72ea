import Casework
import Markup
import Office
import Workplace

/// Whom the question about who must not see it shows: who is out already, and who would read first.
struct StepPeople: Sendable {
  /// Those whom the reporter put out.
  var excluded: [PersonModel] = []
  /// Those of the AID team who are out by rule.
  var outByRule: [PersonModel] = []
  var readers: [PersonModel] = []

  init() {}

  init(excluded: [PersonModel]) { self.excluded = excluded }

  init(_ fields: Fields, _ answers: DraftAnswers?, of visit: ReporterVisit?, _ office: Office) async throws {
    let ids = Set(fields.texts("exclude").compactMap { ID<Person>($0) })
    excluded = try await office.people(ids).map(PersonModel.init)
    guard let answers, let visit else { return }
    guard let screening = try await office.firstReaders(of: answers, visit: visit) else { return }
    outByRule = screening.outByRule.map(PersonModel.init)
    readers = screening.firstReaders.map(PersonModel.init)
  }
}

/// Who must not see this.
struct ReportFormExclude {
  let form: Form
  let visit: Visit<Reporter>
  var place = LabelPlace.field
  let people: StepPeople

  var html: HTML {
    """
    \(form.area(
      "excludeName", Phrase("Who must not see this?", "不想让谁经手？"),
      hint: Phrase(
        "Full names, one a line. No reason needed; they aren't told.", "写全名，一行一个。不用说理由，也不会通知TA。"), rows: 2,
      place: place))
    \(if: !people.excluded.isEmpty, excluded)\
    \(if: !people.outByRule.isEmpty, outByRule)\
    \(if: !people.readers.isEmpty, readers)
    """
  }

  private var excluded: HTML {
    form.choices(
      "exclude", Phrase("They are out; untick to let them back", "这些人不会经手；去掉勾选就恢复"), many: true,
      people.excluded.map { Choice($0.person, Phrase($0.label, $0.label)) })
  }

  private var outByRule: HTML {
    """
    <h2>\(visit("Already out", "已回避"))</h2>
    <p class="hint">\(visit(
      "By rule. It says nothing about them.", "按规定排除，不代表TA有问题。"))</p>
    <ul>\(each: people.outByRule, { "<li>\($0.label)</li>" })</ul>
    """
  }

  private var readers: HTML {
    """
    <h2>\(visit("Who can read it first", "最先能看到的人"))</h2>
    <ul>
    \(each: people.readers, { person in
      """
      <li>\(person.label) <button class="small-button" name="swap" value="\(person.person)">\
      \(visit("Someone else, please", "换一个人"))<span class="unseen"> \
      \(visit("instead of \(person.name)", "（不要\(person.name)）"))</span></button></li>

      """
    })</ul>
    """
  }
}
