/// The modules of a code under one of the eight masks.
struct QRMatrix: Sendable {
  let size: Int
  private(set) var modules: [Bool]
  /// Where a pattern or the format stands, which no mask touches.
  private var fixed: [Bool]

  init(_ version: QRVersion, _ words: [UInt8], mask: Int) {
    size = version.size
    modules = [Bool](repeating: false, count: size * size)
    fixed = modules
    drawPatterns(version)
    drawFormat(mask)
    drawVersion(version.number)
    drawWords(words, mask)
  }

  private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
    modules[row * size + column] = isDark
    fixed[row * size + column] = true
  }

  private mutating func drawPatterns(_ version: QRVersion) {
    for place in 0..<size {
      set(6, place, place % 2 == 0)
      set(place, 6, place % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let last = size - 7
    for row in version.alignments {
      for column in version.alignments
      where !((row, column) == (6, 6) || (row, column) == (6, last) || (row, column) == (last, 6)) {
        for down in -2...2 {
          for right in -2...2 { set(row + down, column + right, max(abs(down), abs(right)) != 1) }
        }
      }
    }
  }

  /// A large square with the light rim that sets it off.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 {
        let (row, column) = (row + down, column + right)
        guard (0..<size).contains(row), (0..<size).contains(column) else { continue }
        let distance = max(abs(down), abs(right))
        set(row, column, distance != 2 && distance != 4)
      }
    }
  }

  /// Correction M is 00; with the mask and a BCH remainder, twice.
  private mutating func drawFormat(_ mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
    for place in 0..<6 { set(place, 8, bit(place)) }
    set(7, 8, bit(6))
    set(8, 8, bit(7))
    set(8, 7, bit(8))
    for place in 9..<15 { set(8, 14 - place, bit(place)) }
    for place in 0..<8 { set(8, size - 1 - place, bit(place)) }
    for place in 8..<15 { set(size - 15 + place, 8, bit(place)) }
    set(size - 8, 8, true)
  }

  /// From version 7 on the version stands there, too.
  private mutating func drawVersion(_ number: Int) {
    guard number >= 7 else { return }
    var rest = number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = number << 12 | rest
    for place in 0..<18 {
      let (far, near) = (size - 11 + place % 3, place / 3)
      set(near, far, bits >> place & 1 == 1)
      set(far, near, bits >> place & 1 == 1)
    }
  }

  /// The words, in columns of two from the right, up and down, masked.
  private mutating func drawWords(_ words: [UInt8], _ mask: Int) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        for column in [right, right - 1] {
          let isUpward = (right + 1) & 2 == 0
          let row = isUpward ? size - 1 - step : step
          guard !fixed[row * size + column] else { continue }
          let isDark = index < words.count * 8 && words[index / 8] >> (7 - UInt8(index % 8)) & 1 == 1
          index += 1
          modules[row * size + column] = isDark != isMasked(row, column, mask)
        }
      }
      right -= 2
    }
  }

  private func isMasked(_ row: Int, _ column: Int, _ mask: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
