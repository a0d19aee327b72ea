import Deadlines
import Ledger
import Logging
import Office
import ServiceLifecycle
import Witness

/// Offers each checkpoint, once everybody may see it, to the ledger's witnesses, and keeps the lines that they give.
/// It holds up nothing: who is slow or down is asked less and less often, and the ledger goes on without their word.
struct Courier: Service {
  let office: Office
  let logger: Logger

  func run() async throws {
    let pause = Duration.milliseconds(min(1_000, office.settings.tickLength / 4))
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        var round: Round?
        var offered: String?
        while !Task.isCancelled {
          try? await Task.sleep(for: pause)
          guard let note = office.offeredCheckpoint, note.text != offered else { continue }
          offered = note.text
          do {
            let witnesses = try await office.witnesses()
            if round?.witnesses != witnesses.map(\.asked) {
              round?.circle.close()
              round = Round(witnesses)
            }
          } catch {
            logger.error("witnesses failed", metadata: ["error": .string("\(type(of: error))")])
            continue
          }
          guard let round else { continue }
          let outcomes = await round.circle.offer(
            note, at: SystemClock.now.milliseconds,
            proof: { try await office.ledgerGrowth(from: $0, to: $1) })
          group.addTask { for await outcome in outcomes { await hear(outcome, under: note, of: round) } }
        }
        round?.circle.close()
      }
    }
  }

  private func hear(_ outcome: WitnessCircle.Outcome, under note: SignedNote, of round: Round) async {
    switch outcome.result {
    case .success(let line):
      do { try await office.cosign(line, by: outcome.key, under: note) } catch {
        logger.error("cosigning failed", metadata: ["error": .string("\(type(of: error))")])
      }
    case .failure(let fault):
      switch fault {
      case .down, .slow, .refused: office.hear(.down, of: outcome.key)
      case .lying, .tooLong: office.hear(.lying, of: outcome.key)
      case .ahead(let size):
        office.hear(.ahead(size), of: outcome.key)
        await look(at: outcome.key, of: round)
      case .inconsistent:
        office.hear(.inconsistent, of: outcome.key)
        await look(at: outcome.key, of: round)
      case .unproven: logger.error("a witness was offered nothing, since the ledger's growth could not be shown")
      }
    }
  }
}

extension Courier {
  /// That a witness saw another ledger is believed when our own signature says so: then both stores are old backups.
  private func look(at key: VerifierKey, of round: Round) async {
    guard let client = round.clients.first(where: { $0.key == key }) else { return }
    let keys = office.ledgerKeys.compactMap { try? VerifierKey($0) }
    do {
      let note = try await client.latest(of: office.ledgerOrigin, signedBy: keys)
      try await office.hear(note, of: key)
    } catch {
      logger.warning("a witness says that it saw another ledger, and shows nothing that proves it")
    }
  }
}

/// The witnesses as they were when they were last looked up.
private struct Round {
  let witnesses: [WitnessPlace]
  let clients: [WitnessClient]
  let circle: WitnessCircle

  /// How each of them is reached was decided when it was added.
  init(_ listings: [WitnessListing]) {
    witnesses = listings.map(\.asked)
    clients = listings.compactMap { listing in
      (try? ServerAddress(listing.address, isInsecureAllowed: true)).map { WitnessClient(key: listing.key, at: $0) }
    }
    circle = WitnessCircle(clients)
  }
}

private struct WitnessPlace: Equatable {
  let key: VerifierKey
  let address: String
}

extension WitnessListing {
  fileprivate var asked: WitnessPlace { WitnessPlace(key: key, address: address) }
}
