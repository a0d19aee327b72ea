import Workplace

extension Report {
  /// The report once it is known who is meant: those named in place of whoever was typed or might have done it. The
  /// other parts stay as the reporter gave them, and so does whom the reporter chose from the directory: nobody else
  /// takes them out. Nobody else here when `respondents` is empty.
  package func resolved(_ respondents: [Mention]) -> Report {
    let others = people.filter { mention in
      if case .person = mention.who { return mention.part != .unsure }
      return mention.part != .did && mention.part != .unsure
    }
    return Report(people: respondents + others, excluded: excluded, reporter: reporter, level: level)
  }
}
