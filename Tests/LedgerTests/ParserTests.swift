import Testing

@testable import Ledger

/// What a reader of ours makes of any text: nil, or what it prints again.
private typealias Reader = @Sendable (String) -> String?

@Suite("Whatever comes in")
struct ParserTests {
  private static let readers: [(name: String, read: Reader, samples: [String])] = {
    let hash = StrictBase64.text(MerkleHash.leaf([1]).bytes)
    let note = NoteTests.sofa + NoteTests.witnessLine
    let text = "example.com/behind-the-sofa\n20852163\n\(hash)\n"
    let proof = "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 73894\n\(hash)\n\(hash)\n\n\(note)"
    return [
      ("note", { (try? SignedNote($0))?.encoded }, [note, NoteTests.quasimodo, NoteTests.example]),
      ("checkpoint", { (try? Checkpoint(text: $0))?.text }, [text, text + "more\n"]),
      (
        "request", { (try? WitnessRequest($0))?.encoded },
        ["old 20852014\n\(hash)\n\(hash)\n\n\(note)", "old 0\n\n\(note)"]
      ),
      ("proof", { (try? TlogProof($0))?.encoded }, [proof, proof.replacing("extra AAAA\n", with: "")]),
      ("tile", { Tile(path: $0)?.path }, ["0/x001/x234/067.p/112", "2/000", "63/x999/999"]),
      ("key", { (try? VerifierKey($0))?.text }, [NoteTests.exampleKey]),
      ("line", { (try? SignedNote.Signature(line: $0))?.line }, [String(NoteTests.witnessLine.dropLast())]),
    ]
  }()

  /// Bytes and pieces that parsers stumble over.
  private static let pieces: [[UInt8]] = [
    [0x0A], [0x0A, 0x0A], [0x20], [0x2B], [0x00], [0x0D, 0x0A], [0xFF], [0x2E, 0x70, 0x2F], Array("x000/".utf8),
    Array("0".utf8), Array("9".utf8), Array("=".utf8), Array("\u{301}".utf8), Array("\u{2028}".utf8), Array("— ".utf8),
    Array("old ".utf8), Array("index ".utf8), Array("extra ".utf8), Array("\u{FF10}".utf8), Array("\u{212A}".utf8),
  ]

  private func mutated(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...4, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.replaceSubrange(place..<end, with: Self.pieces.randomElement(using: &random) ?? [])
      }
    }
    return bytes
  }

  @Test(
    "What is read prints as it was, byte for byte; nothing that is altered reads as something else.", arguments: 0..<4)
  func texts(seed: Int) {
    var random = Seeded(UInt64(seed))
    for (name, read, samples) in Self.readers {
      for sample in samples {
        #expect(read(sample).map { Array($0.dropLast(name == "line" ? 1 : 0).utf8) } == Array(sample.utf8), "\(name)")
        for _ in 0..<250 {
          let text = String(decoding: mutated(Array(sample.utf8), using: &random), as: UTF8.self)
          guard let printed = read(text) else { continue }
          let isSame = Array(printed.dropLast(name == "line" ? 1 : 0).utf8) == Array(text.utf8)
          #expect(isSame, "\(name), seed \(seed): \(text.debugDescription)")
        }
      }
    }
  }

  @Test("Bytes that are read print as they were, and anything else is refused.", arguments: 0..<4)
  func bytes(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let entry = TickEntry(tick: 29_700_002, milliseconds: 1_782_000_120_250, root: .leaf([1])).bytes
    let samples: [([UInt8], ([UInt8]) -> [UInt8]?)] = [
      (entry, { (try? TickEntry($0))?.bytes }),
      (entry, { (try? LedgerEntry($0))?.bytes }),
      (Array("seat 1\n主任\n".utf8), { (try? LedgerEntry($0))?.bytes }),
      (EntryBundle.bytes(of: [entry, [], entry]), { (try? EntryBundle.entries($0)).map(EntryBundle.bytes(of:)) }),
    ]
    for (sample, read) in samples {
      #expect(read(sample) == sample)
      for _ in 0..<500 {
        let bytes = mutated(sample, using: &random)
        #expect(read(bytes) ?? bytes == bytes, "seed \(seed): \(bytes)")
      }
      for _ in 0..<100 {
        let bytes = random.bytes(Int.random(in: 0..<64, using: &random))
        #expect(read(bytes) ?? bytes == bytes, "seed \(seed): \(bytes)")
      }
    }
  }

  @Test("An entry is a tick of 45 bytes or a text that begins with a small letter, and has a bound.")
  func entries() throws {
    let entry = TickEntry(tick: 1 << 48 - 1, milliseconds: 0, root: .empty)
    #expect(entry.bytes.count == TickEntry.byteCount && entry.bytes.prefix(7) == [1, 255, 255, 255, 255, 255, 255])
    #expect(try LedgerEntry(entry.bytes) == .tick(entry))
    #expect(try LedgerEntry(Array("seat".utf8)) == .governance("seat"))
    let longest = [UInt8](repeating: 0x61, count: LedgerEntry.longest)
    #expect(try LedgerEntry(longest).bytes == longest)
    let wrongs: [[UInt8]] = [
      [], Array(entry.bytes.dropLast()), entry.bytes + [0], [2] + entry.bytes.dropFirst(), Array("Seat".utf8),
      Array("{".utf8), [0x61, 0xFF], longest + [0x61],
    ]
    for wrong in wrongs { #expect(throws: LedgerFault.encoding) { try LedgerEntry(wrong) } }
  }
}
