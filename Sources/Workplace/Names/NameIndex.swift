/// Finds everybody whom a typed name, or a name standing in an account, might mean. Keeps no text that a memory dump
/// would show as such, and for 250,000 people some 60 MB.
///
/// - A **typed name** means whoever has a form within one edit (`oneEdit`) of a form of it, with or without the titles
///   around it, and whomever it means as an account.
/// - An **account** means whoever has a form that stands in it: runs of 2 to 6 hanzi or their pinyin, and up to three
///   words in a row. Forms of 3 hanzi and 5 letters or more also stand there when misspelt by one edit.
/// - A **part** of a name, such as a given name alone, counts in both.
package struct NameIndex: Sendable {
  let people: [ID<Person>]
  let table: NameTable
  let long: LongNames

  /// The fewest letters of a form that is found in an account when misspelt.
  static var looseLetters: Int { 5 }
  /// The fewest hanzi of a form that is found in an account when misspelt.
  static var looseHanzi: Int { 3 }
  /// The fewest symbols of a part of a name that is found when misspelt. Shorter ones count as they are; single hanzi
  /// only beside a title (王总, 老王), words of fewer than 5 letters in an account only with a capital.
  static var loosePartLength: Int { 6 }

  /// An index of `people`, each with all their names: the name itself and the aliases.
  package init(_ people: some Sequence<(id: ID<Person>, names: [String])>) {
    var ids: [ID<Person>] = []
    var table = NameTable.Draft()
    var long = LongNames()
    for person in people {
      let place = UInt32(ids.count)
      ids.append(person.id)
      for name in person.names {
        let forms = NameForms(NameText(name))
        for form in forms.wholes where !table.add(form, .whole, place) { long.add(form, place) }
        for form in forms.parts { _ = table.add(form, .part, place) }
      }
    }
    self.people = ids
    self.table = NameTable(&table)
    self.long = long
  }

  /// An index of `people` by name and aliases.
  package init(people: some Sequence<Person>) {
    self.init(people.lazy.map { (id: $0.id, names: [$0.name] + $0.aliases) })
  }

  /// Everybody whom `name`, as somebody typed it, might mean. What comes after the first 200 characters isn't read.
  package func candidates(typed name: String) -> Set<ID<Person>> {
    var search = NameSearch(self, in: NameText(String(name.unicodeScalars.prefix(Self.typedLengthLimit))))
    search.readAsTyped()
    return Set(search.found.map { people[Int($0)] })
  }

  /// Everybody whose name might stand in `account`. Takes time in proportion to its length.
  package func candidates(inAccount account: String) -> Set<ID<Person>> {
    var search = NameSearch(self, in: NameText(account))
    search.readAsAccount(heedsCapitals: true)
    return Set(search.found.map { people[Int($0)] })
  }

  /// The most characters of a typed name that are read.
  package static var typedLengthLimit: Int { 200 }
}
