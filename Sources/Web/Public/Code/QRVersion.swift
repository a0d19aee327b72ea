/// One size of code with error correction M: how many words, in which blocks (ISO/IEC 18004, table 9).
struct QRVersion: Sendable {
  let number: Int
  /// Words for correction in each block.
  let correctionCount: Int
  /// Data words of each block, the shorter blocks first.
  let blocks: [Int]
  /// Where the small squares lie (annex E).
  let alignments: [Int]

  static let all: [QRVersion] = [
    QRVersion(number: 1, correctionCount: 10, blocks: [16], alignments: []),
    QRVersion(number: 2, correctionCount: 16, blocks: [28], alignments: [6, 18]),
    QRVersion(number: 3, correctionCount: 26, blocks: [44], alignments: [6, 22]),
    QRVersion(number: 4, correctionCount: 18, blocks: [32, 32], alignments: [6, 26]),
    QRVersion(number: 5, correctionCount: 24, blocks: [43, 43], alignments: [6, 30]),
    QRVersion(number: 6, correctionCount: 16, blocks: [27, 27, 27, 27], alignments: [6, 34]),
    QRVersion(number: 7, correctionCount: 18, blocks: [31, 31, 31, 31], alignments: [6, 22, 38]),
    QRVersion(number: 8, correctionCount: 22, blocks: [38, 38, 39, 39], alignments: [6, 24, 42]),
    QRVersion(number: 9, correctionCount: 22, blocks: [36, 36, 36, 37, 37], alignments: [6, 26, 46]),
    QRVersion(number: 10, correctionCount: 26, blocks: [43, 43, 43, 43, 44], alignments: [6, 28, 50]),
  ]

  var size: Int { 17 + 4 * number }
  private var dataCount: Int { blocks.reduce(0, +) }
  /// Bits that tell how many bytes follow.
  private var countBits: Int { number < 10 ? 8 : 16 }
  /// The mode takes four bits, the count eight or sixteen.
  var byteLimit: Int { dataCount - (number < 10 ? 2 : 3) }

  /// Mode, count, bytes, end, and filling.
  func dataWords(of data: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
    }
    append(0b0100, 4)
    append(data.count, countBits)
    for byte in data { append(Int(byte), 8) }
    append(0, min(4, dataCount * 8 - bits.count))
    while bits.count % 8 != 0 { bits.append(false) }
    var words = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0 as UInt8) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var filling: UInt8 = 0xEC
    while words.count < dataCount {
      words.append(filling)
      filling ^= 0xEC ^ 0x11
    }
    return words
  }

  /// The blocks with their correction, word by word in turn.
  func interleaved(_ words: [UInt8]) -> [UInt8] {
    var rest = words[...]
    let data = blocks.map { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let generator = QRField.generator(correctionCount)
    let corrections = data.map { QRField.remainder($0, generator) }
    let longest = blocks.max() ?? 0
    let first = (0..<longest).flatMap { place in data.compactMap { place < $0.count ? $0[place] : nil } }
    let second = (0..<correctionCount).flatMap { place in corrections.map { $0[place] } }
    return first + second
  }
}

/// Reed–Solomon over the field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1.
enum QRField {
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for place in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7 & 1) * 0x11D
      if right >> place & 1 == 1 { product ^= Int(left) }
    }
    return UInt8(product & 0xFF)
  }

  /// The product of (x − 2⁰) … (x − 2ⁿ⁻¹), its leading 1 left out.
  static func generator(_ degree: Int) -> [UInt8] {
    var generator = [UInt8](repeating: 0, count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in generator.indices {
        generator[place] = product(generator[place], root)
        if place + 1 < degree { generator[place] ^= generator[place + 1] }
      }
      root = product(root, 2)
    }
    return generator
  }

  static func remainder(_ data: [UInt8], _ generator: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for word in data {
      let factor = word ^ rest.removeFirst()
      rest.append(0)
      for place in rest.indices { rest[place] ^= product(generator[place], factor) }
    }
    return rest
  }
}
