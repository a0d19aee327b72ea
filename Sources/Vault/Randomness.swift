/// Where random bytes are drawn from: a parameter of everything that needs them, so that vectors can be made again.
package struct Randomness: Sendable {
  private let draw: @Sendable (Int) -> [UInt8]

  /// A source that calls `draw` with the number of bytes wanted and gets exactly so many.
  package init(_ draw: @escaping @Sendable (Int) -> [UInt8]) {
    self.draw = draw
  }

  /// The operating system's generator, fit for keys.
  package static let system = Randomness { count in
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 7)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// So many fresh random bytes.
  package func bytes(_ count: Int) -> [UInt8] {
    let bytes = draw(count)
    precondition(bytes.count == count, "A source of randomness gives as many bytes as it is asked for.")
    return bytes
  }
}
