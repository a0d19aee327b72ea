import Foundation
import Synchronization

/// Why a witness's file wasn't opened or written.
package enum StateFault: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// Another process has it open.
  case inUse
  /// Others than its owner may read or write it.
  case openToOthers
  /// Its bytes are not those that were written.
  case damaged
  /// It is of a version that this program doesn't read.
  case version
  /// The disk refused, with the system's number for the reason.
  case disk(Int32)
}

/// The one file of a witness, held by one process at a time: two that don't know of each other would sign two histories.
///
/// - A state is whole or not there: it is written beside the file, made durable, and only then put in its place.
/// - When `write` returns the state is durable; when it throws the file holds the state before it or the new one.
/// - Only its owner may read it, since it holds the witness's key.
/// - Whoever can change the file can make the witness forget, or sign in its name.
package final class StateFile: Sendable {
  private let path: String
  /// The open file, which holds the lock.
  private let file: Mutex<Int32>

  /// Opens the file and reads it. Throws `StateFault`.
  package static func open(_ path: String) throws(StateFault) -> (StateFile, WitnessState) {
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .disk(errno) }
    let opened = StateFile(path: path, file: file)
    try lock(file, at: path)
    return (opened, try read(file))
  }

  /// What the file holds, also while another process has it open: nothing can be written then. Throws `StateFault`.
  package static func read(_ path: String) throws(StateFault) -> WitnessState {
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw errno == ENOENT ? .missing : .disk(errno) }
    defer { Foundation.close(file) }
    return try read(file)
  }

  /// Makes the file with its first state. Throws `disk(EEXIST)` where there is one.
  package static func create(_ path: String, _ state: WitnessState) throws(StateFault) -> StateFile {
    let beside = "\(path).\(getpid()).new"
    let made = StateFile(path: path, file: try written(state, to: beside))
    defer { unlink(beside) }
    // A link, unlike a renaming, takes no place that is taken.
    guard link(beside, path) == 0 else { throw .disk(errno) }
    try made.syncFolder()
    return made
  }

  /// Puts `state` in the place of what was there. Blocks until it is durable.
  package func write(_ state: WitnessState) throws(StateFault) {
    let beside = "\(path).new"
    let new = try Self.written(state, to: beside)
    guard rename(beside, path) == 0 else {
      let number = errno
      Foundation.close(new)
      throw .disk(number)
    }
    file.withLock { file in
      Foundation.close(file)
      file = new
    }
    try syncFolder()
  }

  private init(path: String, file: Int32) {
    self.path = path
    self.file = Mutex(file)
  }

  deinit { file.withLock { _ = Foundation.close($0) } }

  /// The lock goes with the open file. One that was put in the place of the locked one in the meantime is another's.
  private static func lock(_ file: Int32, at path: String) throws(StateFault) {
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw errno == EWOULDBLOCK ? .inUse : .disk(errno) }
    var (mine, there) = (stat(), stat())
    guard fstat(file, &mine) == 0, stat(path, &there) == 0 else { throw .disk(errno) }
    guard mine.st_ino == there.st_ino, mine.st_dev == there.st_dev else { throw .inUse }
    guard mine.st_mode & 0o077 == 0 else { throw .openToOthers }
  }

  private static func read(_ file: Int32) throws(StateFault) -> WitnessState {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .disk(errno) }
      guard count > 0 else { break }
      bytes += piece[..<count]
      guard bytes.count <= WitnessState.longest else { throw .damaged }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
    return try WitnessState(text)
  }

  /// A locked and durable file of this name. What a process that died left under it goes.
  private static func written(_ state: WitnessState, to path: String) throws(StateFault) -> Int32 {
    unlink(path)
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .disk(errno) }
    do throws(StateFault) {
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw .disk(errno) }
      try append([UInt8](state.encoded.utf8), to: file)
      guard fsync(file) == 0 else { throw .disk(errno) }
      return file
    } catch {
      Foundation.close(file)
      throw error
    }
  }

  private static func append(_ bytes: [UInt8], to file: Int32) throws(StateFault) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .disk(errno) }
      start += count
    }
  }

  private func syncFolder() throws(StateFault) {
    let folder = Foundation.open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard folder >= 0 else { throw .disk(errno) }
    defer { Foundation.close(folder) }
    guard fsync(folder) == 0 else { throw .disk(errno) }
  }
}
