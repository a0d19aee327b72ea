import Deadlines
import Vault

/// What a visit keeps on the server under its token, besides the code: seed 32 ‖ look-up hash 32 ‖ draft key 32 ‖
/// milliseconds of filing i64, 0 for none ‖ language.
struct KeptVisit {
  static let purpose = "visit"
  static let codePurpose = "visit-code"
  private static let fixedByteCount = 104

  var seed: Secret32
  var draft: [UInt8]
  var draftKey: Secret32
  var language: String?
  var filedAt: Instant?

  init(_ code: ReceiptCode, language: String?, filedAt: Instant?) throws {
    seed = try code.privateKey.seed
    draft = code.lookUpHash
    draftKey = code.draftKey
    self.language = language
    self.filedAt = filedAt
  }

  init(_ visit: ReporterVisit) {
    seed = visit.privateKey.seed
    draft = visit.draft
    draftKey = visit.draftKey
    language = visit.language
    filedAt = visit.filedAt
  }

  var bytes: [UInt8] {
    let filed = UInt64(bitPattern: filedAt?.milliseconds ?? 0)
    return seed.bytes + draft + draftKey.bytes + (0..<8).map { UInt8(truncatingIfNeeded: filed >> (56 - 8 * $0)) }
      + Array((language ?? "").utf8)
  }

  /// Reads what ``bytes`` wrote. Throws `malformed` for anything else.
  init(_ bytes: [UInt8]) throws(VaultFault) {
    guard bytes.count >= Self.fixedByteCount, let seed = Secret32(Array(bytes[0..<32])),
      let draftKey = Secret32(Array(bytes[64..<96])),
      let language = String(validating: bytes[Self.fixedByteCount...], as: UTF8.self)
    else { throw .malformed }
    let filed = bytes[96..<104].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    self.seed = seed
    draft = Array(bytes[32..<64])
    self.draftKey = draftKey
    self.language = language.isEmpty ? nil : language
    filedAt = filed == 0 ? nil : Instant(milliseconds: Int64(bitPattern: filed))
  }
}
