import Foundation
import Testing

/// The program itself, as somebody runs it on a terminal, with a folder of their own.
struct Terminal: Sendable {
  let folder: URL

  struct Said: Sendable {
    let status: Int32
    let text: String
  }

  /// Hands a folder to `body` and takes it away afterwards.
  static func open(_ body: (Terminal) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(Terminal(folder: folder))
  }

  func redress(_ arguments: String...) async throws -> Said { try await redress(arguments) }

  /// Runs `redress` with these arguments, without any setting of the environment but the path, and hears all it says.
  func redress(_ arguments: [String]) async throws -> Said {
    let program = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../.build/debug/redress").standardizedFileURL
    let out = folder.appending(path: UUID().uuidString)
    #expect(FileManager.default.createFile(atPath: out.path, contents: nil))
    let file = try FileHandle(forWritingTo: out)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = file
    process.standardError = file
    let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Said(status: status, text: String(decoding: try Data(contentsOf: out), as: UTF8.self))
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }
}
