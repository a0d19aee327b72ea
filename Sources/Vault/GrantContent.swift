/// What a grant or a body's bundle holds, as bytes: docs/formats/grant.md.
package enum GrantContent: Sendable, Equatable {
  /// Nothing: a dummy, which stands where nobody may read.
  case nothing
  /// Keys of cells, to be used as they are.
  case keys(CaseKeys)
  /// One of two shares that open a body's bundle together.
  case share(Share)
  /// The key of a body's bundle, whole, where a single eligible member is left.
  case bodyKey(Secret32)

  static let bytesForCell = 38

  /// kind ‖ content, without what fills it up.
  func bytes() throws(VaultFault) -> [UInt8] {
    switch self {
    case .nothing: return [0]
    case .keys(let keys):
      let cells = keys.cells
      guard let count = UInt8(exactly: cells.count) else { throw .tooLarge }
      return [1, count] + cells.flatMap { $0.bytes + (keys[$0]?.bytes ?? []) }
    case .share(let share): return [2] + share.bytes
    case .bodyKey(let key): return [3] + key.bytes
    }
  }

  /// Reads what `bytes` wrote; zeros alone may follow. Cells stand in their order, each once.
  init(_ bytes: [UInt8]) throws(VaultFault) {
    var reader = ByteReader(bytes)
    switch try reader.byte() {
    case 0: self = .nothing
    case 1: self = .keys(try Self.keys(from: &reader))
    case 2: self = .share(try Share(from: &reader))
    case 3: self = .bodyKey(try reader.secret())
    default: throw .malformed
    }
    try reader.zeros()
  }

  private static func keys(from reader: inout ByteReader) throws(VaultFault) -> CaseKeys {
    var keys = CaseKeys()
    var last: Cell?
    for _ in 0..<(try reader.byte()) {
      let cell = try Cell(from: &reader)
      if let last, last >= cell { throw .malformed }
      keys[cell] = try reader.secret()
      last = cell
    }
    return keys
  }
}
