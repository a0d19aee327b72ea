/// A tree that only grows, kept as the roots of its full subtrees: at most 64 hashes, however many leaves it has.
///
/// ```swift
/// var frontier = Frontier()
/// frontier.append(.leaf(entry))
/// frontier.root  // the root of a tree with one leaf
/// ```
package struct Frontier: Hashable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size: UInt64
  /// The roots of its full subtrees, the largest first: one for each bit that is set in `size`.
  package private(set) var peaks: [MerkleHash]

  /// A tree without leaves.
  package init() {
    size = 0
    peaks = []
  }

  /// The tree of `size` leaves with these peaks. Throws `proof` unless there is one for each bit that is set.
  package init(size: UInt64, peaks: [MerkleHash]) throws(LedgerFault) {
    guard peaks.count == size.nonzeroBitCount else { throw .proof }
    self.size = size
    self.peaks = peaks
  }

  /// Adds a leaf, by its hash.
  package mutating func append(_ leaf: MerkleHash) {
    var peak = leaf
    for _ in 0..<(~size).trailingZeroBitCount { peak = .node(peaks.removeLast(), peak) }
    peaks.append(peak)
    size += 1
  }

  /// The root of the tree: RFC 6962, section 2.1.
  package var root: MerkleHash {
    guard var root = peaks.last else { return .empty }
    for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
    return root
  }
}
