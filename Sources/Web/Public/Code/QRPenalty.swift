extension QRMatrix {
  /// How hard it is to read; the mask with the least is taken (ISO/IEC 18004, 7.8.3).
  var penalty: Int { lines.reduce(0) { $0 + runs($1) + falseFinders($1) } + blocks + imbalance }

  /// Every row and every column.
  private var lines: [[Bool]] {
    let rows = (0..<size).map { row in Array(modules[row * size..<(row + 1) * size]) }
    return rows + (0..<size).map { column in rows.map { $0[column] } }
  }

  /// Five alike in a row cost three, each one more costs one.
  private func runs(_ line: [Bool]) -> Int {
    var (sum, length) = (0, 1)
    for place in 1...line.count {
      if place < line.count, line[place] == line[place - 1] {
        length += 1
      } else {
        if length >= 5 { sum += length - 2 }
        length = 1
      }
    }
    return sum
  }

  /// What looks like a large square, with four light modules on one side.
  private func falseFinders(_ line: [Bool]) -> Int {
    let square = [true, false, true, true, true, false, true]
    let light = [Bool](repeating: false, count: 4)
    let (before, after) = (light + square, square + light)
    return (0...line.count - 11).reduce(0) { sum, place in
      let part = line[place..<place + 11]
      return sum + (part.elementsEqual(before) || part.elementsEqual(after) ? 40 : 0)
    }
  }

  /// Each square of four alike costs three.
  private var blocks: Int {
    var sum = 0
    for row in 0..<size - 1 {
      for column in 0..<size - 1 {
        let place = row * size + column
        let first = modules[place]
        if modules[place + 1] == first, modules[place + size] == first, modules[place + size + 1] == first { sum += 3 }
      }
    }
    return sum
  }

  /// Ten for each five in a hundred by which dark and light differ from half.
  private var imbalance: Int {
    let dark = modules.count { $0 }
    return abs(dark * 20 - modules.count * 10) / modules.count * 10
  }
}
