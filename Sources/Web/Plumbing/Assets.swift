import HTTPTypes
import Markup

/// A file that pages load. Its address holds a digest of it, so that a browser may keep it for good.
struct Asset: Sendable {
  let link: Link
  let type: String
  let bytes: [UInt8]

  init(_ name: String, _ suffix: String, type: String, _ text: String) {
    bytes = Array(text.utf8)
    self.type = type
    link = Path1<String>.asset("\(name).\(digest(bytes)).\(suffix)")
  }

  static let style = Asset("style", "css", type: "text/css; charset=utf-8", styles.joined())
  static let script = Asset("redress", "js", type: "text/javascript; charset=utf-8", scripts.joined())
  /// Loaded before a page is shown.
  static let early = Asset("early", "js", type: "text/javascript; charset=utf-8", goneScript)
  /// Loaded only where something of the ledger is to be checked. What explains it to its readers isn't sent.
  static let proof = Asset(
    "proof", "js", type: "text/javascript; charset=utf-8", withoutRemarks(proofScript + proofPageScript))
  static let mark = Asset("mark", "svg", type: "image/svg+xml", markImage)
}

/// In the order in which they count: what comes later wins.
private let styles = [
  tokens, layoutStyle, frameStyle, formStyle, pieceStyle, uploadStyle, promiseStyle, ledgerStyle, codeStyle,
  mediumStyle, sheetStyle,
]

/// Parts of one module, so that their names are known to all: each says what it is for.
private let scripts = [readyScript, leaveScript, copyScript, keepingScript, uploadScript]

extension Path1 where A == String {
  fileprivate static let asset = Path.root / "assets" / String.self
}

extension SiteMap {
  func addAssets() {
    for asset in [Asset.style, .script, .early, .proof, .mark] {
      add(.get, asset.link.address) { request in
        var answer = Answer(.ok, type: asset.type, asset.bytes)
        answer.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return answer.compressed(for: request)
      }
    }
  }
}

/// The lines of a script without those that are remarks, and without their indentation.
private func withoutRemarks(_ script: String) -> String {
  script.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }.joined(separator: "\n")
}

/// FNV-1a of 64 bits in hexadecimal: tells versions apart and guards nothing.
private func digest(_ bytes: [UInt8]) -> String {
  let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return String(hash, radix: 16)
}
