import Testing

@testable import Vault

struct CaseKeysTests {
  private let cells = [Cell(.decision, epoch: 0), Cell(.account, epoch: 0), Cell(.party, party: 2, epoch: 1)]

  @Test("A bundle holds the keys of its compartments and no others.")
  func bundles() {
    let keys = CaseKeys(for: cells, random: .system)
    let bundle = keys.bundle(for: [.account, .party])
    #expect(bundle.cells == [cells[1], cells[2]])
    #expect(bundle[cells[1]] == keys[cells[1]])
    #expect(bundle[cells[0]] == nil)
    #expect(keys.bundle { $0.epoch == 1 }.cells == [cells[2]])
    #expect(keys.bundle(for: []).isEmpty)
  }

  @Test("Keys of two grants come together, and each cell's key is its own.")
  func adding() {
    var keys = CaseKeys(for: cells.prefix(1), random: .system)
    let first = keys[cells[0]]
    keys.add(CaseKeys(for: cells, random: .system))
    #expect(keys.cells == [cells[1], cells[2], cells[0]])
    #expect(keys[cells[0]] == first)
    #expect(keys[cells[1]] != keys[cells[2]])
  }
}
