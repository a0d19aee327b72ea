import Casework

extension Level {
  /// How soon it must be answered.
  var words: Phrase {
    switch self {
    case .crisis: Phrase("Crisis", "紧急")
    case .serious: Phrase("Serious", "严重")
    case .ordinary: Phrase("Ordinary", "一般")
    case .minor: Phrase("Minor", "轻微")
    }
  }
}
