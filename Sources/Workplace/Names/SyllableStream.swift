/// Reads a table in which letters a–z are followed by the characters that they stand for, up to the next letters.
/// Spaces and line ends mean nothing.
struct SyllableStream: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var letters: [Unicode.Scalar] = []
  private var isAfterCharacter = false

  init(_ table: String) {
    scalars = table.unicodeScalars.makeIterator()
  }

  /// The next character with its letters.
  mutating func next() -> (letters: [Unicode.Scalar], character: UInt32)? {
    while let scalar = scalars.next() {
      if scalar == "\n" || scalar == " " { continue }
      guard ("a"..."z").contains(scalar) else {
        isAfterCharacter = true
        return (letters, scalar.value)
      }
      if isAfterCharacter { letters = [] }
      isAfterCharacter = false
      letters.append(scalar)
    }
    return nil
  }
}
