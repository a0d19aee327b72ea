import Casework
import Testing

@Suite("Whatever people do with a case")
struct CasePropertyTests {
  private static let casesPerSeed = 40
  private static let stepsPerCase = 100

  @Test(
    "An open case always owes something, to somebody who may act; nothing owed is lost, nothing ends by one alone.",
    arguments: [1, 20_210_727, 0xCA5E_CA5E, 0x5EED] as [UInt64])
  func always(seed: UInt64) {
    var reached: Set<CaseState> = []
    var refusals: Set<Refusal> = []
    for number in 0..<Self.casesPerSeed {
      var wandering = Wandering(seed: seed &+ UInt64(number) &* 1_000_003)
      var watch = Watch(wandering.story, seed: seed &+ UInt64(number) &* 1_000_003)
      for _ in 0..<Self.stepsPerCase {
        let before = wandering.story.events
        let state = wandering.story.file.state
        if let refusal = wandering.step() {
          refusals.insert(refusal)
          #expect(wandering.story.events == before && wandering.story.file.state == state)
        }
        watch.see(wandering.story)
        reached.insert(wandering.story.file.state)
      }
    }
    #expect(reached == Set(CaseState.allCases))
    #expect(refusals.count >= 12, "\(refusals)")
  }
}
