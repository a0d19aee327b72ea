/// One search of a text for names. Collects people by their places in the index; looks each spelling up once.
struct NameSearch {
  let index: NameIndex
  let text: NameText
  private(set) var found: Set<UInt32> = []
  private var looked: Set<Look> = []

  private struct Look: Hashable {
    let spelling: Spelling
    let role: NameRole
    let isLoose: Bool
  }

  init(_ index: NameIndex, in text: NameText) {
    self.index = index
    self.text = text
  }

  /// Looks for everybody whom the text means as a whole, and then as an account.
  mutating func readAsTyped() {
    let variants = [text, text.only(hanzi: true), text.only(hanzi: false)]
    for variant in variants + variants.compactMap(Titles.stripped) where !variant.tokens.isEmpty {
      for form in NameForms(variant).wholes {
        found.formUnion(index.long.people(near: form))
        guard let spelling = Spelling(form) else { continue }
        lookNear(spelling, .whole, least: 1)
        lookForPart(spelling)
      }
    }
    readAsAccount(heedsCapitals: false)
  }

  /// Looks for everybody whose name stands in the text. Short words count only with a capital, if `heedsCapitals`.
  mutating func readAsAccount(heedsCapitals: Bool) {
    for run in text.hanziRuns { readHanzi(run) }
    for phrase in text.phrases { readWords(phrase, heedsCapitals: heedsCapitals) }
    guard !index.long.isEmpty else { return }
    for mixture in text.mixtures { found.formUnion(index.long.people(written: mixture)) }
  }

  private mutating func readWords(_ words: [NameText.Token], heedsCapitals: Bool) {
    let spellings = words.map { Spelling($0.scalars) }
    for start in words.indices {
      var phrase: Spelling? = Spelling(symbols: 0, script: .letters)
      for end in start + 1...start + 3 where end <= words.count {
        phrase = phrase.flatMap { before in spellings[end - 1].flatMap(before.appending) }
        guard let phrase else {
          if !index.long.isEmpty { readLong(Array(words[start..<end].map(\.scalars).joined())) }
          continue
        }
        let isLong = phrase.count >= NameIndex.looseLetters
        if isLong { lookNear(phrase, .whole, least: NameIndex.looseLetters) } else { look(for: phrase, .whole) }
        if isLong || words[start].isCapital || !heedsCapitals { lookForPart(phrase) }
      }
    }
  }

  /// Looks for a form that no spelling can hold. Numbers, of which an account may be full, count only as they are.
  private mutating func readLong(_ form: [UInt32]) {
    let isLong = form.count >= NameIndex.looseLetters && form.contains { $0 > 0x39 }
    found.formUnion(isLong ? index.long.people(near: form) : index.long.people(written: form))
  }

  private mutating func readHanzi(_ run: [UInt32]) {
    let characters = run.map { Spelling(CollectionOfOne($0)) ?? Spelling(symbols: 0, script: .hanzi) }
    let readings = run.map { Pinyin.table.readings(of: $0) }
    for start in run.indices {
      if Titles.follows(in: run, at: start + 1) || Titles.precedes(in: run, at: start) {
        look(for: characters[start], .part)
      }
      var window = characters[start]
      for end in start + 2...start + Spelling.Script.hanzi.lengthLimit where end <= run.count {
        guard let longer = window.appending(characters[end - 1]) else { break }
        window = longer
        lookForHanzi(window, end - start)
      }
      readAloud(run, readings, from: start)
    }
    readLongHanzi(run)
  }

  private mutating func lookForHanzi(_ window: Spelling, _ length: Int) {
    let least = NameIndex.looseHanzi
    if length < least {
      look(for: window, .whole)
    } else if index.table.hasHanzi(max(least, length - 1), through: length + 1) {
      lookNear(window, .whole, least: least)
    }
    look(for: window, .part)
  }

  private mutating func readLongHanzi(_ run: [UInt32]) {
    for length in index.long.hanziLengths where length <= run.count {
      for start in 0...run.count - length {
        found.formUnion(index.long.people(written: Array(run[start..<start + length])))
      }
    }
  }

  /// Looks for names of 2 to 4 hanzi that sound like those from `start` on.
  private mutating func readAloud(_ run: [UInt32], _ readings: [[Spelling]], from start: Int) {
    let head = Surnames.readings(ofSurnameIn: run[start...])
    var sounds = [Spelling(symbols: 0, script: .letters)]
    for place in start..<min(start + 4, run.count) {
      let choices = place - start < head.count ? head[place - start] : readings[place]
      guard let first = choices.first else { return }
      sounds =
        sounds.count * choices.count > Self.soundsLimit
        ? sounds.compactMap { $0.appending(first) } : sounds.flatMap { choices.compactMap($0.appending) }
      if place > start { for sound in sounds { look(for: sound, .whole) } }
    }
  }

  /// The most ways of reading a few hanzi that are followed up.
  private static let soundsLimit = 4

  private mutating func lookForPart(_ spelling: Spelling) {
    let least = NameIndex.loosePartLength
    if spelling.count >= least { lookNear(spelling, .part, least: least) } else { look(for: spelling, .part) }
  }

  /// Adds everybody who is written as `spelling`.
  private mutating func look(for spelling: Spelling, _ role: NameRole) {
    let key = NameKey.exact(spelling, role)
    guard index.table.mayHold(key), isNew(spelling, role, isLoose: false) else { return }
    for (place, entry) in index.table.entries(near: key) where entry == NameEntry(spelling, role) {
      found.formUnion(index.table.people(of: place))
    }
  }

  /// Adds everybody who is written within one edit of `spelling`, with `least` symbols or more.
  private mutating func lookNear(_ spelling: Spelling, _ role: NameRole, least: Int) {
    let table = index.table
    var keys: [UInt64] = []
    NameProbe.keys(near: spelling, role) { if table.mayHold($0) { keys.append($0) } }
    guard !keys.isEmpty, isNew(spelling, role, isLoose: true) else { return }
    for key in keys {
      for (place, entry) in table.entries(near: key) where entry.role == role {
        let other = entry.spelling
        guard other.count >= least, other.isWithinOneEdit(of: spelling) else { continue }
        found.formUnion(table.people(of: place))
      }
    }
  }

  private mutating func isNew(_ spelling: Spelling, _ role: NameRole, isLoose: Bool) -> Bool {
    looked.insert(Look(spelling: spelling, role: role, isLoose: isLoose)).inserted
  }
}
