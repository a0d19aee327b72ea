/// A part of a case that has keys of its own. The numbers are the format's and never change.
package enum Compartment: UInt8, Sendable, CaseIterable, Hashable, Comparable {
  /// Who the reporter is.
  case identity = 1
  /// The reporter's account and the messages.
  case account = 2
  /// Originals of files.
  case originals = 3
  /// What the investigation collects, handlers' notes among it.
  case investigation = 4
  /// What one party may see; each party has a number.
  case party = 5
  /// The decision.
  case decision = 6
  /// Measures; each order may have a number of its own.
  case measures = 7

  package static func < (a: Compartment, b: Compartment) -> Bool { a.rawValue < b.rawValue }
}

/// One key's place in a case: the compartment, the party or order in it, and the epoch.
package struct Cell: Sendable, Hashable, Comparable {
  package let compartment: Compartment
  /// The number of the party or order; 0 where there is none.
  package let party: UInt8
  /// The generation of the case's keys, from 0 on.
  package let epoch: UInt32

  package init(_ compartment: Compartment, party: UInt8 = 0, epoch: UInt32) {
    self.compartment = compartment
    self.party = party
    self.epoch = epoch
  }

  /// In the order of their bytes.
  package static func < (a: Cell, b: Cell) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

  /// compartment ‖ party ‖ epoch u32: 6 bytes.
  var bytes: [UInt8] { [compartment.rawValue, party] + epoch.bigEndianBytes }

  init(from reader: inout ByteReader) throws(VaultFault) {
    guard let compartment = Compartment(rawValue: try reader.byte()) else { throw .malformed }
    self.init(compartment, party: try reader.byte(), epoch: try reader.number())
  }
}
