/// Spellings and the people who have them, found by key: five flat arrays, made once.
struct NameTable: Sendable {
  /// Each spelling once, with its role.
  private let entries: [UInt128]
  /// Where in `people` the people of each entry begin; one more at the end.
  private let starts: [UInt32]
  private let people: [UInt32]
  /// Where in `postings` each bucket of keys begins; one more at the end. The number of buckets is a power of two.
  private let buckets: [UInt32]
  /// The entries filed under the keys of each bucket.
  private let postings: [UInt32]
  /// A Bloom filter of all keys, by two bits each, so that most look-ups of what isn't here end at once.
  private let filter: [UInt64]
  /// A bit for each number of hanzi that whole names here have.
  private let hanziLengths: UInt8

  /// What a table is made from: spellings as they come.
  struct Draft {
    fileprivate var rows: [(entry: NameEntry, person: UInt32)] = []

    /// Notes that `person` may be written so. False if `form` is too long for a spelling, or of mixed scripts.
    mutating func add(_ form: [UInt32], _ role: NameRole, _ person: UInt32) -> Bool {
      guard let spelling = Spelling(form) else { return false }
      rows.append((NameEntry(spelling, role), person))
      return true
    }

    fileprivate mutating func sort() {
      rows.sort { $0.entry.bits == $1.entry.bits ? $0.person < $1.person : $0.entry.bits < $1.entry.bits }
    }
  }

  /// Makes the table of a draft, which is sorted where it lies.
  init(_ draft: inout Draft) {
    draft.sort()
    var entries: [UInt128] = []
    var starts: [UInt32] = []
    var people: [UInt32] = []
    for row in draft.rows {
      if row.entry.bits != entries.last {
        entries.append(row.entry.bits)
        starts.append(UInt32(people.count))
      } else if people.last == row.person {
        continue
      }
      people.append(row.person)
    }
    starts.append(UInt32(people.count))
    self.entries = entries
    self.starts = starts
    self.people = people
    hanziLengths = Self.hanziLengths(entries)
    (buckets, postings, filter) = Self.filed(entries)
  }

  /// Files each entry under all its keys: counts, sums up, fills.
  private static func filed(_ entries: [UInt128]) -> (buckets: [UInt32], postings: [UInt32], filter: [UInt64]) {
    var total = 0
    for bits in entries { visitKeys(of: bits) { _ in total += 1 } }
    var buckets = [UInt32](repeating: 0, count: powerOfTwo(atLeast: total / 3 + 1) + 1)
    var filter = [UInt64](repeating: 0, count: powerOfTwo(atLeast: total * 10 / 64 + 1))
    let bucketCount = buckets.count - 1
    for bits in entries {
      visitKeys(of: bits) { key in
        buckets[bucket(key, bucketCount)] += 1
        let (word, mask) = place(key, filter.count)
        filter[word] |= mask
      }
    }
    var end: UInt32 = 0
    for index in buckets.indices {
      end += buckets[index]
      buckets[index] = end
    }
    var postings = [UInt32](repeating: 0, count: total)
    for (entry, bits) in entries.enumerated() {
      visitKeys(of: bits) { key in
        let index = bucket(key, bucketCount)
        buckets[index] -= 1
        postings[Int(buckets[index])] = UInt32(entry)
      }
    }
    return (buckets, postings, filter)
  }

  private static func hanziLengths(_ entries: [UInt128]) -> UInt8 {
    var lengths: UInt8 = 0
    for entry in entries.lazy.map({ NameEntry($0) }) where entry.role == .whole && entry.spelling.script == .hanzi {
      lengths |= 1 << UInt8(entry.spelling.count)
    }
    return lengths
  }

  private static func visitKeys(of bits: UInt128, _ visit: (UInt64) -> Void) {
    let entry = NameEntry(bits)
    NameKey.all(entry.spelling, entry.role, visit)
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
  }

  private static func bucket(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: key & UInt64(count - 1))
  }

  /// The word of the filter and the two bits in it that `key` sets.
  private static func place(_ key: UInt64, _ count: Int) -> (word: Int, mask: UInt64) {
    let word = Int(truncatingIfNeeded: key >> 12 & UInt64(count - 1))
    return (word, 1 << (key >> 52 & 63) | 1 << (key >> 58))
  }

  /// Whether any whole name here has between `least` and `most` hanzi.
  func hasHanzi(_ least: Int, through most: Int) -> Bool {
    (least...most).contains { hanziLengths >> UInt8($0) & 1 == 1 }
  }

  /// Whether anything may be filed under `key`; a yes may be wrong.
  func mayHold(_ key: UInt64) -> Bool {
    let (word, mask) = Self.place(key, filter.count)
    return filter[word] & mask == mask
  }

  /// The entries filed under `key`, and some that share its bucket.
  func entries(near key: UInt64) -> some Sequence<(index: Int, entry: NameEntry)> {
    let bucket = Self.bucket(key, buckets.count - 1)
    return postings[Int(buckets[bucket])..<Int(buckets[bucket + 1])].lazy.map { index in
      (Int(index), NameEntry(entries[Int(index)]))
    }
  }

  /// The people of the entry at `index`.
  func people(of index: Int) -> ArraySlice<UInt32> {
    people[Int(starts[index])..<Int(starts[index + 1])]
  }
}
