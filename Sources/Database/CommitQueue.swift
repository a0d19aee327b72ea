internal import Synchronization

/// The writes that wait for the writer, in the order in which they came.
///
/// The writer takes a group at a time and gives all of it one commit.
final class CommitQueue: Sendable {
  /// The most writes that share a commit, so that a first one never waits long for the last.
  static let groupLimit = 256

  private struct Line: ~Copyable {
    var waiting: [Member] = []
    var isServed = false
    var isClosed = false
    var commits = 0
    var whenIdle: [CheckedContinuation<Void, Never>] = []
  }

  private let line = Mutex(Line())
  private let waitingLimit: Int

  init(waitingLimit: Int) {
    self.waitingLimit = waitingLimit
  }

  /// How many writes wait, without those whose group is under way.
  var waitingCount: Int { line.withLock { $0.waiting.count } }

  /// How many commits kept something so far.
  var commitCount: Int { line.withLock { $0.commits } }

  /// Puts `member` at the end. Returns whether the writer has to be woken, because it wasn't serving the queue.
  func add(_ member: Member) throws(DatabaseFault) -> Bool {
    try line.withLock { line throws(DatabaseFault) in
      guard !line.isClosed else { throw .closed }
      guard line.waiting.count < waitingLimit else { throw .queueFull }
      line.waiting.append(member)
      defer { line.isServed = true }
      return !line.isServed
    }
  }

  /// The next group.
  func takeGroup() -> [Member] {
    line.withLock { line in
      let group = Array(line.waiting.prefix(Self.groupLimit))
      line.waiting.removeFirst(group.count)
      return group
    }
  }

  /// Notes what became of a group. Returns whether another one waits; if not, the writer may rest.
  func finishGroup(commits: Int) -> Bool {
    line.withLock { line in
      line.commits += commits
      guard line.waiting.isEmpty else { return true }
      line.isServed = false
      for continuation in line.whenIdle { continuation.resume() }
      line.whenIdle = []
      return false
    }
  }

  /// Takes no more writes and returns when those that wait are done. Returns whether it was open until now.
  func close() async -> Bool {
    let wasOpen = line.withLock { line in
      defer { line.isClosed = true }
      return !line.isClosed
    }
    await withCheckedContinuation { continuation in
      let isIdle = line.withLock { line in
        if line.isServed { line.whenIdle.append(continuation) }
        return !line.isServed
      }
      if isIdle { continuation.resume() }
    }
    return wasOpen
  }
}
