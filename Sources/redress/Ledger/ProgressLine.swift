import Foundation
import Synchronization

/// One line on the terminal that says how far long work has come; nothing where nobody looks.
final class ProgressLine: Sendable {
  private let shownAt = Mutex<ContinuousClock.Instant?>(nil)
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Says it at most twice a second.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = shownAt.withLock { last in
      if let last, now - last < .milliseconds(500) { return false }
      last = now
      return true
    }
    if isDue { FileHandle.standardError.write(Data("\r\u{1B}[K\(text())".utf8)) }
  }

  /// Takes the line away.
  func end() {
    if isShown, shownAt.withLock({ $0 }) != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
