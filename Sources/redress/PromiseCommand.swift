import ArgumentParser
import Witness

struct PromiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Promises that the ledger gave.",
    discussion: "Example: redress promise check receipt.json https://speak.example.org", subcommands: [Check.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says whether a promise was kept, and what proves it. No receipt code is needed.",
      discussion: """
        FILE is a promise, also as its four lines are shown, a proof, or what the receipt page gave to keep. With the
        ADDRESS of the site the ledger is asked, and what it answers is checked here. Without one, what is in the file is
        checked alone; a promise then says only who gave it, and --key must name the ledger's key. Exit status: 0, it was
        kept or is not yet due; 1, it was not kept, or what is held doesn't fit, with what proves it; 2, that couldn't be
        found out.
        Example: redress promise check promise.json https://speak.example.org --key speak.example.org+1a2b3c4d+AZ…
        """)

    @Argument(help: "The promise, the proof, or the file that was kept.")
    var file: String
    @Argument(help: "The address of the workplace's site.")
    var address: String?
    @OptionGroup var signing: KeyOptions
    @OptionGroup var reading: AddressOptions

    func run() async throws {
      let held = try HeldProofs(String(decoding: try Input.bytes(of: file), as: UTF8.self))
      let keys = try signing.trusted()
      guard let address else { return print(try held.sentence(keys)) }
      let reader = try reading.reader(address)
      defer { reader.close() }
      print(try await PromiseAtAddress(reader: reader, keys: keys).sentence(of: held))
    }
  }
}
