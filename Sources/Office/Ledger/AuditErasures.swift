import Casework
import Database
import Ledger
import Store

/// By a certificate's SHA-256, the commitments of the events that it accounts for.
typealias Certificates = [[UInt8]: Set<[UInt8]>]

extension LedgerAuditor {
  private static let placesAtOnce: Int64 = 65_536

  /// Where an event is gone there is an erasure that an event of the workplace names, and whose certificate, where it is
  /// at hand, has that very commitment.
  func checkErased(_ accounted: inout AccountedPlaces, _ first: inout LedgerFinding?) throws -> Int64 {
    var named: Set<[UInt8]> = []
    for deed in workplace {
      if case .erased(let certificate)? = deed.event?.deed { named.insert(certificate) }
    }
    var count: Int64 = 0
    for start in stride(from: 1, through: max(1, accounted.last), by: Int(Self.placesAtOnce)) {
      let end = min(accounted.last, start + Self.placesAtOnce - 1)
      let erased = try EventPlaces.erased(from: start, through: end, in: reading)
      for (place, certificate) in erased.sorted(by: { $0.key < $1.key }) {
        let commitment = try Commitments.commitment(at: place, in: reading)
        let isListed =
          certificates.map { known in commitment.map { known[certificate]?.contains($0) ?? false } ?? false } ?? true
        guard named.contains(certificate), isListed, accounted.account(for: place) else {
          keep(finding(.erasure, place: place), &first)
          continue
        }
        count += 1
      }
    }
    return count
  }
}

extension Office {
  /// What the second store's purge certificates account for.
  static func certificates(in reading: Reading) throws -> Certificates {
    var certificates: Certificates = [:]
    try PurgeCertificates.each(in: reading) { text in
      guard let certificate = PurgeCertificate(text) else { return }
      certificates[certificate.digest] = Set(certificate.events.map(\.commitment))
    }
    return certificates
  }
}
