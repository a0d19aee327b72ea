/// The forms of a noun after a whole number, as Unicode names them (CLDR, "Language Plural Rules").
package enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The form that a language takes after `count`; a language that isn't known here is taken to be like German.
  package init(_ count: Int, in tag: String) {
    let number = abs(count)
    let (ten, hundred) = (number % 10, number % 100)
    switch tag.prefix(while: { $0 != "-" }) {
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "km", "yue": self = .other
    case "fr", "pt", "hi", "bn", "fa", "am", "zu", "gu", "kn": self = number < 2 ? .one : .other
    case "ru", "uk", "be": self = PluralForm.eastSlavic(ten, hundred, orElse: .many)
    case "sr", "hr", "bs": self = PluralForm.eastSlavic(ten, hundred, orElse: .other)
    case "pl":
      self = number == 1 ? .one : (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
    case "cs", "sk": self = number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "sl": self = hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
    case "lt":
      self = (11...19).contains(hundred) ? .other : ten == 1 ? .one : ten >= 2 ? .few : .other
    case "lv": self = ten == 0 || (11...19).contains(hundred) ? .zero : ten == 1 && hundred != 11 ? .one : .other
    case "ro": self = number == 1 ? .one : number == 0 || (1...19).contains(hundred) ? .few : .other
    case "he": self = number == 1 ? .one : number == 2 ? .two : .other
    case "ga": self = PluralForm.irish(number)
    case "ar": self = PluralForm.arabic(number, hundred)
    default: self = number == 1 ? .one : .other
    }
  }

  private static func eastSlavic(_ ten: Int, _ hundred: Int, orElse rest: PluralForm) -> PluralForm {
    if ten == 1, hundred != 11 { return .one }
    return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : rest
  }

  private static func irish(_ number: Int) -> PluralForm {
    switch number {
    case 1: .one
    case 2: .two
    case 3...6: .few
    case 7...10: .many
    default: .other
    }
  }

  private static func arabic(_ number: Int, _ hundred: Int) -> PluralForm {
    switch number {
    case 0: .zero
    case 1: .one
    case 2: .two
    default: (3...10).contains(hundred) ? .few : (11...99).contains(hundred) ? .many : .other
    }
  }
}
