import Database

extension Office {
  /// Whether so much came at once that nothing was done; it can be tried again.
  package static func isOverload(_ error: any Error) -> Bool {
    switch error {
    case DatabaseFault.queueFull, is Turnstile.Full: true
    default: false
    }
  }
}
