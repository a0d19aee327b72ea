import Testing

@Suite("No words are kept that nobody is shown")
struct PhraseTests {
  @Test("Each phrase with a name is used somewhere.")
  func everyPhraseIsUsed() {
    let declaration = /static (?:let|var) (\w+)(?:: Phrase)? = Phrase\(/
    var uses: [Substring: Int] = [:]
    for file in Repository.sources {
      for line in file.code {
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
          uses[word, default: 0] += 1
        }
      }
    }
    for file in Repository.sources {
      for line in file.code {
        guard let name = line.firstMatch(of: declaration)?.1 else { continue }
        #expect(uses[name, default: 0] > 1, "\(file.path): \(name)")
      }
    }
  }
}
