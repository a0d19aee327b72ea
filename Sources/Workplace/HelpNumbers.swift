package import Deadlines

/// Whom somebody can call outside the workplace.
package struct HelpNumber: Hashable, Sendable {
  /// What the number is for first; a page shows each where it is needed.
  package enum Need: String, CaseIterable, Sendable {
    /// Now, in danger or hurt.
    case danger
    /// Somebody to talk to.
    case talk
    /// Rights, law, work.
    case rights
  }

  package let need: Need
  package let name: Wording
  /// As it is dialled or written: "110", "010-12351".
  package let number: String
  package let hours: Wording
  /// The tags of the languages that are spoken there.
  package let languages: [String]
  package let purpose: Wording
  /// Where it was read.
  package let source: String
  /// When it was last tried or read.
  package let checked: Day

  package init(
    need: Need, name: Wording, number: String, hours: Wording, languages: [String], purpose: Wording, source: String,
    checked: Day
  ) {
    self.need = need
    self.name = name
    self.number = number
    self.hours = hours
    self.languages = languages
    self.purpose = purpose
    self.source = source
    self.checked = checked
  }

  /// The digits to dial, and nil where the text is more than one number.
  package var dialled: String? {
    let symbols = number.filter { $0 != " " && $0 != "-" }
    let digits = symbols.first == "+" ? symbols.dropFirst() : symbols[...]
    guard (3...15).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return symbols
  }
}

/// The numbers of a workplace, in the order in which they are shown.
package struct HelpNumbers: Hashable, Sendable {
  package let all: [HelpNumber]

  package init(_ all: [HelpNumber]) { self.all = all }

  /// Those for one need, in their order.
  package func of(_ need: HelpNumber.Need) -> [HelpNumber] { all.filter { $0.need == need } }
}
