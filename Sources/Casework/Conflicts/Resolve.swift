import Workplace

extension Report {
  /// The report once it is known who is meant: those named in place of whoever `did` it or might have. The other parts
  /// stay as the reporter gave them; nobody here when `respondents` is empty.
  package func resolved(_ respondents: [Mention]) -> Report {
    let others = people.filter { $0.part != .did && $0.part != .unsure }
    return Report(people: respondents + others, excluded: excluded, reporter: reporter, level: level)
  }
}
