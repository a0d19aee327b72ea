import HTTPTypes

/// A cookie of ours: for this host only, over a safe connection only, out of reach of scripts, gone with the browser's
/// session.
struct Cookie: Sendable {
  /// Every cookie that is ever set.
  enum Name: String, Sendable {
    /// The language that somebody chose.
    case language = "__Host-language"
    /// A reporter's visit.
    case visit = "__Host-visit"
    /// A member of staff's session.
    case desk = "__Host-desk"
  }

  let name: Name
  /// Letters, digits, `-`, `.`, `_` and `~` only; empty to take the cookie back.
  let value: String

  init(_ name: Name, _ value: String) {
    let isPlain = value.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
      default: false
      }
    }
    precondition(isPlain, "a cookie's value needs no quoting")
    self.name = name
    self.value = value
  }

  /// As a `Set-Cookie` says it. The language may come along from elsewhere; nothing else may.
  var header: String {
    let sameSite = name == .language ? "Lax" : "Strict"
    let end = value.isEmpty ? "; Max-Age=0" : ""
    return "\(name.rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=\(sameSite)\(end)"
  }
}

extension HTTPRequest {
  /// The value of the first cookie of this name.
  func cookie(_ name: String) -> String? {
    for line in headerFields[values: .cookie] {
      for pair in line.split(separator: ";") {
        let parts = pair.drop(while: { $0 == " " }).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == name { return String(parts[1]) }
      }
    }
    return nil
  }
}
