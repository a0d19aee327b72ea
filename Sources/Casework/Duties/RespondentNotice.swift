package import Deadlines

extension Procedure {
  /// How long it takes at most until whoever a report is about is told (`requirements` § 2.13): after evidence is safe.
  package var respondentNotice: Span { .workingDays(7) }
  /// How long before them the affected person is told (procedure.md: a working day).
  package var warningBeforeNotice: Span { .workingDays(1) }
}
