import Casework
import Database
import Ledger
import Store

/// Purge certificates that are at hand.
struct Certificates: Sendable {
  /// By a certificate's SHA-256, the commitments of the events that it accounts for, each with the entry that holds it.
  private var events: [[UInt8]: [[UInt8]: Int64]] = [:]

  func adding(_ certificate: PurgeCertificate) -> Certificates {
    var all = self
    all.add(certificate)
    return all
  }

  mutating func add(_ certificate: PurgeCertificate) {
    events[certificate.digest] = Dictionary(
      certificate.events.map { ($0.commitment, $0.leaf) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where no certificate with that SHA-256 is at hand.
  subscript(digest: [UInt8]) -> [[UInt8]: Int64]? { events[digest] }
}

extension LedgerAuditor {
  private static let placesAtOnce: Int64 = 65_536

  /// Where an event is gone there is an erasure that an event of the workplace names, and whose certificate, where it is
  /// at hand, has that very commitment.
  func checkErased(_ accounted: inout AccountedPlaces, _ first: inout LedgerFinding?) throws -> [LedgerAudit.Erasure] {
    var named = namedErasures()
    for start in stride(from: 1, through: max(1, accounted.last), by: Int(Self.placesAtOnce)) {
      let end = min(accounted.last, start + Self.placesAtOnce - 1)
      let erased = try EventPlaces.erased(from: start, through: end, in: reading)
      for (place, certificate) in erased.sorted(by: { $0.key < $1.key }) {
        guard let deed = named[certificate], deed.place > place, try isListed(place, in: certificate, deed.place),
          accounted.account(for: place)
        else {
          keep(finding(.erasure, place: place), &first)
          continue
        }
        named[certificate]?.count += 1
      }
    }
    return named.sorted { $0.value.place < $1.value.place }.map { certificate, deed in
      LedgerAudit.Erasure(certificate: certificate, leaf: run(holding: deed.place)?.leaf, count: deed.count)
    }
  }

  /// The erasures that the ledger names, each with the place of its event. What no entry holds yet is named by nobody:
  /// only the server itself, with its second store, may take its own word for it.
  private func namedErasures() -> [[UInt8]: (place: Int64, count: Int64)] {
    var named: [[UInt8]: (place: Int64, count: Int64)] = [:]
    for deed in workplace {
      guard case .erased(let certificate)? = deed.event?.deed, let place = deed.row.place, named[certificate] == nil,
        !isAlone || run(holding: place) != nil
      else { continue }
      named[certificate] = (place, 0)
    }
    return named
  }

  /// Whether a certificate, where it was shown, has the commitment at a place with the entry that holds it.
  private func isListed(_ place: Int64, in certificate: [UInt8], _ deed: Int64) throws -> Bool {
    guard let events = certificates?[certificate] else { return isAlone || isSecondRestored(after: deed) }
    guard let commitment = try Commitments.commitment(at: place, in: reading), let leaf = events[commitment] else {
      return false
    }
    if leaf == run(holding: place)?.leaf { return true }
    // What waited in a backup that was brought back stood in an entry whose content was lost then.
    return try LedgerAuditor.tick(Leaves.entry(at: leaf, in: reading)).map { isLost($0.tick) } ?? false
  }

  /// Whether an old second store was brought back since, which has lost its certificates.
  private func isSecondRestored(after place: Int64) -> Bool {
    workplace.contains { deed in
      if case .restored(.second, _, _)? = deed.event?.deed { deed.row.place.map { $0 > place } ?? false } else { false }
    }
  }
}

extension Office {
  /// What the second store's purge certificates account for.
  static func certificates(in reading: Reading) throws -> Certificates {
    var certificates = Certificates()
    try PurgeCertificates.each(in: reading) { text in
      if let certificate = PurgeCertificate(text) { certificates.add(certificate) }
    }
    return certificates
  }
}
