import HTTPTypes
import Hummingbird
import Markup
import Office

extension Paths {
  static let ledger = Path.root / "ledger"
  static let ledgerCheckpoint = ledger / "checkpoint"
  static let ledgerKey = ledger / "key"
  static let ledgerKeys = ledger / "keys"
  static let ledgerWitnesses = ledger / "witnesses"
  /// Tiles and bundles of entries, as tlog-tiles names them.
  static let ledgerTiles = (ledger / "tile").below
}

extension SiteMap {
  /// The ledger as tools read it that know nothing of us: C2SP tlog-tiles. Nothing here tells how much there was:
  /// what is asked for is there or not by the ledger's size alone, which time makes.
  func addLedgerFiles(_ office: Office) {
    let routes = ledgerReaders(office)
    routes.get(Paths.ledgerCheckpoint) { visit in
      if office.ledgerStop != nil { return .ledgerText("\(ledgerStandsStill)\n", .unavailable) }
      guard let note = try await office.ledgerCheckpoint() else { return .ledgerText("\(noTickYet)\n", .notFound) }
      return .ledgerText(note).open(to: visit.site)
    }
    routes.get(Paths.ledgerTiles) { visit, path, request in
      guard path.utf8.count <= tilePathBytes else { return .nothingInLedger }
      if office.ledgerStop != nil { return .ledgerText("\(ledgerStandsStill)\n", .unavailable) }
      let entries = "entries/"
      guard path.hasPrefix(entries) else {
        guard let tile = try await office.ledgerTile(path) else { return .nothingInLedger }
        // Hashes are random bytes: they don't get smaller.
        return Answer(tile).open(to: visit.site)
      }
      guard let bundle = try await office.ledgerEntries(String(path.dropFirst(entries.count))) else {
        return .nothingInLedger
      }
      return Answer(bundle).open(to: visit.site).compressed(for: request)
    }
  }

  /// The keys by which the ledger signs, and those of its witnesses, in the form that monitors and witnesses take: whoever
  /// holds a promise may check it, whoever may read the ledger.
  func addLedgerKeys(_ office: Office) {
    passers.get(Paths.ledgerKey) { visit in
      .ledgerText("\(office.ledgerKeys.first ?? "")\n").open(to: visit.site)
    }
    passers.get(Paths.ledgerKeys) { visit in
      .ledgerText(office.ledgerKeys.map { "\($0)\n" }.joined()).open(to: visit.site)
    }
    passers.get(Paths.ledgerWitnesses) { visit in
      .ledgerText(try await office.witnesses().map { "\($0.keyText)\n" }.joined()).open(to: visit.site)
    }
  }
}

/// More than any tile's address has; a longer one is not even read.
private let tilePathBytes = 64

/// For programs, which read English.
private let ledgerStandsStill = "The ledger was found damaged and stands still; /ledger says what that means."
private let noTickYet = "The ledger has no entry yet; the first comes within a minute."

extension Answer {
  /// A text for programs. It says what is now, so nobody may keep it.
  fileprivate static func ledgerText(_ text: String, _ status: Status = .ok) -> Answer {
    Answer(status, type: "text/plain; charset=utf-8", Array(text.utf8))
  }

  /// Beyond what everybody may see, or no address of a tile: the same either way, and not to be kept, since it may come.
  fileprivate static var nothingInLedger: Answer { ledgerText("Nothing of the ledger is here.\n", .notFound) }

  /// Bytes that never change under their address.
  fileprivate init(_ ledger: LedgerBytes) {
    self.init(.ok, type: "application/octet-stream", ledger.bytes)
    headers[.cacheControl] = "public, max-age=31536000, immutable"
  }

  /// What everybody may read may be read from pages of other sites as well, such as one that checks many ledgers. What
  /// only employees may read is kept by no cache between us and them.
  fileprivate func open(to site: Site) -> Answer {
    var answer = self
    if site.ledgerReaders == .everybody {
      answer.headers[.allowOrigin] = "*"
      answer.headers[.resourcePolicy] = "cross-origin"
    } else if answer.headers[.cacheControl] != nil {
      answer.headers[.cacheControl] = "private, max-age=31536000, immutable"
    }
    return answer
  }
}
