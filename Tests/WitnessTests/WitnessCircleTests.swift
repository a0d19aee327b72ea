import Hummingbird
import Ledger
import Testing

@testable import Witness

@Suite("Several witnesses")
struct WitnessCircleTests {
  private let key = Grown.signing(5, origin: "staff.example.org", kind: .witness).verifierKey

  @Test("One that never answers, one that is down and one that lies keep nobody from the word of one that is honest.")
  func nobodyWaits() async throws {
    let keeper = try keeper()
    try await sending("") { slow in
      try await witnessing(keeper) { honest in
        let down = try await closedPort()
        try await answering({ _ in Response(.ok, "nonsense\n") }) { lying in
          // The slow one would take a day.
          let clients = [
            WitnessClient(key: key, at: slow, patience: .seconds(86_400)), WitnessClient(key: key, at: down),
            WitnessClient(key: key, at: lying), WitnessClient(key: key, at: honest),
          ]
          let circle = WitnessCircle(clients)
          defer { circle.close() }
          let ledger = Grown(3)
          var told: [Result<Bool, WitnessFault>] = []
          for await outcome in await circle.offer(try ledger.note(), at: 0, proof: ledger.proof) {
            told.append(outcome.result.map { _ in true })
            if told.count == 3 { break }
          }
          #expect(told.contains(.success(true)) && told.contains(.failure(.down)) && told.contains(.failure(.lying)))
          // The slow one is still being asked, two others rest: the honest one alone is asked again.
          var again = 0
          for await outcome in await circle.offer(try ledger.note(), at: 1, proof: ledger.proof) {
            again += 1
            #expect((try? outcome.result.get()) != nil)
          }
          #expect(again == 1)
        }
      }
    }
  }

  @Test("A witness that fails is asked less and less often, an hour apart at most, and at once when a clock went back.")
  func rests() async throws {
    let circle = WitnessCircle([WitnessClient(key: key, at: try await closedPort())])
    defer { circle.close() }
    let note = try Grown(3).note()
    func isAsked(at milliseconds: Int64) async -> Bool {
      var count = 0
      for await _ in await circle.offer(note, at: milliseconds, proof: { _, _ in [] }) { count += 1 }
      return count == 1
    }
    var moment: Int64 = 1_000_000
    #expect(await isAsked(at: moment))
    for rest in [30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600].map({ Int64($0) * 1_000 }) {
      #expect(await !isAsked(at: moment + rest - 1))
      moment += rest
      #expect(await isAsked(at: moment))
    }
    #expect(await isAsked(at: moment - 1))
  }
}
