import Synchronization
import Workplace

/// The uploads to which requests write now: one writer for each, shared by those who come for it.
final class UploadWriters: Sendable {
  private struct Lent {
    let opening: Task<UploadWriter, any Error>
    let number: Int
    var borrowers = 1
  }

  private struct State {
    var lent: [ID<UploadTag>: Lent] = [:]
    var number = 0
  }

  private let state = Mutex(State())

  /// The writer of this upload, opened if nobody has it.
  func borrow(
    _ id: ID<UploadTag>, open: @escaping @Sendable () async throws -> UploadWriter
  ) async throws -> UploadLoan {
    let lent = state.withLock { state -> Lent in
      if var lent = state.lent[id] {
        lent.borrowers += 1
        state.lent[id] = lent
        return lent
      }
      state.number += 1
      let lent = Lent(opening: Task { try await open() }, number: state.number)
      state.lent[id] = lent
      return lent
    }
    do {
      let writer = try await lent.opening.value
      return UploadLoan(writer) { [self] in giveBack(id, lent.number) }
    } catch {
      giveBack(id, lent.number)
      throw error
    }
  }

  /// Whoever comes from now on opens the file anew.
  func forget(_ id: ID<UploadTag>) {
    state.withLock { $0.lent[id] = nil }
  }

  private func giveBack(_ id: ID<UploadTag>, _ number: Int) {
    state.withLock { state in
      guard var lent = state.lent[id], lent.number == number else { return }
      lent.borrowers -= 1
      state.lent[id] = lent.borrowers == 0 ? nil : lent
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
