/// Checks proofs about a tree without having it: RFC 9162, sections 2.1.3.2 and 2.1.4.2.
package enum Proof {
  /// The root that `path` leads to from the leaf at `index` in a tree of `size` leaves. Throws `proof` when the path is
  /// of another length or the tree has no such leaf.
  package static func root(
    of leaf: MerkleHash, at index: UInt64, in size: UInt64, path: [MerkleHash]
  ) throws(LedgerFault) -> MerkleHash {
    guard index < size else { throw .proof }
    var (place, last, root) = (index, size - 1, leaf)
    for hash in path {
      guard last > 0 else { throw .proof }
      if place & 1 == 1 || place == last {
        root = .node(hash, root)
        while place & 1 == 0, place > 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        root = .node(root, hash)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0 else { throw .proof }
    return root
  }

  /// Throws `proof` unless `path` shows that the tree of `new` leaves with the root `newRoot` begins with the `old` leaves
  /// under `oldRoot`. From no leaves any tree can grow, and the path is empty.
  package static func checkGrowth(
    from old: UInt64, _ oldRoot: MerkleHash, to new: UInt64, _ newRoot: MerkleHash, path: [MerkleHash]
  ) throws(LedgerFault) {
    if old == 0 || old == new {
      let isSame = old == 0 ? oldRoot == .empty && (new > 0 || newRoot == .empty) : oldRoot == newRoot
      guard path.isEmpty, isSame else { throw .proof }
      return
    }
    guard old < new else { throw .proof }
    var rest = (old & (old - 1) == 0 ? [oldRoot] : []) + path
    guard !rest.isEmpty else { throw .proof }
    let first = rest.removeFirst()
    var (place, last) = (old - 1, new - 1)
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var (before, after) = (first, first)
    for hash in rest {
      guard last > 0 else { throw .proof }
      if place & 1 == 1 || place == last {
        before = .node(hash, before)
        after = .node(hash, after)
        while place & 1 == 0, place > 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        after = .node(after, hash)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0, before == oldRoot, after == newRoot else { throw .proof }
  }
}
