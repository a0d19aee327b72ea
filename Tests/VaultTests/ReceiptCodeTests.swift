import Testing

@testable import Vault

struct ReceiptCodeTests {
  struct Known: Decodable {
    let random, lookUp, lookUpHash, keySeed, draftKey: Hex
    let text: String
  }
  struct File: Decodable { let codes: [Known] }

  private let code = ReceiptCode.generate(random: .seeded(7))

  @Test("Codes and all that follows from them are those of the vectors.")
  func vectorsAreMet() throws {
    for known in try vectors("receipt", as: File.self).codes {
      let code = ReceiptCode.generate(random: .replaying(known.random.bytes))
      #expect(code.text == known.text)
      #expect(code.lookUp == known.lookUp.bytes)
      #expect(code.lookUpHash == known.lookUpHash.bytes)
      #expect(try code.privateKey.seed == known.keySeed.secret)
      #expect(try code.draftKey == known.draftKey.secret)
      #expect(try ReceiptCode(typed: known.text) == code)
    }
  }

  @Test("A code may be typed small, wide, spaced anyhow, with O for 0 and I or L for 1.")
  func typedAnyhow() throws {
    let code = ReceiptCode.generate(random: .replaying([1, 0] + [UInt8](3..<20)))
    #expect(code.text.hasPrefix("10"))
    let plain = String(code.symbols)
    let wide = String(String.UnicodeScalarView(plain.unicodeScalars.compactMap { .init($0.value + 0xFEE0) }))
    let zero = plain.dropFirst(2)
    for typed in [
      plain, plain.lowercased(), "\u{3000}\(wide)\n", "IO\(zero)", "lo\(zero)", "L o\u{2014}\(zero)\u{200B}",
    ] {
      #expect(try ReceiptCode(typed: typed) == code, "\(typed)")
    }
  }

  @Test("Any one wrong symbol is told from the right one, at every place.")
  func wrongSymbols() {
    let symbols = code.symbols
    for place in symbols.indices {
      for other in Crockford.alphabet where other != symbols[place] {
        var wrong = symbols
        wrong[place] = other
        #expect(throws: ReceiptCode.Fault.check) { try ReceiptCode(typed: String(wrong)) }
      }
    }
  }

  @Test("Any swap of two neighbours is told, whatever stands before them.")
  func swappedNeighbours() {
    for first in UInt8(0)..<32 {
      for second in UInt8(0)..<32 where second != first {
        for interim in UInt8(0)..<32 {
          #expect(Damm.check([interim, first, second]) != Damm.check([interim, second, first]))
        }
      }
    }
  }

  @Test("What is no code is refused by the first thing that is wrong with it.")
  func refusals() {
    #expect(throws: ReceiptCode.Fault.length(0)) { try ReceiptCode(typed: " - ") }
    #expect(throws: ReceiptCode.Fault.length(19)) { try ReceiptCode(typed: String(code.symbols.dropLast())) }
    #expect(throws: ReceiptCode.Fault.length(21)) { try ReceiptCode(typed: code.text + "0") }
    #expect(throws: ReceiptCode.Fault.symbol(5)) { try ReceiptCode(typed: "7K2M-UQXA-0HTR-V4PD-E8W6") }
    #expect(throws: ReceiptCode.Fault.symbol(2)) { try ReceiptCode(typed: "7 码2M") }
    #expect(throws: ReceiptCode.Fault.length(100_000)) {
      try ReceiptCode(typed: String(repeating: "7", count: 100_000))
    }
  }

  @Test("A code is found in a message however it is written, and nothing else is taken for it.")
  func foundInMessages() {
    let symbols = String(code.symbols)
    let spread = symbols.map { "\($0)." }.joined(separator: " ")
    for text in [code.text, "我的码是\(symbols.lowercased())。", "xx \(spread) yy", "7\(symbols)7", "\(symbols.dropLast())"]
    {
      #expect(code.occurs(in: text), "\(text)")
    }
    let other = ReceiptCode.generate(random: .seeded(8))
    for text in ["", "Hello, I have a question.", other.text, String(symbols.reversed()), String(symbols.dropLast(2))] {
      #expect(!code.occurs(in: text), "\(text)")
    }
  }

  @Test("A printed code shows nothing of itself.")
  func printing() {
    #expect("\(code) \(String(reflecting: code))" == "ReceiptCode ReceiptCode")
    var dumped = ""
    dump(code, to: &dumped)
    #expect(!dumped.contains("random"))
  }
}
