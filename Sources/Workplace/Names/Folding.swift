/// Brings the letters of a name to the form in which names are compared: lower case, without diacritics, full-width
/// letters as plain ones, traditional hanzi as simplified.
struct Folding: Sendable {
  static let table = Folding()

  private let letters: [UInt32: [UInt32]]
  private let simplified: [UInt32: UInt32]

  private init() {
    letters = Dictionary(uniqueKeysWithValues: SyllableStream(foldedLetters).map { ($1, $0.map(\.value)) })
    let pairs = SimplifiedTable.pairs.unicodeScalars.map(\.value).filter { $0 != 0x0A }
    simplified = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: pairs.count, by: 2).map {
        (pairs[$0], pairs[$0 + 1])
      })
  }

  enum Folded {
    /// One or more letters or digits of a word.
    case letters([UInt32])
    case hanzi(UInt32)
    /// Stands within a word and is left out of it: a combining mark, a joiner.
    case nothing
    /// Stands between the parts of one name: a space, a hyphen, a dot, an apostrophe.
    case softGap
    /// Ends whatever stands before it.
    case hardGap
  }

  func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: .letters([scalar.value])
    case 0x41...0x5A: .letters([scalar.value + 0x20])
    case 0x20, 0x27, 0x2D, 0x2E, 0xA0, 0xB7, 0x2018...0x2019, 0x2010...0x2011, 0x2022, 0x2027, 0x3000, 0x30FB:
      .softGap
    case 0x00...0x7F, 0x2000...0x200A, 0x3001...0x3006, 0x3008...0x3030: .hardGap
    case 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: .nothing
    case 0x3007: .hanzi(0x96F6)
    case 0xFF21...0xFF3A: .letters([scalar.value - 0xFEC0])
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: .letters([scalar.value - 0xFEE0])
    case let value where isHanzi(value): .hanzi(simplified[value] ?? value)
    default: foldOther(scalar)
    }
  }

  private func foldOther(_ scalar: Unicode.Scalar) -> Folded {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .hardGap }
    let lower = properties.lowercaseMapping.unicodeScalars.map(\.value)
    return .letters(lower.first.flatMap { letters[$0] } ?? lower)
  }
}

/// The letters a–z, each followed by the letters that are it with a mark; pairs where a letter stands for two.
private let foldedLetters = """
  aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặaeæǣǽbḃḅḇcçćĉċčḉdðďđḋḍḏḑḓeèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệfḟgĝğġģǧǵḡhĥħȟḣḥḧḩḫẖiìíîïĩīĭįıǐȉȋḭḯ
  ỉịjĵǰkķĸǩḱḳḵlĺļľłḷḹḻḽmḿṁṃnñńņňŋǹṅṇṉṋoòóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợoeœpṕṗrŕŗřȑȓṙṛṝṟsśŝşšſșṡṣṥṧṩssßtţťŧțṫṭṯṱẗthþ
  uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựvṽṿwŵẁẃẅẇẉẘxẋẍyýÿŷȳẏẙỳỵỷỹzźżžẑẓẕ
  """
