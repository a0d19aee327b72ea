import Foundation
import Ledger
import Testing

@testable import Witness

@Suite("A witness's file")
struct StateFileTests {
  private let seed = [UInt8](repeating: 5, count: 32)

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "staff.witness").path)
  }

  private func state() throws -> WitnessState { try WitnessState(name: "staff.example.org", seed: seed) }

  /// A state with a signed checkpoint and a proof of a fork.
  private func full() async throws -> WitnessState {
    let paper = Paper()
    let keeper = try keeper(try state(), on: paper)
    _ = try await keeper.answer(Grown(20).request(from: 0))
    _ = try await keeper.answer(Grown(20, fork: 3).request(from: 20))
    return try #require(paper.written.last)
  }

  private func witness(_ file: StateFile, _ state: WitnessState) -> WitnessKeeper {
    WitnessKeeper(
      state, logs: [Grown.key.verifierKey], seconds: { 1_800_000_000 }, write: { try file.write($0) })
  }

  @Test("A witness goes on where it was, from its file alone, which nobody but its owner may read.")
  func goesOn() async throws {
    try await inFolder { path in
      do {
        let first = witness(try StateFile.create(path, try state()), try state())
        for size in [3, 5] {
          let old = first.note(of: Grown.origin) == nil ? 0 : 3
          guard case .cosigned = try await first.answer(Grown(size).request(from: UInt64(old))) else {
            Issue.record("not signed")
            return
          }
        }
      }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path.dropLastName) == ["staff.witness"])
      let (file, state) = try StateFile.open(path)
      #expect(state.checkpoint(of: Grown.origin) == Grown(5).checkpoint)
      let second = witness(file, state)
      #expect(second.key == self.witnessKey)
      guard case .conflict(5) = try await second.answer(Grown(9, fork: 4).request(from: 3)) else {
        Issue.record("forgot")
        return
      }
    }
  }

  private var witnessKey: VerifierKey { Grown.signing(5, origin: "staff.example.org", kind: .witness).verifierKey }

  @Test("A disk that refuses keeps the signature back; the file holds what it held.")
  func diskRefuses() async throws {
    try await inFolder { path in
      let keeper = witness(try StateFile.create(path, try state()), try state())
      _ = try await keeper.answer(Grown(3).request(from: 0))
      let before = try Data(contentsOf: URL(filePath: path))
      // A folder lies where the next state would be written.
      try FileManager.default.createDirectory(atPath: path + ".new", withIntermediateDirectories: false)
      await #expect(throws: StateFault.self) { try await keeper.answer(Grown(5).request(from: 3)) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      #expect(keeper.note(of: Grown.origin)?.text == Grown(3).checkpoint.text)
      try FileManager.default.removeItem(atPath: path + ".new")
      guard case .cosigned = try await keeper.answer(Grown(5).request(from: 3)) else {
        Issue.record("not signed")
        return
      }
    }
  }

  @Test("What a process that died left beside the file changes nothing, and goes with the next writing.")
  func leftover() async throws {
    try await inFolder { path in
      do { try StateFile.create(path, try state()).write(try await full()) }
      try Data("redress/witness/v1\nname".utf8).write(to: URL(filePath: path + ".new"))
      let (file, known) = try StateFile.open(path)
      #expect(known == (try await full()))
      try file.write(known)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path.dropLastName) == ["staff.witness"])
    }
  }

  @Test("One process at a time: the file is locked while it is open, after each writing too.")
  func locked() async throws {
    try await inFolder { path in
      #expect(throws: StateFault.missing) { try StateFile.open(path) }
      var file: StateFile? = try StateFile.create(path, try state())
      #expect(throws: StateFault.inUse) { try StateFile.open(path) }
      try file?.write(try await full())
      #expect(throws: StateFault.inUse) { try StateFile.open(path) }
      #expect(try StateFile.read(path) == (try await full()))
      #expect(throws: StateFault.disk(EEXIST)) { try StateFile.create(path, try state()) }
      file = nil
      #expect(try StateFile.open(path).1 == (try await full()))
    }
  }

  @Test("A damaged file is told, whatever byte of it is another or missing, and so is one that others may read.")
  func damaged() async throws {
    let text = try await full().encoded
    #expect(try WitnessState(text) == (try await full()))
    let bytes = [UInt8](text.utf8)
    for place in bytes.indices {
      var altered = bytes
      altered[place] ^= 1
      #expect(throws: StateFault.self) { try WitnessState(String(decoding: altered, as: UTF8.self)) }
      #expect(throws: StateFault.damaged) { try WitnessState(String(decoding: bytes[..<place], as: UTF8.self)) }
    }
    #expect(throws: StateFault.version) { try WitnessState(text.replacing("witness/v1", with: "witness/v2")) }
    #expect(throws: StateFault.damaged) { try WitnessState(text + "\n") }
    try await inFolder { path in
      try Data(text.utf8.dropLast()).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(throws: StateFault.damaged) { try StateFile.open(path) }
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      #expect(throws: StateFault.openToOthers) { try StateFile.open(path) }
    }
  }

  @Test("The seed of the key is in the file and in nothing that is printed.")
  func seedIsHidden() throws {
    var shown = "\(try state()) \(String(reflecting: try state())) "
    dump(try state(), to: &shown)
    #expect(!shown.contains("5, 5") && !shown.contains(Data(seed).base64EncodedString()))
  }
}

extension String {
  fileprivate var dropLastName: String { URL(filePath: self).deletingLastPathComponent().path }
}
