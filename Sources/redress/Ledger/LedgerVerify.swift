import ArgumentParser
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
  @OptionGroup var signing: KeyOptions
  @OptionGroup var seen: SeenOptions
  @OptionGroup var reading: AddressOptions
  @Option(help: "Keeps all entries in this file, from which redress ledger take-back can bring them back.")
  var copy: String?
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if address != nil, stores.data != nil { throw ValidationError("Either an address is checked or a folder.") }
    if address == nil, copy != nil { throw ValidationError("--copy goes with an address.") }
    if address == nil, !seen.witness.isEmpty, seen.since.isEmpty {
      throw ValidationError("Without an address --witness needs --since: what did the witness sign?")
    }
    if address != nil, stores.seeds != nil || !stores.certificate.isEmpty {
      throw ValidationError("--seeds and --certificate go with the stores: from outside nothing is opened.")
    }
  }

  func run() async throws {
    let keys = try signing.trusted()
    guard let address else {
      let check = DataCheck(
        stores: stores, keys: keys, seeds: try stores.periodSeeds(), seen: try seen.witnessedNotes())
      return print(try await check.audit().sentence(comparesTimes: !stores.movedClock))
    }
    let reader = try reading.reader(address)
    defer { reader.close() }
    let check = AddressCheck(
      reader: reader, keys: keys, witnesses: try seen.witnesses(), since: try seen.notes(), copy: copy)
    print(try await check.sentence())
  }
}
