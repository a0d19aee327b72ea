/// A function, initialiser or subscript with its number of lines, braces included.
struct Function {
  let name: String
  let line: Int
  let lineCount: Int
}

extension SwiftFile {
  /// The functions of the file, nested ones too, found by their braces.
  var functions: [Function] {
    code.indices.compactMap { start in
      guard let match = code[start].firstMatch(of: /\b(func\s+[^\s(<]+|init[?!]?(?=[(<])|subscript(?=[(<]))/),
        code[start].contains(/^\s*(@\S+\s+|[a-z]+(\(set\))?\s+)*(func|init|subscript)\b/),
        let end = endOfBody(from: start)
      else { return nil }
      return Function(name: String(match.1), line: start + 1, lineCount: end - start + 1)
    }
  }

  /// The line on which the body closes that begins at or after `start`; nothing for a requirement without a body.
  private func endOfBody(from start: Int) -> Int? {
    var braces = 0
    var parentheses = 0
    for line in start..<code.count {
      for character in code[line] {
        switch character {
        case "(": parentheses += 1
        case ")": parentheses -= 1
        case "{": braces += 1
        case "}" where braces == 0: return nil
        case "}":
          braces -= 1
          if braces == 0 && parentheses == 0 { return line }
        default: break
        }
      }
      if braces == 0 && parentheses == 0 && isComplete(line) { return nil }
    }
    return nil
  }

  /// Whether a declaration without a body ends here: the next line opens none and goes on with nothing.
  private func isComplete(_ line: Int) -> Bool {
    guard line + 1 < code.count else { return true }
    let next = code[line + 1].drop { $0 == " " }
    return
      !(next.hasPrefix("{") || next.hasPrefix("->") || next.hasPrefix("where") || next.hasPrefix("throws")
      || next.hasPrefix("async") || code[line].hasSuffix("->") || code[line].hasSuffix("where")
      || code[line].hasSuffix(","))
  }
}
