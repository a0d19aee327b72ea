import Markup
import Workplace

/// The poster as a drawing of A4 in millimetres, for those who print it elsewhere or larger.
struct PosterDrawing {
  let code: QRCode
  let address: String
  let workplace: String
  let numbers: HelpNumbers

  private static let middle = 105
  private static let codeWidth = 92

  var html: HTML {
    var height = 34
    var lines: HTML = ""
    func add(_ text: String, _ language: Language, size: Int, bold: Bool = false, gap: Int = 0) {
      for line in wrapped(text, size: size) {
        lines = lines + self.line(line, language, at: height, size: size, bold: bold)
        height += size + size / 2
      }
      height += gap
    }
    add(PosterWords.headline.chinese, .chinese, size: 12, bold: true)
    add(PosterWords.headline.english, .english, size: 11, bold: true, gap: 3)
    add(PosterWords.offer.chinese, .chinese, size: 6)
    add(PosterWords.offer.english, .english, size: 6)
    let top = height - 4
    height = top + PosterDrawing.codeWidth + 8
    add(address, .english, size: 6, bold: true, gap: 1)
    add(PosterWords.way.chinese, .chinese, size: 5)
    add(PosterWords.way.english, .english, size: 5, gap: 1)
    if let danger = PosterWords.danger(numbers) {
      add(danger.chinese, .chinese, size: 5)
      add(danger.english, .english, size: 5, gap: 1)
    }
    add(workplace, .english, size: 5)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">\
      <rect width="210" height="297" fill="#fff"/>\(lines)\
      <svg x="\(PosterDrawing.middle - PosterDrawing.codeWidth / 2)" y="\(top)" width="\(PosterDrawing.codeWidth)" \
      height="\(PosterDrawing.codeWidth)" viewBox="0 0 \(code.side) \(code.side)" shape-rendering="crispEdges">\
      <path fill="#000" d="\(code.path)"/></svg></svg>

      """
  }

  private func line(_ text: String, _ language: Language, at height: Int, size: Int, bold: Bool) -> HTML {
    """
    <text x="\(PosterDrawing.middle)" y="\(height)" text-anchor="middle" font-size="\(size)" \
    font-family="\(faces)" font-weight="\(bold ? "600" : "400")" fill="#212e2a" \
    xml:lang="\(language.rawValue)">\(text)</text>
    """
  }

  private let faces = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"

  /// Lines that fit the paper: a Chinese character is as wide as it is high, another about half of that.
  private func wrapped(_ text: String, size: Int) -> [String] {
    let room = 172.0 / Double(size)
    var lines: [String] = [""]
    var width = 0.0
    for word in text.breakable {
      let wide = word.unicodeScalars.reduce(0.0) { $0 + ($1.value > 0x2E80 ? 1.0 : 0.55) }
      if width + wide > room, !lines[lines.count - 1].isEmpty {
        lines.append("")
        width = 0
      }
      lines[lines.count - 1] += word
      width += wide
    }
    return lines
  }
}

extension String {
  /// Pieces between which a line may end: words with the space behind them, and single Chinese characters with the
  /// punctuation behind them.
  fileprivate var breakable: [String] {
    var pieces: [String] = []
    for character in self {
      let isWide = character.unicodeScalars.allSatisfy { $0.value > 0x2E80 }
      let mayBegin = isWide ? !"，。？、：；）".contains(character) : pieces.last?.last.map { $0 == " " || $0.isWide } ?? true
      if mayBegin || pieces.isEmpty {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}

extension Character {
  fileprivate var isWide: Bool { unicodeScalars.allSatisfy { $0.value > 0x2E80 } }
}
