import Testing
import Workplace

@Suite("The index of names")
struct NameIndexTests {
  private let people: [(id: ID<Person>, names: [String])]
  private let index: NameIndex

  init() {
    var generator = SeededGenerator(9)
    var people: [(id: ID<Person>, names: [String])] = []
    for number in 0..<400 {
      var names = [hanziName(&generator)]
      if number % 2 == 0 { names.append(latinName(&generator)) }
      if number % 3 == 0 { names.append(hanziName(&generator)) }
      people.append((ID(using: &generator), names))
    }
    self.people = people
    index = NameIndex(people)
  }

  @Test("Whoever has a form within one edit of what was typed is found, whatever the edit.")
  func misspelt() {
    var generator = SeededGenerator(10)
    for person in people {
      let forms = NameForm.forms(name: person.names[0], aliases: Array(person.names.dropFirst()))
      for form in forms {
        let typed = edited(form, &generator)
        guard !typed.isEmpty else { continue }
        #expect(index.candidates(typed: typed).contains(person.id), "\(form) typed as \(typed)")
      }
    }
  }

  @Test("Whoever is found by a single typed word has a form of which it is one edit, or a part of which it is.")
  func noMore() {
    var generator = SeededGenerator(11)
    let spelt = people.map { person in
      let aliases = Array(person.names.dropFirst())
      return (
        id: person.id, forms: NameForm.forms(name: person.names[0], aliases: aliases).map(scalars),
        parts: NameForm.parts(name: person.names[0], aliases: aliases).map(scalars)
      )
    }
    for _ in 0..<60 {
      let typed = edited(latinName(&generator).filter { $0 != " " }.lowercased(), &generator)
      let expected = spelt.filter { person in
        person.forms.contains { isClose($0, scalars(typed)) }
          || person.parts.contains { part in
            part == scalars(typed) || part.count > 5 && typed.count > 5 && isClose(part, scalars(typed))
          }
      }
      #expect(index.candidates(typed: typed) == Set(expected.map(\.id)), "\(typed)")
    }
  }

  @Test("Every name is found in an account that holds it, long forms with one edit as well.")
  func accounts() {
    var generator = SeededGenerator(12)
    for person in people {
      for name in person.names {
        #expect(index.candidates(inAccount: "那天，\(name)。").contains(person.id), "\(name)")
        let least = name.unicodeScalars.allSatisfy { $0.value > 0x3000 } ? 3 : 5
        let typo = edited(name, &generator)
        guard min(name.count, typo.count) >= least, !typo.hasPrefix(" "), !typo.hasSuffix(" ") else { continue }
        #expect(index.candidates(inAccount: "Then (\(typo)) 。").contains(person.id), "\(name) as \(typo)")
      }
    }
  }

  @Test("One person is matched as many are.")
  func matching() {
    for person in people.prefix(60) {
      let typed = people[7].names[0]
      let aliases = Array(person.names.dropFirst())
      #expect(
        NameMatch.matches(typed: typed, name: person.names[0], aliases: aliases)
          == index.candidates(typed: typed).contains(person.id))
    }
  }

  @Test("An account of 100,000 characters is read, and an empty index finds nobody.")
  func extremes() {
    let account = String(repeating: "那天晚上一起吃饭，", count: 11_000) + people[3].names[0]
    #expect(index.candidates(inAccount: account).contains(people[3].id))
    let nobody = NameIndex(people: [])
    #expect(nobody.candidates(inAccount: account).isEmpty)
    #expect(nobody.candidates(typed: "王小明").isEmpty)
  }

  @Test("A typed name of any length and any characters is read without a trap.")
  func anything() {
    var generator = SeededGenerator(13)
    let pieces = ["王", "小", "a", "B", "1", " ", "·", "-", "。", "é", "김", "👩", "总", "老", "\u{301}", "ß"]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      _ = index.candidates(typed: text)
      _ = index.candidates(inAccount: text)
    }
    #expect(index.candidates(typed: String(repeating: "王", count: 100_000)).count <= people.count)
  }
}

private func scalars(_ text: String) -> [UInt32] {
  text.unicodeScalars.map(\.value)
}

/// `oneEdit`, written in another way: what stands between the common beginning and the common end is short enough.
private func isClose(_ one: [UInt32], _ other: [UInt32]) -> Bool {
  guard abs(one.count - other.count) < 2 else { return false }
  let start = zip(one, other).prefix { $0 == $1 }.count
  let most = min(one.count, other.count) - start
  let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
  let rests = [one, other].map { $0[start..<($0.count - min(most, end))] }
  if rests.allSatisfy({ $0.count <= 1 }) { return true }
  return rests[0].count == 2 && Array(rests[0].reversed()) == Array(rests[1])
}

private func hanziName(_ generator: inout SeededGenerator) -> String {
  let surnames = Array("王李张刘陈杨单曾吕解查")
  let given = Array("伟芳娜敏静丽强磊小明晓春天海龙云乐行重长")
  let count = Int.random(in: 1...3, using: &generator)
  let rest = (0..<count).map { _ in given[Int.random(in: 0..<given.count, using: &generator)] }
  return String([surnames[Int.random(in: 0..<surnames.count, using: &generator)]] + rest)
}

private func latinName(_ generator: inout SeededGenerator) -> String {
  let words = [
    "Anna", "Bo", "Maria", "Schmidt", "Jo", "Lindqvist", "Ole", "Fernandez", "Kim", "Petrova", "Ann", "Marta",
  ]
  let count = Int.random(in: 1...3, using: &generator)
  return (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined(separator: " ")
}

/// `text` with one random edit, or none.
private func edited(_ text: String, _ generator: inout SeededGenerator) -> String {
  var characters = Array(text)
  let stranger: Character = characters.contains { $0.isASCII } ? "x" : "石"
  let place = Int.random(in: 0..<characters.count, using: &generator)
  switch Int.random(in: 0...4, using: &generator) {
  case 0: characters.insert(stranger, at: place)
  case 1: characters.remove(at: place)
  case 2: characters[place] = stranger
  case 3 where place + 1 < characters.count: characters.swapAt(place, place + 1)
  default: break
  }
  return String(characters)
}
