import ArgumentParser
import Foundation
import Ledger
import Witness

struct LedgerVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks a whole ledger, from outside or where it lies.",
    discussion: """
      With an ADDRESS, from outside, as anybody can: every entry, every tile, their root, the order of the ticks and the
      signatures. Where only employees may read, their word is taken from REDRESS_LEDGER_WORD. Without one, where it lies:
      also each stored event against its commitment, and each tick's root where its seeds are at hand. Exit status: 0, it
      is whole; 1, it isn't, and what differs first; 2, it couldn't be looked at.
      Examples: redress ledger verify https://speak.example.org --since kept-in-march.txt
                redress ledger verify --data /srv/copy --key speak.example.org+1a2b3c4d+AZ… --seeds seeds.txt
      """)

  @Argument(help: "The address of the workplace's site; none checks the configured stores.")
  var address: String?
  @Option(help: "A folder with a copy of the database, in place of the configured stores; needs --key.")
  var data: String?
  @Option(help: "The ledger's verifier key, from somebody you trust; several after a key was rotated.")
  var key: [String] = []
  @Option(help: "The verifier key of a witness that must have signed this checkpoint.")
  var witness: [String] = []
  @Option(help: "A file with a checkpoint or proof from before: the ledger must have grown from it.")
  var since: String?
  @Option(help: "Keeps all entries in this file, from which redress ledger take-back can bring them back.")
  var copy: String?
  @Option(help: "A file with the seeds of the ticks, as those on the board have them.")
  var seeds: String?
  @Flag(help: "The workplace's clock was moved, as in a demonstration: times aren't compared.")
  var movedClock = false
  @Flag(help: "Allows an address that begins with http:// on another machine.")
  var insecure = false

  func validate() throws {
    if address != nil, data != nil { throw ValidationError("Either an address is checked or a folder.") }
    if address == nil, !witness.isEmpty || since != nil || copy != nil {
      throw ValidationError("--witness, --since and --copy go with an address.")
    }
    if address != nil, seeds != nil {
      throw ValidationError("--seeds goes with the stores: from outside nothing is opened.")
    }
  }

  func run() async throws {
    try await Checking.run {
      let keys = try Checking.keys(key, .log)
      guard let address else {
        return try await DataCheck(
          data: data, keys: keys, seeds: try Checking.seeds(seeds), comparesTimes: !movedClock
        ).sentence()
      }
      let reader = try Checking.reader(address, insecure: insecure)
      defer { reader.close() }
      return try await AddressCheck(
        reader: reader, keys: keys, witnesses: try Checking.keys(witness, .witness), since: try Checking.note(since),
        copy: copy
      ).sentence()
    }
  }
}
