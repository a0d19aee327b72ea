import Foundation

/// Where a server is asked: `https` anywhere, `http` only on this machine unless somebody said that it may be read on
/// the way. What a ledger or a witness says is signed, so that nobody on the way can alter it; but they could see who
/// looks, and read the word by which a workplace lets its employees in.
package struct ServerAddress: Sendable, Hashable {
  /// The longest address, in characters.
  package static let longest = 2_048

  /// Why an address isn't taken.
  package enum Fault: Error, Sendable, Hashable {
    /// It isn't one, or has a user, a query or a fragment in it.
    case notAnAddress
    /// It begins with `http://` and leads to another machine.
    case unencrypted
  }

  /// The address, without a slash at its end.
  package let text: String

  /// Reads an address such as `https://speak.example.org`.
  package init(_ text: String, isInsecureAllowed: Bool = false) throws(Fault) {
    guard text.count <= Self.longest, let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil, parts.url != nil
    else { throw .notAnAddress }
    switch parts.scheme?.lowercased() {
    case "https": break
    case "http": guard isInsecureAllowed || Self.isThisMachine(host) else { throw .unencrypted }
    default: throw .notAnAddress
    }
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    self.text = text
  }

  /// The address of what lies at `path` below it. A path that is none is a broken promise of the caller.
  func url(_ path: String) -> URL {
    guard let url = URL(string: "\(text)/\(path)") else { preconditionFailure("a path below an address is one") }
    return url
  }

  /// A name can be made to lead anywhere; numbers and `localhost` can't.
  private static func isThisMachine(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return host.lowercased() == "localhost" || host == "[::1]" || host == "::1"
      || (numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil))
  }
}
