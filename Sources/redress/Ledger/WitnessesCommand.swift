import ArgumentParser
import Deadlines
import Ledger
import Office
import Witness

struct WitnessesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness", abstract: "Those to whom the ledger's checkpoints are offered, so that they sign them.",
    discussion: """
      Somebody else runs a witness, with redress witness serve or another program that speaks tlog-witness, and tells
      its verifier key. Adding and removing one is an entry of the ledger that everybody can read.
      Example: redress ledger witness add https://witness.example.org witness.example.org+1a2b3c4d+BA…
      """, subcommands: [Add.self, List.self, Remove.self, Overrule.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Offers the ledger's checkpoints to a witness from now on.",
      discussion: "Example: redress ledger witness add https://witness.example.org witness.example.org+1a2b3c4d+BA…")

    @Argument(help: "Where it answers, beginning with https://.")
    var address: String
    @Argument(help: "Its verifier key, as whoever runs it tells it.")
    var key: String
    @OptionGroup var reading: AddressOptions

    func run() async throws {
      let place = try reading.place(address)
      let office = try await Wiring.presentOffice(try Configuration())
      switch try await office.addWitness(key: key, address: place.text) {
      case .success(let key): print("The ledger's checkpoints are offered to \(key.origin) from now on.")
      case .failure(let refusal): throw Stopped(refusal.sentence)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the witnesses, and how far each has signed.", discussion: "Example: redress ledger witness list"
    )

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      let witnesses = try await office.witnesses()
      if witnesses.isEmpty { print("There is none: nobody but this server vouches that the ledger has only grown.") }
      for witness in witnesses {
        let last = witness.signed.map {
          "signed \($0.size) entries on \(office.settings.zone.day(at: $0.at).iso)"
        }
        print("\(witness.key.text)\n  \(witness.address)  \(last ?? "has signed nothing yet")")
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Offers a witness nothing more.",
      discussion: "Example: redress ledger witness remove witness.example.org+1a2b3c4d+BA…")

    @Argument(help: "Its verifier key, as redress ledger witness list prints it.")
    var key: String

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      switch try await office.removeWitness(key: key) {
      case .success: print("It is offered nothing more.")
      case .failure(let refusal): throw Stopped(refusal.sentence)
      }
    }
  }

  struct Overrule: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lets the ledger go on though a witness holds a checkpoint of a longer ledger, or of another.",
      discussion: """
        For when the ledger stands still and the witness errs or lies. Only after having asked whoever runs it for the checkpoint that it holds, and
        compared: where our own key signed that, both stores are old backups, and redress ledger take-back brings back what
        is missing; to go on without it would be a second history, which anybody could prove. That the witness was
        overruled is an entry of the ledger that everybody can read. Stop the server first.
        Example: redress ledger witness overrule
        """)

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      guard try await office.overruleWitness() else { throw Stopped("No witness holds anything against the ledger.") }
      print("The ledger goes on when the server starts, and says in public that a witness was overruled.")
    }
  }
}

extension WitnessRefusal {
  fileprivate var sentence: String {
    switch self {
    case .notAKey: "That is no witness's verifier key; redress witness key prints one."
    case .notAnAddress: "That is no address; one begins with https:// and has nothing behind the path."
    case .alreadyThere: "It is one of the witnesses already."
    case .nameTaken:
      "Another witness, or the ledger itself, has this name; remove it first, or give the new one another."
    case .tooMany: "There are \(Office.witnessLimit) witnesses already, which is as many as there can be."
    case .unknown: "It is none of the witnesses; redress ledger witness list prints them."
    }
  }
}
