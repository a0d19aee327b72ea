/// A text as names are looked for in it: runs of hanzi and words of letters, folded, in the order in which they stand.
struct NameText {
  private(set) var tokens: [Token] = []

  struct Token {
    var scalars: [UInt32]
    let isHanzi: Bool
    /// Whether a word begins with a capital.
    let isCapital: Bool
    let gap: Gap
  }

  /// What stands before a token: nothing, as between `K` and `哥`; what may stand within a name, such as a space; or
  /// anything else.
  enum Gap: Comparable {
    case none, soft, hard
  }

  init(_ text: String) {
    let folding = Folding.table
    var gap = Gap.hard
    for scalar in text.unicodeScalars {
      switch folding.fold(scalar) {
      case .letters(let letters):
        add(letters, isHanzi: false, isCapital: scalar.properties.isUppercase, gap)
        gap = .none
      case .hanzi(let character):
        add([character], isHanzi: true, isCapital: false, gap)
        gap = .none
      case .nothing: continue
      case .softGap: gap = max(gap, .soft)
      case .hardGap: gap = .hard
      }
    }
  }

  init(tokens: [Token]) {
    self.tokens = tokens
  }

  private mutating func add(_ scalars: [UInt32], isHanzi: Bool, isCapital: Bool, _ gap: Gap) {
    if gap == .none, let last = tokens.last, last.isHanzi == isHanzi {
      tokens[tokens.count - 1].scalars += scalars
    } else {
      tokens.append(Token(scalars: scalars, isHanzi: isHanzi, isCapital: isCapital, gap: gap))
    }
  }

  /// The runs of hanzi alone, or the words alone.
  func only(hanzi: Bool) -> NameText {
    NameText(tokens: tokens.filter { $0.isHanzi == hanzi })
  }

  /// The runs of hanzi, those with a soft gap between them put together.
  var hanziRuns: [[UInt32]] {
    var runs: [[UInt32]] = []
    var isOpen = false
    for token in tokens {
      if token.isHanzi, isOpen, token.gap < .hard {
        runs[runs.count - 1] += token.scalars
      } else if token.isHanzi {
        runs.append(token.scalars)
      }
      isOpen = token.isHanzi
    }
    return runs
  }

  /// Hanzi and letters that touch, as in `K哥` and `阿Ken`: a word with up to two hanzi before or behind it.
  var mixtures: [[UInt32]] {
    zip(tokens, tokens.dropFirst()).filter { $1.gap == .none }.flatMap { one, other in
      (1...2).map { count in
        one.isHanzi ? one.scalars.suffix(count) + other.scalars : one.scalars + other.scalars.prefix(count)
      }
    }
  }

  /// The words of letters that follow each other without hanzi between them.
  var phrases: [[Token]] {
    tokens.split { $0.isHanzi }.map(Array.init)
  }
}
