/// A code to scan (ISO/IEC 18004): bytes, error correction M, versions 1 to 10, so up to 213 bytes. It holds an address
/// and nothing else.
struct QRCode: Sendable {
  /// How many modules a side has.
  let size: Int
  /// Row by row, true where dark.
  let modules: [Bool]

  /// Nil where the text is too long. The mask that is easiest to read is taken, unless one is given.
  init?(_ text: String, mask: Int? = nil) {
    let data = Array(text.utf8)
    guard let version = QRVersion.all.first(where: { data.count <= $0.byteLimit }) else { return nil }
    let words = version.interleaved(version.dataWords(of: data))
    let candidates = (mask.map { [$0] } ?? Array(0..<8)).map { QRMatrix(version, words, mask: $0) }
    guard let best = candidates.min(by: { $0.penalty < $1.penalty }) else { return nil }
    size = best.size
    modules = best.modules
  }

  /// A path that fills each dark module, run by run, with a quiet zone of four modules round it.
  var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        if column > start {
          path += "M\(start + QRCode.quiet) \(row + QRCode.quiet)h\(column - start)v1h-\(column - start)z"
        }
        column += column > start ? 0 : 1
      }
    }
    return path
  }

  static let quiet = 4

  /// A side with its quiet zone.
  var side: Int { size + 2 * QRCode.quiet }
}
