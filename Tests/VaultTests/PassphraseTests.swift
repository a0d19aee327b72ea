import Testing

@testable import Vault

struct PassphraseTests {
  @Test("There are exactly 2,048 words, each once, of three to seven small letters, in order.")
  func words() {
    let words = PassphraseWords.all
    #expect(words.count == 2048)
    #expect(Set(words).count == 2048)
    #expect(words == words.sorted())
    #expect(words.allSatisfy { (3...7).contains($0.count) && $0.allSatisfy { ("a"..."z").contains($0) } })
  }

  @Test("No word is another with one or two letters behind it.")
  func wordsAreApart() {
    let words = Set(PassphraseWords.all)
    for word in words {
      #expect(!words.contains(String(word.dropLast())) && !words.contains(String(word.dropLast(2))), "\(word)")
    }
  }

  @Test("A passphrase is seven words of the list, and every word can be drawn.")
  func generated() {
    let words = Passphrase.generate(random: .system).split(separator: " ").map(String.init)
    #expect(words.count == 7)
    #expect(Set(PassphraseWords.all).isSuperset(of: words))
    let first = Passphrase.generate(random: .replaying([0, 0, 0, 1, 7, 255, 8, 0, 255, 255, 0, 2, 0, 3]))
    let all = PassphraseWords.all
    #expect(first == [all[0], all[1], all[2047], all[0], all[2047], all[2], all[3]].joined(separator: " "))
  }
}
