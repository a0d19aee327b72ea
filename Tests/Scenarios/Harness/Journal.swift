import Logging
import Synchronization

/// Keeps every line that is logged, at every level.
final class Journal: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  var logger: Logger {
    Logger(label: "scenario") { _ in Pen(journal: self) }
  }

  fileprivate func keep(_ line: String) { kept.withLock { $0.append(line) } }
}

private struct Pen: LogHandler {
  let journal: Journal
  var metadata = Logger.Metadata()
  var logLevel = Logger.Level.trace

  init(journal: Journal) { self.journal = journal }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    journal.keep("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
  }
}
