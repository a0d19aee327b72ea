import Testing
import Workplace

@Suite("One edit")
struct OneEditTests {
  @Test(
    "One insertion, deletion, substitution or swap is one edit; two are not.",
    arguments: [
      ("", "", true), ("", "a", true), ("", "ab", false), ("wang", "wang", true), ("wang", "wan", true),
      ("wang", "wangs", true), ("wang", "weng", true), ("wang", "awng", true), ("wang", "wagn", true),
      ("wang", "gnaw", false), ("王小明", "王晓明", true), ("王小明", "小王明", true), ("王小明", "王大力", false),
      ("abc", "bca", false), ("ab", "ba", true), ("abcd", "badc", false),
    ])
  func table(one: String, other: String, isClose: Bool) {
    #expect(oneEdit(one, other) == isClose)
    #expect(oneEdit(other, one) == isClose)
  }

  @Test("Over random words, it agrees with a plain count of edits.")
  func againstPlainCount() {
    var generator = SeededGenerator(8)
    for _ in 0..<20_000 {
      let one = word(&generator)
      let other = word(&generator)
      #expect(oneEdit(one, other) == (edits(Array(one), Array(other)) <= 1), "\(one) \(other)")
    }
  }

  private func word(_ generator: inout SeededGenerator) -> String {
    String((0..<Int.random(in: 0...5, using: &generator)).map { _ in "ab王".randomElement(using: &generator) ?? "a" })
  }

  /// The least number of edits, swaps of neighbours among them, by the usual table.
  private func edits(_ one: [Character], _ other: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = one[row - 1] == other[column - 1]
        var least = min(table[row - 1][column], table[row][column - 1]) + 1
        least = min(least, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[one.count][other.count]
  }
}
