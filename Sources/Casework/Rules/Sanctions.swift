package import Workplace

/// What may follow from what was established: severity by what it is, and the range for each (requirements § 3.5,
/// R-B9). A decision outside the range needs a reason in writing. Ours are read from `sanctions.yaml`.
package struct Sanctions: Hashable, Sendable {
  /// One degree of severity.
  package struct Row: Hashable, Sendable {
    /// Counted from 1, the least.
    package let severity: Int
    package let what: Wording
    package let range: Wording

    package init(severity: Int, what: Wording, range: Wording) {
      self.severity = severity
      self.what = what
      self.range = range
    }
  }

  package let id: String
  package let version: Int
  /// From the least severe on.
  package let rows: [Row]
  /// Each of them makes it one degree more severe.
  package let aggravators: [Wording]
  package let mitigators: [Wording]
  /// What never counts in anybody's favour.
  package let never: [Wording]

  package init(
    id: String, version: Int, rows: [Row], aggravators: [Wording], mitigators: [Wording], never: [Wording]
  ) {
    self.id = id
    self.version = version
    self.rows = rows
    self.aggravators = aggravators
    self.mitigators = mitigators
    self.never = never
  }
}
