import Deadlines
import Dispatch
import Foundation
import Workplace

/// An open file, closed when it is let go. What it does blocks: it is done off the pool.
final class Descriptor: Sendable {
  private let number: Int32

  /// A new file for its owner only, whose time is `moment`. Throws where one of this name lies already.
  init(creating path: String, at moment: Instant) throws {
    number = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else { throw Descriptor.fault() }
    try setTime(moment)
  }

  /// A file that is here, to read and then to write on.
  init(writing path: String) throws {
    number = Foundation.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard number >= 0 else { throw Descriptor.fault() }
  }

  /// A file to read.
  init(reading path: String) throws {
    number = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard number >= 0 else { throw Descriptor.fault() }
  }

  deinit {
    if number >= 0 { Foundation.close(number) }
  }

  /// Writes all of `bytes` after what was written before. Writing goes on the file's time, which is set again.
  func write(_ bytes: [UInt8], at moment: Instant) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Descriptor.fault() }
      start += count
    }
    try setTime(moment)
  }

  /// The next bytes, at most `limit`; none at the end.
  func read(upTo limit: Int) throws -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = Foundation.read(number, buffer.baseAddress, limit)
        filled = max(0, count)
      }
      if count >= 0 { return bytes }
      guard errno == EINTR else { throw Descriptor.fault() }
    }
  }

  /// Exactly the next `count` bytes, or as many as are left.
  func readWhole(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = try read(upTo: count - bytes.count)
      guard !more.isEmpty else { return bytes }
      bytes += more
    }
    return bytes
  }

  /// Goes on at `place`, counted in bytes from the beginning.
  func seek(to place: Int64) throws {
    guard lseek(number, off_t(place), SEEK_SET) == place else { throw Descriptor.fault() }
  }

  /// How long the file is.
  func byteCount() throws -> Int64 {
    let end = lseek(number, 0, SEEK_END)
    guard end >= 0 else { throw Descriptor.fault() }
    return Int64(end)
  }

  /// Cuts off what stands behind `place`, and goes on there.
  func cut(at place: Int64) throws {
    guard ftruncate(number, off_t(place)) == 0 else { throw Descriptor.fault() }
    try seek(to: place)
  }

  func sync() throws {
    guard fsync(number) == 0 else { throw Descriptor.fault() }
  }

  private func setTime(_ moment: Instant) throws {
    let time = timespec(tv_sec: Int(moment.milliseconds / 1000), tv_nsec: 0)
    guard futimens(number, [time, time]) == 0 else { throw Descriptor.fault() }
  }

  /// Makes the names in a folder durable.
  static func syncFolder(_ path: String) throws {
    try Descriptor(reading: path).sync()
  }

  /// The sealed files two folders deep whose time is before `moment`.
  static func files(in folder: String, olderThan moment: Instant) throws -> [ID<SealedFileTag>] {
    let manager = FileManager.default
    return try manager.contentsOfDirectory(atPath: folder).flatMap { drawer -> [ID<SealedFileTag>] in
      let names = (try? manager.contentsOfDirectory(atPath: "\(folder)/\(drawer)")) ?? []
      return names.compactMap { name -> ID<SealedFileTag>? in
        var status = stat()
        guard let id = ID<SealedFileTag>(name), lstat("\(folder)/\(drawer)/\(name)", &status) == 0,
          Int64(status.st_mtim.tv_sec) * 1000 < moment.milliseconds
        else { return nil }
        return id
      }
    }
  }

  private static func fault() -> Files.Fault {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case ENOENT: .missing
    default: .failed(errno)
    }
  }
}

/// Runs what blocks on a thread that no task needs.
func offPool<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    blocking.async { continuation.resume(with: Result { try work() }) }
  }
}

private let blocking = DispatchQueue(label: "redress.files", attributes: .concurrent)
