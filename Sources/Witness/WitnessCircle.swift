package import Ledger

/// The witnesses of a ledger. Each checkpoint is offered to all of them at once, and none waits for another: who is slow
/// or down holds up nobody, and is asked less and less often until it answers again.
///
/// ```swift
/// for await outcome in circle.offer(note, at: now, proof: proof) {
///   if case .success(let line) = outcome.result { try await keep(line) }
/// }
/// ```
package actor WitnessCircle {
  /// What came of one question to one witness.
  package struct Outcome: Sendable {
    /// The witness.
    package let key: VerifierKey
    /// Its line under the checkpoint, or why there is none.
    package let result: Result<SignedNote.Signature, WitnessFault>
  }

  /// How long a witness that failed is left alone, doubled with each failure up to the longest, in milliseconds.
  package struct Rest: Sendable {
    package let first: Int64
    package let longest: Int64

    /// A half minute at first, an hour at most.
    package init(first: Int64 = 30_000, longest: Int64 = 3_600_000) {
      precondition(0 < first && first <= longest, "A rest has a length.")
      self.first = first
      self.longest = longest
    }

    /// How long the rest is after so many failures in a row, one at least.
    func after(_ failures: Int) -> Int64 {
      var rest = first
      for _ in 1..<max(1, failures) where rest < longest { rest = min(longest, rest * 2) }
      return rest
    }
  }

  private struct Standing {
    var isAsked = false
    var failures = 0
    /// When it failed last.
    var failed: Int64 = 0
  }

  private let clients: [WitnessClient]
  private let rest: Rest
  private var standings: [Standing]

  package init(_ clients: [WitnessClient], rest: Rest = Rest()) {
    self.clients = clients
    self.rest = rest
    standings = clients.map { _ in Standing() }
  }

  /// Offers a checkpoint to each witness that is neither still being asked nor resting at this moment, in milliseconds
  /// since 1970. What comes of it is told as it comes; the sequence ends when all have answered or failed. It goes on
  /// even if nobody listens.
  package func offer(
    _ note: SignedNote, at milliseconds: Int64, proof: @escaping WitnessClient.Proving
  ) -> AsyncStream<Outcome> {
    let (outcomes, continuation) = AsyncStream.makeStream(of: Outcome.self)
    let asked = clients.indices.filter { isReady($0, at: milliseconds) }
    for place in asked { standings[place].isAsked = true }
    Task {
      await withTaskGroup(of: Void.self) { group in
        for place in asked {
          group.addTask { [client = clients[place]] in
            let result = await Self.result(of: client, note, proof)
            await self.remember(result, at: milliseconds, of: place)
            continuation.yield(Outcome(key: client.key, result: result))
          }
        }
      }
      continuation.finish()
    }
    return outcomes
  }

  /// Closes the connections; nothing can be offered afterwards.
  package nonisolated func close() {
    for client in clients { client.close() }
  }

  /// A clock that went back ends a rest, so that none lasts longer than the longest.
  private func isReady(_ place: Int, at milliseconds: Int64) -> Bool {
    let standing = standings[place]
    guard !standing.isAsked else { return false }
    guard standing.failures > 0, milliseconds >= standing.failed else { return true }
    return milliseconds - standing.failed >= rest.after(standing.failures)
  }

  private func remember(
    _ result: Result<SignedNote.Signature, WitnessFault>, at milliseconds: Int64, of place: Int
  ) {
    standings[place].isAsked = false
    guard case .failure = result else { return standings[place].failures = 0 }
    standings[place].failures += 1
    standings[place].failed = milliseconds
  }

  private static func result(
    of client: WitnessClient, _ note: SignedNote, _ proof: WitnessClient.Proving
  ) async -> Result<SignedNote.Signature, WitnessFault> {
    do throws(WitnessFault) { return .success(try await client.offer(note, proof: proof)) } catch {
      return .failure(error)
    }
  }
}
