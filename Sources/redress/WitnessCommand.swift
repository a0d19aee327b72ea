import ArgumentParser
import Deadlines
import Foundation
import Ledger
import Logging
import ServiceLifecycle
import UnixSignals
import Vault
import Witness

struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Watches a ledger from outside: remembers it and signs only what goes on from there.",
    discussion: "docs/witness.md tells how to run one. Example: redress witness watch --help",
    subcommands: [Listen.self, Watch.self, Key.self, Evidence.self], defaultSubcommand: Listen.self)

  struct Listen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve", abstract: "Listens for checkpoints, judges them, and signs those that go on from the last.",
      discussion: """
        It speaks the C2SP tlog-witness protocol over HTTP; put a web server with TLS before it.
        Example: redress witness serve --log speak.example.org+1a2b3c4d+AZ… --name staff.example.org --state staff.witness
        """)

    @OptionGroup var witness: WitnessOptions
    @Option(help: "Where it listens.")
    var host = "127.0.0.1"
    @Option(help: "The port; 0 takes a free one.")
    var port = 8090

    func run() async throws {
      let keeper = try witness.keeper()
      var logger = Logger(label: "redress")
      logger.logLevel = .warning
      let application = WitnessServer(keeper, logger: logger).application(host: host, port: port) { [host] port in
        Words.say("redress: the witness \(keeper.key.origin) listens at http://\(host):\(port)/")
      }
      let group = ServiceGroup(
        configuration: .init(
          services: [.init(service: application)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
      try await group.run()
    }
  }

  struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the witness's verifier key, which workplaces enter.",
      discussion: "Example: redress witness key --state staff.witness")

    @Option(help: "The witness's file.")
    var state: String

    func run() async throws {
      print(try WitnessOptions.read(state).key.verifierKey.text)
    }
  }

  struct Evidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the proofs that a ledger showed two histories; exit status 1 if there is one.",
      discussion: "Example: redress witness evidence --state staff.witness")

    @Option(help: "The witness's file.")
    var state: String

    func run() async throws {
      let forks = try WitnessOptions.read(state).forks
      for fork in forks { print(fork.encoded) }
      guard forks.isEmpty else { throw ExitCode(1) }
      Words.say("No ledger showed this witness two histories.")
    }
  }
}

/// What `serve` and `watch` need alike.
struct WitnessOptions: ParsableArguments {
  @Option(
    name: .customLong("log"), help: "The ledger's verifier key, from a place you trust; again for each further one.")
  var logs: [String]
  @Option(help: "The witness's file, which is made when it isn't there.")
  var state: String
  @Option(help: "The witness's name, needed once: such as staff.example.org, without spaces.")
  var name: String?

  /// The witness, with its file open.
  func keeper() throws -> WitnessKeeper {
    let keys = try KeyOptions.keys(logs, .log)
    guard Set(keys.map(\.origin)).count <= WitnessState.mostLedgers else {
      throw Stopped("One witness follows at most \(WitnessState.mostLedgers) ledgers.")
    }
    let (file, state) = try openOrMake()
    return WitnessKeeper(
      state, logs: keys, seconds: { UInt64(max(0, SystemClock.now.milliseconds / 1_000)) },
      write: { try file.write($0) })
  }

  /// What a witness's file holds, also while the witness is at work.
  static func read(_ path: String) throws -> WitnessState {
    do throws(StateFault) { return try StateFile.read(path) } catch { throw Stopped(error.sentence(path)) }
  }

  private static func open(_ path: String) throws -> (StateFile, WitnessState) {
    do throws(StateFault) { return try StateFile.open(path) } catch { throw Stopped(error.sentence(path)) }
  }

  private func openOrMake() throws -> (StateFile, WitnessState) {
    guard let name, !FileManager.default.fileExists(atPath: state) else {
      let (file, known) = try Self.open(state)
      guard name == nil || name == known.name else { throw Stopped("\(state) is the file of \(known.name).") }
      return (file, known)
    }
    guard let fresh = try? WitnessState(name: name, seed: Randomness.system.bytes(32)) else {
      throw Stopped("A witness's name has 1 to 255 bytes and neither spaces nor a plus sign.")
    }
    do throws(StateFault) {
      let file = try StateFile.create(state, fresh)
      Words.say("A new witness, whose key workplaces have to enter:\n\(fresh.key.verifierKey.text)")
      return (file, fresh)
    } catch { throw Stopped(error.sentence(state)) }
  }
}
