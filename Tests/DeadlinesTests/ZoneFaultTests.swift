import Deadlines
import Testing

struct ZoneFaultTests {
  @Test("Bytes that are no TZif file are refused.")
  func notTZif() {
    #expect(throws: Zone.Fault.notTZif) { try Zone(tzif: []) }
    #expect(throws: Zone.Fault.notTZif) { try Zone(tzif: Array("TZix".utf8) + Array(repeating: 0, count: 40)) }
  }

  @Test("A file that was cut anywhere is refused, never misread.")
  func cut() {
    let file = TZifBytes(offsets: [0, 3600], transitions: [(0, 1), (9, 0)], footer: "CST-8").bytes
    for length in 0..<file.count {
      #expect(throws: Zone.Fault.self, "cut to \(length)") { try Zone(tzif: Array(file[..<length])) }
    }
  }

  @Test("Random bytes after the header are refused or read, and never stop the process.")
  func damaged() {
    let file = TZifBytes(offsets: [0, 3600], transitions: [(0, 1), (9, 0)], footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      var bytes = file
      for _ in 0..<3 {
        bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let zone = try? Zone(tzif: bytes)
      _ = zone?.instant(of: generator.day(), hour: 18, minute: 0)
    }
  }

  @Test("Leap seconds, unordered transitions, unknown types and impossible offsets are refused.")
  func malformed() {
    #expect(throws: Zone.Fault.leapSeconds) { try Zone(tzif: TZifBytes(leapSeconds: 2).bytes) }
    let wrong = [
      TZifBytes(offsets: [0, 1], transitions: [(5, 1), (5, 0)]), TZifBytes(transitions: [(5, 1)]),
      TZifBytes(offsets: []), TZifBytes(offsets: [100_000]),
    ]
    for file in wrong {
      #expect(throws: Zone.Fault.malformed) { try Zone(tzif: file.bytes) }
    }
  }

  @Test(
    "A footer that is no TZ string is refused.",
    arguments: [
      "CET", "CE-1", "CET-25", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J9", "CET-1CEST,366,9", "CET-1CEST,J1/168,J9", "CET-1CEST,J1,J9,",
      "<CET-1", "<C>-1", "CET-1:60", "-1", "CET-1 ", "CET-99999999999999999999",
    ]
  )
  func footers(footer: String) {
    #expect(throws: Zone.Fault.footer) { try Zone(tzif: TZifBytes(footer: footer).bytes) }
  }
}
