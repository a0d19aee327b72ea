import Workplace

/// Random numbers that come again for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  mutating func one<Element>(of all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &self)] }
}

/// A name as a reporter may write it.
enum Handwriting: String, CaseIterable {
  case asItIs = "as it is"
  case alias
  case pinyin
  case givenFirst = "given name first"
  case oneEdit = "one edit"
  case aliasWithOneEdit = "an alias, one edit"
  case pinyinWithOneEdit = "pinyin, one edit"
  case inAccount = "in the account"
  case misspeltInAccount = "misspelt in the account"

  /// How `person` is written so; nil where they have no such name.
  func write(_ person: NamedPerson, using generator: inout Seeded) -> String? {
    switch self {
    case .asItIs, .inAccount: person.name
    case .alias: person.aliases.first
    case .pinyin: person.pinyin
    case .givenFirst: person.givenFirst
    case .oneEdit: Handwriting.edited(person.name, using: &generator)
    case .aliasWithOneEdit: person.aliases.first.map { Handwriting.edited($0, using: &generator) }
    case .pinyinWithOneEdit: person.pinyin.map { Handwriting.edited($0, using: &generator) }
    case .misspeltInAccount: Handwriting.misspelt(person.name, using: &generator)
    }
  }

  var standsInAccount: Bool { self == .inAccount || self == .misspeltInAccount }

  /// A misspelling that is looked for in an account: of 3 hanzi or 5 letters and more, before and after.
  private static func misspelt(_ name: String, using generator: inout Seeded) -> String? {
    let isHanzi = name.unicodeScalars.allSatisfy { $0.value > 0x2E80 }
    let least = isHanzi ? 3 : 5
    let edited = edited(name, using: &generator)
    return name.count >= least && edited.count >= least ? edited : nil
  }

  /// A symbol put in, left out, replaced or swapped with its neighbour; spaces stay.
  static func edited(_ name: String, using generator: inout Seeded) -> String {
    var symbols = Array(name)
    let places = symbols.indices.filter { symbols[$0] != " " }
    let place = generator.one(of: places)
    let isHanzi = (symbols[place].unicodeScalars.first?.value ?? 0) > 0x2E80
    let other = generator.one(of: Array(isHanzi ? "芊矜倩瑜烁" : "aeiostrnlk"))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: symbols.insert(other, at: place)
    case 1 where symbols.count > 2: symbols.remove(at: place)
    case 2 where place + 1 < symbols.count && symbols[place + 1] != " ": symbols.swapAt(place, place + 1)
    default: symbols[place] = other
    }
    return String(symbols)
  }
}

/// Somebody of a random workplace, with the ways in which they are written worked out apart from the index.
struct NamedPerson {
  let id: ID<Person>
  let name: String
  let aliases: [String]
  /// Of a name in hanzi.
  let pinyin: String?
  let givenFirst: String

  init(using generator: inout Seeded) {
    id = ID(using: &generator)
    let isHanzi = Bool.random(using: &generator)
    if isHanzi {
      let surname = generator.one(of: NamedPerson.surnames)
      let given = (0..<Int.random(in: 1...2, using: &generator)).map { _ in generator.one(of: NamedPerson.given) }
      name = surname.0 + given.map(\.0).joined()
      let sound = given.map(\.1).joined()
      pinyin = "\(surname.1) \(sound)"
      givenFirst = "\(sound) \(surname.1)"
    } else {
      let (first, last) = (generator.one(of: NamedPerson.first), generator.one(of: NamedPerson.last))
      name = "\(first) \(last)"
      pinyin = nil
      givenFirst = "\(last), \(first)"
    }
    let alias =
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: generator.one(of: NamedPerson.flowers) + generator.one(of: NamedPerson.flowers)
      case 1: isHanzi ? generator.one(of: NamedPerson.first) : generator.one(of: NamedPerson.nicknames)
      default: ""
      }
    aliases = alias.isEmpty ? [] : [alias]
  }

  private static let surnames = [
    ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("赵", "zhao"),
    ("黄", "huang"), ("周", "zhou"), ("吴", "wu"), ("徐", "xu"), ("孙", "sun"), ("马", "ma"), ("朱", "zhu"),
    ("胡", "hu"), ("郭", "guo"), ("何", "he"), ("林", "lin"), ("高", "gao"), ("罗", "luo"), ("欧阳", "ouyang"),
    ("司马", "sima"), ("诸葛", "zhuge"),
  ]
  private static let given = [
    ("国", "guo"), ("栋", "dong"), ("伟", "wei"), ("芳", "fang"), ("娜", "na"), ("敏", "min"), ("静", "jing"),
    ("丽", "li"), ("强", "qiang"), ("磊", "lei"), ("洋", "yang"), ("艳", "yan"), ("勇", "yong"), ("军", "jun"),
    ("杰", "jie"), ("娟", "juan"), ("涛", "tao"), ("明", "ming"), ("超", "chao"), ("秀", "xiu"), ("霞", "xia"),
    ("平", "ping"), ("刚", "gang"), ("桂", "gui"), ("华", "hua"), ("建", "jian"), ("文", "wen"), ("辉", "hui"),
  ]
  private static let first = [
    "Anna", "Ben", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ingrid", "Jonas", "Karin", "Lukas", "Marta",
    "Nadia", "Oskar", "Petra", "Quentin", "Rosa", "Stefan", "Tomasz", "Ursula", "Viktor", "Wanda", "Yusuf", "Zoe",
  ]
  private static let last = [
    "Abbott", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Haddad", "Ivanova", "Jansen", "Kowalski",
    "Lindqvist", "Mensah", "Novak", "Okafor", "Petrov", "Quill", "Ruiz", "Solberg", "Tanaka", "Ueda", "Vogt", "Wolf",
    "O'Neill", "Müller", "Zhang",
  ]
  private static let flowers = ["逍遥", "令狐", "清风", "扫地", "风清", "无忌", "铁木", "星河"]
  private static let nicknames = ["Bobby", "Coach", "Doc", "Ginger", "Maestro", "Sparky"]
}
