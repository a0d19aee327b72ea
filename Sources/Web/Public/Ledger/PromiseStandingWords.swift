import Markup
import Office

extension PromiseStanding {
  /// Whether it isn't as it was promised.
  var isAmiss: Bool { self == .late || self == .broken }

  /// For programs.
  var word: String {
    switch self {
    case .waiting: "waiting"
    case .kept: "kept"
    case .late: "late"
    case .broken: "broken"
    }
  }

  /// What to say where the promise wasn't kept as it was given; nil where it was, or waits.
  fileprivate var amiss: (heading: Phrase, words: Phrase)? {
    switch self {
    case .waiting, .kept: nil
    case .late:
      (
        Phrase("Late.", "记晚了。"),
        Phrase(
          "The ledger holds what you sent, but took it in later than it had promised. The proof shows that: save it and keep it as it is.",
          "台账里有，只是比签名答应的晚。证明看得出来：存好，别改动。")
      )
    case .broken:
      (
        Phrase("Not kept.", "没有兑现。"),
        Phrase(
          "The ledger signed that it would hold what you sent, and doesn't. What you wrote is still here, and the work goes on. Save the proof, keep it as it is, and show it to somebody outside this workplace whom you trust.",
          "台账签过名，答应把你写的记进去，却没有。你写的还在，事情照办。把证明存好，别改动，拿给单位外面信得过的人看。")
      )
    }
  }
}

extension Visit {
  /// What to say to the one who was given a promise; nothing where it was kept, or waits.
  func amissNote(_ promise: PromiseStanding) -> HTML? {
    promise.amiss.map { amiss in
      note(.clay, "<p><strong>\(self(amiss.heading))</strong>\(gap)\(self(amiss.words))</p>")
    }
  }
}
