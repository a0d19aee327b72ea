import Hummingbird
import Ledger
import Synchronization
import Testing

@testable import Witness

@Suite("A ledger shows itself")
struct ShownLedgerTests {
  private static let witness = Grown.signing(4, origin: "staff.example.org", kind: .witness)

  /// A ledger of three entries whose checkpoint gets the line when it is looked at for the `look`-th time.
  private func looking(
    _ line: SignedNote.Signature, from look: Int,
    _ body: @Sendable @escaping (LedgerReader, @escaping @Sendable () -> Int) async throws -> Void
  ) async throws {
    let looks = Mutex(0)
    let note = try Grown(3).note()
    try await answering({ _ in
      let count = looks.withLock { count in
        count += 1
        return count
      }
      let lines = note.signatures + (count >= look ? [line] : [])
      return Response(.ok, SignedNote(text: note.text, signatures: lines).encoded)
    }) { address in
      let reader = LedgerReader(address, patience: .seconds(3_600))
      defer { reader.close() }
      try await body(reader) { looks.withLock { $0 } }
    }
  }

  private func shown(_ reader: LedgerReader) async throws -> ShownLedger {
    try await ShownLedger.cosigned(
      by: [Self.witness.verifierKey], reader, signedBy: [Grown.key.verifierKey], looks: 20, pause: .zero)
  }

  @Test("A witness that signs a while after the ledger is waited for, and no longer than that.")
  func waits() async throws {
    let line = try Cosignature.line(under: Grown(3).checkpoint, at: 1, by: Self.witness)
    try await looking(line, from: 5) { reader, looks in
      let missing = try await shown(reader).missing(of: [Self.witness.verifierKey])
      #expect(missing == [])
      #expect(looks() == 5)
    }
    try await looking(line, from: 21) { reader, looks in
      let missing = try await shown(reader).missing(of: [Self.witness.verifierKey])
      #expect(missing == [Self.witness.verifierKey])
      #expect(looks() == 20)
    }
  }

  @Test("A line that names a witness and isn't by it is told at once.")
  func forged() async throws {
    let line = try Cosignature.line(under: Grown(2).checkpoint, at: 1, by: Self.witness)
    try await looking(line, from: 1) { reader, looks in
      await #expect {
        _ = try await shown(reader)
      } throws: { error in
        if case .cosignature(_, of: "staff.example.org")? = error as? LedgerDifference { true } else { false }
      }
      #expect(looks() == 1)
    }
  }
}
