import Synchronization
import Workplace

/// The uploads to which requests write now: one writer for each, shared by those who come for it.
final class UploadWriters: Sendable {
  private struct Shared {
    let opening: Task<UploadWriter, any Error>
    let number: Int
    var borrowers = 1
  }

  private struct State {
    var shared: [ID<UploadTag>: Shared] = [:]
    var number = 0
  }

  private let state = Mutex(State())

  /// The writer of this upload, opened if nobody has it.
  func borrow(
    _ id: ID<UploadTag>, open: @escaping @Sendable () async throws -> UploadWriter
  ) async throws -> UploadLoan {
    let shared = state.withLock { state -> Shared in
      if var shared = state.shared[id] {
        shared.borrowers += 1
        state.shared[id] = shared
        return shared
      }
      state.number += 1
      let shared = Shared(opening: Task { try await open() }, number: state.number)
      state.shared[id] = shared
      return shared
    }
    do {
      let writer = try await shared.opening.value
      return UploadLoan(writer) { [self] in giveBack(id, shared.number) }
    } catch {
      giveBack(id, shared.number)
      throw error
    }
  }

  /// Whoever comes from now on opens the file anew.
  func forget(_ id: ID<UploadTag>) {
    state.withLock { $0.shared[id] = nil }
  }

  private func giveBack(_ id: ID<UploadTag>, _ number: Int) {
    state.withLock { state in
      guard var shared = state.shared[id], shared.number == number else { return }
      shared.borrowers -= 1
      state.shared[id] = shared.borrowers == 0 ? nil : shared
    }
  }
}

/// A writer in somebody's hands; given back when it is let go.
final class UploadLoan: Sendable {
  let writer: UploadWriter
  private let giveBack: @Sendable () -> Void

  init(_ writer: UploadWriter, giveBack: @escaping @Sendable () -> Void) {
    (self.writer, self.giveBack) = (writer, giveBack)
  }

  deinit { giveBack() }
}
