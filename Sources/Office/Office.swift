import Casework
package import Deadlines
package import Ledger
package import Store
package import Vault
import Workplace

/// Where things are done: one file for each, the moment, the names, the keys, the transaction. `ls` of this folder is
/// the table of contents of the product.
///
/// An action takes its time once, asks the domain, seals, writes if nothing else was written in between, and else begins
/// again. It returns a refusal as a value and throws failures only.
package struct Office: Sendable {
  package let store: Store
  package let settings: Settings
  package let secrets: Secrets
  package let random: Randomness
  /// Only here is the time asked, once for each action.
  package let now: @Sendable () -> Instant
  /// The time that no demonstration moves: by it sessions, visits and uploads end, and the ledger ticks.
  package let realNow: @Sendable () -> Instant
  /// What is read once and kept while nothing changes: seats, keys, the index of names.
  let roster: Roster
  let help = HelpShelf()
  let files: Files
  /// Uploads to which somebody writes now.
  let uploads = UploadWriters()
  /// Names that were tried before anything was sent.
  let namesTried = NamesTried()
  let ledger = LedgerHead()
  let tickShelf = TickShelf()
  /// What anybody may ask of the ledger costs signatures: two at a time, so that no tick waits for them.
  let proofChecks = Turnstile(places: 2, waiting: 512)
  let seedsSealed = SeedsSealed()
  let logKeys: LogKeys
  let standstills = Standstills()
  /// What came of asking the ledger's witnesses.
  let witnessed = WitnessStandings()
  let throwaway: ThrowawayKey
  /// Passphrases are worked on two at a time, in the order in which they came.
  let scrypt: Turnstile

  package init(
    store: Store, settings: Settings, secrets: Secrets, random: Randomness,
    now: @escaping @Sendable () -> Instant, realNow: (@Sendable () -> Instant)? = nil
  ) throws {
    self.store = store
    self.settings = settings
    self.secrets = secrets
    self.random = random
    self.now = now
    self.realNow = realNow ?? now
    roster = Roster()
    logKeys = LogKeys(secrets.log)
    files = try Files(folder: settings.filesFolder)
    throwaway = try ThrowawayKey(random: random)
    scrypt = Turnstile(places: 2, waiting: 256)
  }

  /// The rules by which the days of a case are counted.
  var terms: Terms { Terms(procedure: settings.rules.procedure, count: settings.count) }
}

/// What a workplace sets.
package struct Settings: Sendable {
  /// What the workplace calls itself.
  package let name: String
  /// The log's name, such as the host name under which the workplace is reached.
  package let origin: String
  package let zone: Zone
  package let calendar: WorkingCalendar
  /// Where sealed files lie.
  package let filesFolder: String
  package let scryptCost: ScryptCost
  /// The length of a tick in milliseconds: 60,000, in a demonstration 1,000.
  package let tickLength: Int64
  /// What duties run on and pages tell.
  package let rules: Rules
  /// How large one file may be, in MB of 2²⁰ bytes.
  package let fileMegabytes: Int

  package init(
    name: String, origin: String, zone: Zone, calendar: WorkingCalendar, filesFolder: String,
    scryptCost: ScryptCost = .standard, tickLength: Int64 = Tick.milliseconds, rules: Rules = .shipped,
    fileMegabytes: Int = Report.Limit.fileMegabytes
  ) {
    self.name = name
    self.origin = origin
    self.zone = zone
    self.calendar = calendar
    self.filesFolder = filesFolder
    self.scryptCost = scryptCost
    self.tickLength = tickLength
    self.rules = rules
    self.fileMegabytes = fileMegabytes
  }

  package var fileBytes: Int64 { Int64(fileMegabytes) << 20 }

  package var count: Count { Count(calendar: calendar, zone: zone) }
}

/// The keys of the second store that every action needs. They are in memory while the server runs.
package struct Secrets: Sendable {
  /// Makes pseudonyms of people.
  package let pseudonyms: Secret32
  /// Tells real marks from dummies.
  package let marks: Secret32
  /// The key by which the ledger signed when the program started.
  package let log: LogKey
  /// Makes the seeds that blind the ledger's ticks.
  package let blinding: Secret32

  package init(pseudonyms: Secret32, marks: Secret32, log: LogKey, blinding: Secret32) {
    self.pseudonyms = pseudonyms
    self.marks = marks
    self.log = log
    self.blinding = blinding
  }
}
