internal import GRDB

/// One write in a group: what it does, and whom to tell how it ended.
struct Member: Sendable {
  /// How a member's body ended, which its caller is told only after the commit.
  struct Ending {
    /// What the body threw; then nothing of it is kept.
    let failure: (any Error)?
    let tell: (DatabaseFault?) -> Void
  }

  let attempt: @Sendable (Writing) -> Ending
  let refuse: @Sendable (DatabaseFault) -> Void

  init<T: Sendable>(
    _ continuation: CheckedContinuation<T, any Error>, _ body: @escaping @Sendable (Writing) throws -> T
  ) {
    refuse = { continuation.resume(throwing: $0) }
    attempt = { writing in
      do {
        let answer = try body(writing)
        return Ending(failure: nil) { fault in
          if let fault { continuation.resume(throwing: fault) } else { continuation.resume(returning: answer) }
        }
      } catch {
        return Ending(failure: error) { _ in continuation.resume(throwing: error) }
      }
    }
  }
}

/// One transaction for many writes, each in its own savepoint.
///
/// A member whose body throws undoes only what it did itself. When the transaction breaks (a full disk can end it in
/// the middle) or its commit fails, all that ran in it fail and nothing of it is kept; those that hadn't begun go on in
/// a transaction of their own. A deferred constraint would break at the commit, for all of the group: tables have none.
struct GroupCommit {
  let writing: Writing

  /// Runs all of `group` and tells each how it ended. Returns how many commits kept something.
  func run(_ group: [Member]) -> Int {
    var rest = group[...]
    var commits = 0
    while !rest.isEmpty {
      commits += runTransaction(&rest) ? 1 : 0
    }
    return commits
  }

  /// Runs members from the front of `rest` for as long as the transaction holds, then commits. Returns whether
  /// something was kept.
  private func runTransaction(_ rest: inout ArraySlice<Member>) -> Bool {
    do {
      try writing.run(Dialect.sqlite.begin)
    } catch {
      while let member = rest.popFirst() { member.refuse(error) }
      return false
    }
    var endings: [Member.Ending] = []
    var fault: DatabaseFault?
    while fault == nil, let member = rest.popFirst() {
      fault = runMember(member, &endings)
    }
    fault = fault ?? finish("COMMIT")
    if fault != nil, writing.connection.isInsideTransaction { _ = finish("ROLLBACK") }
    for ending in endings { ending.tell(fault) }
    return fault == nil && endings.contains { $0.failure == nil }
  }

  /// Runs one member in a savepoint. Returns what broke the whole transaction, if anything did.
  private func runMember(_ member: Member, _ endings: inout [Member.Ending]) -> DatabaseFault? {
    if let fault = finish("SAVEPOINT member") {
      member.refuse(fault)
      return fault
    }
    let ending = member.attempt(writing)
    endings.append(ending)
    guard writing.connection.isInsideTransaction else {
      return (ending.failure as? DatabaseFault) ?? .transactionLost
    }
    return (ending.failure == nil ? nil : finish("ROLLBACK TO member")) ?? finish("RELEASE member")
  }

  private func finish(_ sql: SQL) -> DatabaseFault? {
    do {
      try writing.run(sql)
      return nil
    } catch {
      return error
    }
  }
}
