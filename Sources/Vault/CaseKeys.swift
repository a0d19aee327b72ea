/// Keys of a case's cells: all of them when a report is filed, or those that somebody was granted.
package struct CaseKeys: Sendable, Equatable {
  private var keys: [Cell: Secret32]

  /// No keys, to which some are added.
  package init() {
    keys = [:]
  }

  /// A fresh random key for each cell.
  package init(for cells: some Sequence<Cell>, random: Randomness) {
    keys = Dictionary(cells.map { ($0, Secret32(random: random)) }) { first, _ in first }
  }

  /// The key of a cell; nil where it was not granted.
  package subscript(cell: Cell) -> Secret32? {
    get { keys[cell] }
    set { keys[cell] = newValue }
  }

  /// The cells whose keys are here, in their order.
  package var cells: [Cell] { keys.keys.sorted() }

  package var isEmpty: Bool { keys.isEmpty }

  /// The keys of these compartments, of every party and epoch.
  package func bundle(for compartments: Set<Compartment>) -> CaseKeys {
    bundle { compartments.contains($0.compartment) }
  }

  /// The keys of the cells that `belongs` accepts.
  package func bundle(where belongs: (Cell) -> Bool) -> CaseKeys {
    var bundle = CaseKeys()
    bundle.keys = keys.filter { belongs($0.key) }
    return bundle
  }

  /// Takes in the keys of another grant of the same case.
  package mutating func add(_ others: CaseKeys) {
    keys.merge(others.keys) { mine, _ in mine }
  }

  /// What a cell's envelopes are sealed under: HKDF of its key, salted with the case's shred secret, so that nothing
  /// opens once that is destroyed. Nil where the cell's key was not granted. `case` has 16 bytes.
  package func effectiveKey(of cell: Cell, case: [UInt8], shred: Secret32) -> Secret32? {
    precondition(`case`.count == 16, "A case's id has 16 bytes.")
    return keys[cell].map {
      Derivation.secret(from: $0, salt: shred.bytes, info: "redress/compartment/v1".label + `case` + cell.bytes)
    }
  }
}
