import Casework
import Testing

@Suite("A fact has one encoding")
struct FactTests {
  @Test("Facts have the bytes that an independent script gives them, and are read back from them.")
  func knownAnswers() throws {
    let vectors = try FactVectors.read().values
    #expect(vectors.count > 40)
    for vector in vectors {
      #expect(vector.value.fact.encoded == vector.bytes.bytes)
      #expect(try Fact(encoded: vector.bytes.bytes) == vector.value.fact)
    }
  }

  @Test("What is not canonical, not of the five kinds, cut short, too deep or longer than one fact is refused.")
  func refused() throws {
    for vector in try FactVectors.read().refused {
      #expect(throws: Fact.Fault.self, "\(vector.why)") { try Fact(encoded: vector.bytes.bytes) }
    }
  }

  static let faults: [([UInt8], Fact.Fault)] = [
    ([], .ended), ([0x19, 0x01], .ended), ([0x18, 0x17], .notCanonical), ([0x61, 0xff], .notCanonical),
    ([0xa0], .unknownType(0xa0)), ([0x1c], .unknownType(0x1c)), ([0xff], .unknownType(0xff)),
    ([0x00, 0x00], .trailing), (Array(repeating: 0x81, count: 20), .tooDeep),
  ]

  @Test("A refusal says what is wrong.", arguments: faults)
  func says(bytes: [UInt8], fault: Fact.Fault) {
    #expect(throws: fault) { try Fact(encoded: bytes) }
  }

  @Test("Whatever bytes are taken as a fact are the bytes of that fact.", arguments: [1, 0xFAC7] as [UInt64])
  func onlyOneEncoding(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let heads: [UInt8] = [
      0x00, 0x18, 0x19, 0x20, 0x38, 0x40, 0x41, 0x58, 0x60, 0x61, 0x78, 0x80, 0x81, 0x82, 0x98, 0xf6,
    ]
    var taken = 0
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        generator.chance(70)
          ? heads.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      guard let fact = try? Fact(encoded: bytes) else { continue }
      taken += 1
      #expect(fact.encoded == bytes)
    }
    #expect(taken > 1_000)
  }
}
