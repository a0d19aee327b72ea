import ArgumentParser
import Foundation
import Ledger
import Office

struct LedgerAuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Makes every tick again from what it should hold, with seeds of your own.",
    discussion: """
      For those on the board, its outside adviser included: the seeds that blind the ticks are sealed to your key. With
      --email they are opened here, with your passphrase; or take them from your desk's page of the ledger as a file, and
      audit a copy of the database on a machine of your own. Exit status as of redress ledger verify;
      2 also where seeds or purge certificates are missing, so that not all could be made again; --partly takes that.
      Examples: redress ledger audit --email adviser@example.org
                redress ledger audit --seeds seeds.txt --data /srv/copy --key speak.example.org+1a2b3c4d+AZ…
      """)

  @Option(help: "Your e-mail address; your passphrase is asked for.")
  var email: String?
  @Option(help: "Writes the opened seeds to this file as well.")
  var out: String?
  @Flag(help: "Ends with status 0 although seeds or purge certificates are missing.")
  var partly = false
  @OptionGroup var signing: KeyOptions
  @OptionGroup var seen: SeenOptions
  @OptionGroup var stores: StoreOptions

  func validate() throws {
    if (email == nil) == (stores.seeds == nil) { throw ValidationError("Say either --email or --seeds.") }
    if email != nil, stores.data != nil {
      throw ValidationError("--email needs both stores; with --data give --seeds.")
    }
    if !seen.witness.isEmpty, seen.since.isEmpty {
      throw ValidationError("--witness needs --since: what did the witness sign?")
    }
  }

  func run() async throws {
    let opened = if let email { try await opened(by: email) } else { try stores.periodSeeds() }
    if let out, let opened { try write(opened, to: out) }
    let audit = try await DataCheck(
      stores: stores, keys: try signing.trusted(), seeds: opened, seen: try seen.witnessedNotes()
    ).audit()
    print(audit.sentence(comparesTimes: !stores.movedClock))
    guard audit.isComplete || partly else {
      throw Stopped("Not all was checked: give what is missing, or --partly where nobody has it.")
    }
  }

  private func opened(by email: String) async throws -> PeriodSeeds {
    let office = try await Wiring.presentOffice(try Configuration())
    guard let passphrase = Asked.passphrase() else { throw Stopped("No passphrase was given.") }
    let signedIn: SignedIn
    switch try await office.signIn(email: email, passphrase: passphrase) {
    case .success(let done): signedIn = done
    case .failure(.wrong): throw Stopped("Address or passphrase is wrong.")
    case .failure(.busy): throw Stopped("Too many sign in at this moment; try again.")
    }
    let session = try await office.staffSession(token: signedIn.token)
    try await office.signOut(token: signedIn.token)
    guard let session, let seeds = try await office.openSeeds(by: session) else {
      throw Stopped("Only those who sit on the board can open the seeds.")
    }
    return seeds
  }

  private func write(_ seeds: PeriodSeeds, to path: String) throws {
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(seeds.text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw Stopped("\(path) can't be written.") }
  }
}

/// What is asked on the terminal.
enum Asked {
  /// A passphrase, which the terminal doesn't show; from a pipe, its first line.
  static func passphrase() -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    FileHandle.standardError.write(Data("Passphrase: ".utf8))
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &shown)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine()
  }
}
