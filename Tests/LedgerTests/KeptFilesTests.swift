import Foundation
import Testing

@testable import Ledger

@Suite("Files that people keep of a ledger")
struct KeptFilesTests {
  private func entries(_ count: Int) -> [[UInt8]] {
    (0..<count).map { TickEntry(tick: UInt64($0), milliseconds: 0, root: .leaf([UInt8($0 & 255)])).bytes }
  }

  @Test("A copy gives back its note and its entries, and one that was cut off or begins otherwise is refused.")
  func copies() throws {
    let entries = entries(300)
    let key = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    let note = try Checkpoint(origin: "ledger.example.org", size: 300, root: .empty).signed(by: [key])
    let copy = LedgerCopy.head(note) + entries.flatMap { LedgerCopy.bytes(of: $0) }
    var read: [[UInt8]] = []
    #expect(try LedgerCopy.read(copy) { read.append($0) } == note)
    #expect(read == entries)
    #expect(throws: LedgerFault.encoding) { try LedgerCopy.read(Array(copy.dropLast())) { _ in } }
    for wrong in [[], [UInt8]("words\n".utf8), Array(copy.dropFirst()), Array(copy.prefix(40))] {
      #expect(throws: LedgerFault.self) { try LedgerCopy.read(wrong) { _ in } }
    }
  }

  @Test("A file of seeds is read as it was written, and nothing else is.")
  func seeds() throws {
    struct File: Decodable { let file: String }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Vectors/period-seed.json")
    let known = try #require(
      Hexadecimal.bytes(try JSONDecoder().decode(File.self, from: Data(contentsOf: folder)).file))
    let text = String(decoding: known, as: UTF8.self)
    let seeds = try PeriodSeeds(text)
    #expect(seeds.text == text && seeds.seeds.count == 3 && seeds.origin == "ledger.example.org/redress")
    #expect(seeds.seed(of: 687 * PeriodSeed.ticks) != nil && seeds.seed(of: 688 * PeriodSeed.ticks) == nil)
    let lines = text.split(separator: "\n").map(String.init)
    for wrong in [
      "", "words\n", String(text.dropLast()), text + "\n", text.uppercased(),
      ([lines[0], lines[1], lines[3], lines[2]].joined(separator: "\n") + "\n"),
      ([lines[0], lines[1], "0" + lines[2]].joined(separator: "\n") + "\n"),
    ] {
      #expect(throws: LedgerFault.self) { try PeriodSeeds(wrong) }
    }
  }
}
