internal import Dispatch
internal import GRDB
internal import Synchronization

/// A database in one SQLite file.
///
/// - A write is durable when `write` returns: write-ahead log, `synchronous=FULL`.
/// - Writes that come while another commits share the next commit, in the order in which they came.
/// - A read sees what was committed when it began, all of it, and waits for no write.
/// - SQLite runs on threads of its own, never on those that Swift's tasks share.
package final class SQLiteDatabase: Sendable {
  private let pool: DatabasePool
  private let queue: CommitQueue
  private let readLimit: Int
  private let reads = Atomic(0)

  /// Opens the database at `path`, or makes one that only its owner may read.
  ///
  /// - Parameters:
  ///   - readers: how many reads run at the same time; each has a connection of its own.
  ///   - secureDelete: whether what is deleted is overwritten with zeros in the file; `checkpointTruncate` then takes
  ///     it out of the log as well.
  ///   - waitingLimit: how many writes, and how many reads, may wait before `DatabaseFault.queueFull`.
  package init(path: String, readers: Int = 4, secureDelete: Bool = false, waitingLimit: Int = 1_024) throws {
    do {
      try SQLiteSettings.makeFile(at: path)
      let configuration = SQLiteSettings.configuration(readers: readers, secureDelete: secureDelete)
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { try SQLiteSettings.makeDurable($0) }
    } catch {
      throw DatabaseFault(error)
    }
    queue = CommitQueue(waitingLimit: waitingLimit)
    readLimit = readers + waitingLimit
  }

  /// Runs `body` on a snapshot of the database and returns its answer.
  ///
  /// When the task is cancelled, a long statement is interrupted and `CancellationError` thrown.
  package func read<T: Sendable>(_ body: @Sendable (Reading) throws -> T) async throws -> T {
    let wereThere = reads.add(1, ordering: .relaxed).oldValue
    defer { reads.subtract(1, ordering: .relaxed) }
    guard wereThere < readLimit else { throw DatabaseFault.queueFull }
    do {
      return try await pool.read { try body(Reading(connection: $0)) }
    } catch is CancellationError {
      throw CancellationError()
    } catch let error as DatabaseError {
      throw DatabaseFault(error)
    } catch {
      try Task.checkCancellation()
      throw error
    }
  }

  /// Runs `body` in a transaction and returns its answer when what it wrote is durable.
  ///
  /// When `body` throws, nothing that it did is kept and its error is thrown on. A write that has begun to wait isn't
  /// cancelled with its task, so that who is told of a failure can rely on it.
  @discardableResult
  package func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let member = Member(continuation, body)
      do throws(DatabaseFault) {
        if try queue.add(member) { serve() }
      } catch {
        member.refuse(error)
      }
    }
  }

  /// Gives the next group its commit, then lets others at the connection before the group after that.
  private func serve() {
    pool.asyncWriteWithoutTransaction { connection in
      let commits = GroupCommit(writing: Writing(connection: connection)).run(self.queue.takeGroup())
      if self.queue.finishGroup(commits: commits) { self.serve() }
    }
  }

  /// How many writes wait, without those whose commit is under way.
  package var waitingCount: Int { queue.waitingCount }

  /// How many reads wait or run.
  package var readCount: Int { reads.load(ordering: .relaxed) }

  /// How many commits this object made so far.
  package var commitCount: Int { queue.commitCount }
}

extension SQLiteDatabase {
  /// Takes everything over from the log into the file and cuts the log to nothing, so that what was deleted from the
  /// one isn't left in the other. Waits for the reads under way.
  package func checkpointTruncate() async throws {
    try await detached { pool in
      _ = try pool.barrierWriteWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }

  /// Writes the whole database anew and cuts the log to nothing, so that nothing is left anywhere in the file of what was
  /// deleted: pages keep copies of rows that were moved. Takes as much memory as the database is large, and others wait.
  package func rebuild() async throws {
    try await detached { pool in
      try pool.barrierWriteWithoutTransaction { connection in
        try connection.execute(sql: "VACUUM")
        _ = try connection.checkpoint(.truncate)
      }
    }
  }

  /// The size of the database in bytes, free pages included and the log not.
  package func size() async throws -> Int {
    try await read { reading in
      let pages = try reading.row("PRAGMA page_count")?.int(0) ?? 0
      return pages * (try reading.row("PRAGMA page_size")?.int(0) ?? 0)
    }
  }

  /// Takes no more work, finishes what waits and closes the file. Closing twice is closing once.
  package func close() async throws {
    guard await queue.close() else { return }
    try await detached { try $0.close() }
  }

  /// Runs what blocks on a thread that no task needs.
  private func detached(_ body: @escaping @Sendable (DatabasePool) throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async { [pool] in
        continuation.resume(with: Result { try body(pool) }.mapError { DatabaseFault($0) })
      }
    }
  }
}
