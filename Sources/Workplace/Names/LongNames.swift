/// Forms that no spelling can hold: of more than 24 letters or 6 hanzi, with digits, in other scripts, or mixed as in
/// `K哥`. They are few, and kept as they are.
struct LongNames: Sendable {
  private var people: [[UInt32]: [UInt32]] = [:]
  private var formsByLength: [Int: [[UInt32]]] = [:]

  mutating func add(_ form: [UInt32], _ person: UInt32) {
    guard !form.isEmpty else { return }
    if people[form, default: []].isEmpty { formsByLength[form.count, default: []].append(form) }
    people[form, default: []].append(person)
  }

  var isEmpty: Bool { people.isEmpty }

  /// The lengths of forms of more than 6 hanzi: those that an account has to be searched for.
  var hanziLengths: [Int] {
    formsByLength.keys.filter { $0 > Spelling.Script.hanzi.lengthLimit }.sorted()
  }

  /// Who is written exactly so.
  func people(written form: [UInt32]) -> [UInt32] {
    people[form] ?? []
  }

  /// Who is written so but for one edit at most.
  func people(near form: [UInt32]) -> [UInt32] {
    (form.count - 1...form.count + 1).flatMap { length in
      (formsByLength[length] ?? []).filter { oneEdit($0, form) }.flatMap(people(written:))
    }
  }
}
