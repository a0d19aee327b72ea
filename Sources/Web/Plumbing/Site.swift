import Casework
package import Deadlines
package import Markup

/// What is settled for a whole running site.
package struct Site: Sendable {
  /// The workplace whose site this is, as its people call it.
  package let workplace: String
  /// Where somebody goes who leaves at once: a site that nobody would ask about.
  package let neutralPlace: Link
  /// The address by which people reach the site, for posters; nil where nobody has said it. What a browser asked for is
  /// no such address: whoever sends a request can write any name into it.
  package let publicAddress: Link?
  /// Where moments are written as the clocks there show them.
  package let zone: Zone
  /// In which everything is said: English, Chinese, then those that the workplace added.
  let languages: [Language]
  /// Whether the pages say that they are a demonstration and offer to let time pass.
  package let isDemonstration: Bool
  /// How large one file may be, in MB.
  package let fileMegabytes: Int
  /// Who may read the ledger's entries.
  package let ledgerReaders: LedgerReaders
  /// Random bytes, for the references of failures.
  package let randomness: @Sendable (_ count: Int) -> [UInt8]
  /// Only for how long an answer took.
  package let stopwatch: any Clock<Duration>
  /// Where the gallery keeps what is shown; no site that is served has one.
  var book: GalleryBook?

  package init(
    workplace: String, neutralPlace: Link, publicAddress: Link? = nil, zone: Zone, translations: [Translation] = [],
    isDemonstration: Bool, fileMegabytes: Int = Report.Limit.fileMegabytes,
    ledgerReaders: LedgerReaders = .everybody,
    randomness: @escaping @Sendable (_ count: Int) -> [UInt8], stopwatch: any Clock<Duration>
  ) {
    self.workplace = workplace
    self.neutralPlace = neutralPlace
    self.publicAddress = publicAddress
    self.zone = zone
    languages = Language.allCases + translations.map(Language.translated)
    self.isDemonstration = isDemonstration
    self.fileMegabytes = fileMegabytes
    self.ledgerReaders = ledgerReaders
    self.randomness = randomness
    self.stopwatch = stopwatch
  }

  /// The language that somebody chose by its tag, exactly.
  func language(chosen tag: String) -> Language? { languages.first { $0.rawValue == tag } }
}
