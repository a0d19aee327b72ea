/// An address that may stand in a page: of this site, or of another where a person is sent on purpose.
///
/// It is made by a `Path`, so that it leads somewhere, or read from outside and then checked. Its parts are
/// percent-encoded (RFC 3986) when it is made.
package struct Link: Hashable, Sendable {
  /// The whole address, encoded: a path with its query and fragment, or an absolute address.
  package let address: String

  /// Only of segments that stand in the program or were encoded.
  init(encoded address: String) {
    self.address = address
  }

  /// An address of this site that came back in a request: `nil` unless it is a path of printable ASCII that stays here.
  package init?(within address: String) {
    let bytes = address.utf8
    let stays = bytes.first == UInt8(ascii: "/") && !address.hasPrefix("//") && bytes.count <= 2048
    guard stays, bytes.allSatisfy({ $0 > space && $0 < 0x7F && $0 != 0x5C && $0 != quote }) else { return nil }
    self.address = address
  }

  /// An address elsewhere: `nil` unless it begins with `https://`, `mailto:` or `tel:` and is printable ASCII.
  package init?(outside address: String) {
    let isKnown = ["https://", "mailto:", "tel:"].contains { address.hasPrefix($0) && address != $0 }
    guard isKnown, address.utf8.allSatisfy({ $0 > space && $0 < 0x7F && $0 != quote }) else { return nil }
    self.address = address
  }

  /// The element of the same page with this id.
  package static func onThisPage(_ id: String) -> Link {
    Link(encoded: "#\(id.percentEncoded)")
  }

  /// This link with one more item in its query.
  package func with(_ name: String, _ value: String) -> Link {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let separator = parts[0].utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    return Link(encoded: "\(parts[0])\(separator)\(name.percentEncoded)=\(value.percentEncoded)\(fragment)")
  }

  /// This link to the element with the id `fragment`.
  package func at(_ fragment: String) -> Link {
    let whole = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return Link(encoded: "\(whole)#\(fragment.percentEncoded)")
  }
}

extension String {
  /// UTF-8 with each byte but letters, digits, `-`, `.`, `_` and `~` as `%XX`.
  package var percentEncoded: String {
    if utf8.allSatisfy(isUnreserved) { return self }
    var encoded: [UInt8] = []
    for byte in utf8 {
      if isUnreserved(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text with each `%XX` read; `nil` when one is broken or the whole isn't UTF-8.
  package var percentDecoded: String? {
    var decoded: [UInt8] = []
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "%") else { decoded.append(byte); continue }
      guard let high = bytes.next().flatMap(hexValue), let low = bytes.next().flatMap(hexValue) else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
  default: false
  }
}
