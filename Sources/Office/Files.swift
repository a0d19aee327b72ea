import Deadlines
import Foundation
import Synchronization
import Vault
import Workplace

/// Sealed files on disk, each under its random id.
///
/// - Nothing here blocks the threads that tasks share.
/// - A file that is being written is claimed: it is never taken for an orphan.
/// - Who can change these bytes can make a file unreadable; they can't make it say anything else.
final class Files: Sendable {
  /// What went wrong on disk, by the system's number for it.
  enum Fault: Error, Equatable {
    case full
    case missing
    case failed(Int32)
  }

  private let folder: String
  /// Files that are being written, and how many bytes each will have.
  private let claims = Mutex<[ID<SealedFileTag>: Int64]>([:])

  /// Files in `folder`, which is made for its owner only where it isn't there.
  init(folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// A new file, claimed until `release`. Its time is `moment`.
  func create(_ id: ID<SealedFileTag>, at moment: Instant) async throws -> Descriptor {
    claims.withLock { $0[id] = 0 }
    do {
      return try await offPool { [self] in
        if mkdir(drawer(of: id), 0o700) == 0 { try Descriptor.syncFolder(folder) }
        return try Descriptor(creating: path(of: id), at: moment)
      }
    } catch {
      release(id)
      throw error
    }
  }

  func open(_ id: ID<SealedFileTag>) async throws -> Descriptor {
    try await offPool { [self] in try Descriptor(reading: path(of: id)) }
  }

  /// A file that is here already, to be written on; claimed until `release`.
  func openToWrite(_ id: ID<SealedFileTag>) async throws -> Descriptor {
    claims.withLock { $0[id] = 0 }
    do {
      return try await offPool { [self] in try Descriptor(writing: path(of: id)) }
    } catch {
      release(id)
      throw error
    }
  }

  /// Makes the file and its name durable.
  func sync(_ descriptor: Descriptor, of id: ID<SealedFileTag>) async throws {
    try await offPool { [self] in
      try descriptor.sync()
      try Descriptor.syncFolder(drawer(of: id))
    }
  }

  /// Takes files away, those that are there. Bytes that name none are ignored.
  func remove(_ ids: [[UInt8]]) async throws {
    let ids = ids.compactMap { ID<SealedFileTag>(bytes: $0) }
    guard !ids.isEmpty else { return }
    try await offPool { [self] in for id in ids { removeNow(id) } }
  }

  /// The same at once, for a file whose writer was let go.
  func removeNow(_ id: ID<SealedFileTag>) {
    unlink(path(of: id))
  }

  /// Bytes that unprivileged programs may still write to this disk.
  func freeBytes() async throws -> Int64 {
    try await offPool { [folder] in
      var disk = statvfs()
      guard statvfs(folder, &disk) == 0 else { throw Fault.failed(errno) }
      return Int64(clamping: UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize)).partialValue)
    }
  }

  /// Files that lie here since before `moment` and that nobody is writing.
  func older(than moment: Instant) async throws -> [ID<SealedFileTag>] {
    let old = try await offPool { [folder] in try Descriptor.files(in: folder, olderThan: moment) }
    let claimed = claims.withLock { Set($0.keys) }
    return old.filter { !claimed.contains($0) }
  }

  private func drawer(of id: ID<SealedFileTag>) -> String { "\(folder)/\(id.description.prefix(2))" }

  private func path(of id: ID<SealedFileTag>) -> String { "\(drawer(of: id))/\(id)" }
}

extension Files {
  /// Notes that a file being written will have `bytes`, and returns what all of them will have together.
  func claim(_ id: ID<SealedFileTag>, bytes: Int64) -> Int64 {
    claims.withLock { claims in
      claims[id] = bytes
      return claims.values.reduce(0, +)
    }
  }

  func release(_ id: ID<SealedFileTag>) {
    claims.withLock { $0[id] = nil }
  }

  /// What a plaintext of so many bytes is padded to, so that a size tells little: Padmé, at most an eighth more, and 4
  /// KiB at least.
  static func paddedByteCount(of count: Int64) -> Int64 {
    guard count > 4096 else { return 4096 }
    let exponent = 63 - count.leadingZeroBitCount
    let mantissa = 64 - exponent.leadingZeroBitCount
    let mask = Int64(1) << (exponent - mantissa) - 1
    return (count + mask) & ~mask
  }
}
