import Testing

@testable import Ledger

@Suite("Signed notes and checkpoints")
struct NoteTests {
  static let sofa = """
    example.com/behind-the-sofa
    20852163
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

    """
  static let witnessLine =
    "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
  static let example = """
    This is an example message.

    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

    """
  static let exampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  static let quasimodo = """
    Ognuno sta solo sul cuor della terra
    trafitto da un raggio di sole:

    ed è subito sera.

    — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

    """

  @Test("The verifier key of signed-note verifies the note that stands there, and no other.")
  func exampleNote() throws {
    let (key, note) = (try VerifierKey(Self.exampleKey), try SignedNote(Self.example))
    #expect(key.text == Self.exampleKey && key.kind == .log && key.origin == "example.com/foo")
    #expect(note.text == "This is an example message.\n" && note.encoded == Self.example)
    #expect(try note.verified(by: [key]) == [key])
    let other = SignedNote(text: "This is another message.\n", signatures: note.signatures)
    #expect(throws: LedgerFault.signature) { try other.verified(by: [key]) }
    #expect(throws: LedgerFault.signature) { try note.verified(by: []) }
  }

  @Test("A text may have empty lines: the last one ends it.")
  func emptyLines() throws {
    let note = try SignedNote(Self.quasimodo)
    #expect(note.text.hasSuffix("sole:\n\ned è subito sera.\n") && note.signatures.count == 1)
    #expect(note.signatures[0].name == "quasimodo.example/salvatore" && note.encoded == Self.quasimodo)
    let odd = try SignedNote("a\n\n\n" + Self.witnessLine)
    #expect(odd.text == "a\n\n")
  }

  @Test("The checkpoint and cosignature of tlog-cosignature are read as they stand there.")
  func sofaCheckpoint() throws {
    let note = try SignedNote(Self.sofa + Self.witnessLine)
    #expect(note.encoded == Self.sofa + Self.witnessLine && note.signatures.count == 2)
    let checkpoint = try Checkpoint(text: note.text)
    #expect(checkpoint.origin == "example.com/behind-the-sofa" && checkpoint.size == 20_852_163)
    #expect(checkpoint.root.bytes.prefix(3) == [0x0A, 0xC5, 0x18] && checkpoint.text == note.text)
    #expect(try Cosignature(note.signatures[1]).seconds == 1_679_315_147)
    #expect(
      Cosignature.message(at: 1_679_315_147, text: checkpoint.text)
        == Array("cosignature/v1\ntime 1679315147\n\(checkpoint.text)".utf8))
    #expect(throws: LedgerFault.encoding) { try Cosignature(note.signatures[0]) }
  }

  @Test(
    "What isn't a note is refused.",
    arguments: [
      "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n— a b\n", "text\n\n— a AAAAAA==\n", "text\n\n- a AAAAAAA=\n",
      "text\n\n—a AAAAAAA=\n", "text\n\n—  AAAAAAA=\n", "text\n\n— a  AAAAAAA=\n", "text\n\n— a AAAAAAA= \n",
      "text\n\n— a+b AAAAAAA=\n", "text\n\n— a\u{A0}b AAAAAAA=\n", "text\n\n— a AAAAAAA=", "text\r\n\n— a AAAAAAA=\n",
      "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "te\txt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=\nmore\n",
      "text\n— a AAAAAAA=\n", "text\n\n— a \u{301}AAAAAAA=\n", "text\n\n—\u{301} a AAAAAAA=\n",
    ])
  func wrongNotes(text: String) {
    #expect(throws: LedgerFault.note) { try SignedNote(text) }
  }

  @Test("Whatever else a note may say, unknown signatures too, is read and written as it was.")
  func oddNotes() throws {
    for text in [
      "\n\n— a AAAAAAA=\n", "\n\n\n— é AAAAAAA=\n", "text\u{7F}\n\n— e\u{301} AAAAAAA=\n",
      "e\u{301}\n\u{301}\n\n— \u{301} AAAAAAA=\n— \(String(repeating: "n", count: 300)) AAAAAAA=\n",
    ] {
      let note = try SignedNote(text)
      #expect(Array(note.encoded.utf8) == Array(text.utf8))
    }
  }

  @Test("Sixteen signatures of the longest kind are read; more than 64, or 131,072 bytes, are not.")
  func bounds() throws {
    let line = { (count: Int) in
      SignedNote.Signature(name: "log.example", keyID: [1, 2, 3, 4], bytes: Array(repeating: 7, count: count))
    }
    let long = SignedNote(text: "text\n", signatures: Array(repeating: line(4_900), count: 16))
    #expect(try SignedNote(long.encoded) == long)
    let most = SignedNote(text: "text\n", signatures: Array(repeating: line(64), count: SignedNote.mostSignatures))
    #expect(try SignedNote(most.encoded) == most)
    let more = SignedNote(text: "text\n", signatures: most.signatures + [line(64)])
    #expect(throws: LedgerFault.note) { try SignedNote(more.encoded) }
    let room = SignedNote.longest - 1 - line(64).line.utf8.count
    let full = SignedNote(text: String(repeating: "a", count: room - 1) + "\n", signatures: [line(64)])
    #expect(full.encoded.utf8.count == SignedNote.longest)
    #expect(try SignedNote(full.encoded) == full)
    #expect(throws: LedgerFault.note) { try SignedNote("a" + full.encoded) }
  }

  @Test(
    "What isn't a checkpoint is refused.",
    arguments: [
      "", "\n", "a\n1\n", "a\n1\n=\n", "\n1\n\(zeros)\n", "a\n01\n\(zeros)\n", "a\n+1\n\(zeros)\n", "a\n-1\n\(zeros)\n",
      "a\n1 \n\(zeros)\n", "a\n٣\n\(zeros)\n", "a\n18446744073709551616\n\(zeros)\n", "a\n1\n\(zeros)",
      "a\n1\n\(zeros)\n\n",
      "a\n1\n\(zeros)\n\nmore\n", "a\n1\n AAAA\n", "a\n1\nAAAA\n", "a\n1\n\(zeros.dropLast(2))B=\n",
    ])
  func wrongCheckpoints(text: String) {
    #expect(throws: LedgerFault.note) { try Checkpoint(text: text) }
  }

  static let zeros = String(repeating: "A", count: 43) + "="

  @Test("A checkpoint may have lines behind the third, and any name.")
  func extensions() throws {
    let text = "a log + more\n0\n\(Self.zeros)\none\n— two\n"
    let checkpoint = try Checkpoint(text: text)
    #expect(checkpoint.extensions == ["one", "— two"] && checkpoint.text == text && checkpoint.size == 0)
    #expect(try Checkpoint(text: "a\n18446744073709551615\n\(Self.zeros)\n").size == .max)
  }
}
