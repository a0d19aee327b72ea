import Deadlines
import Foundation
import HTTPTypes
import Office

/// The headers of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload).
extension HTTPField.Name {
  static let tusResumable = HTTPField.Name("Tus-Resumable")!
  static let tusVersion = HTTPField.Name("Tus-Version")!
  static let tusExtension = HTTPField.Name("Tus-Extension")!
  static let tusMaxSize = HTTPField.Name("Tus-Max-Size")!
  static let uploadLength = HTTPField.Name("Upload-Length")!
  static let uploadOffset = HTTPField.Name("Upload-Offset")!
  static let uploadMetadata = HTTPField.Name("Upload-Metadata")!
  static let uploadExpires = HTTPField.Name("Upload-Expires")!
  static let methodOverride = HTTPField.Name("X-HTTP-Method-Override")!
}

enum Tus {
  static let version = "1.0.0"
  static let extensions = "creation,creation-with-upload,termination,expiration"
  static let bodyType = "application/offset+octet-stream"
  private static let metadataBytes = 8 << 10

  /// `key value, key value`, each value in Base64; nil where it is nothing of the kind.
  static func metadata(_ header: String?) -> [String: String]? {
    guard let header, !header.isEmpty else { return [:] }
    guard header.utf8.count <= metadataBytes else { return nil }
    var values: [String: String] = [:]
    for pair in header.split(separator: ",", omittingEmptySubsequences: false) {
      let words = pair.split(separator: " ")
      guard (1...2).contains(words.count), values[String(words[0])] == nil else { return nil }
      guard let bytes = Foundation.Data(base64Encoded: words.count == 2 ? String(words[1]) : ""),
        let text = String(validating: bytes, as: UTF8.self)
      else { return nil }
      values[String(words[0])] = text
    }
    return values
  }

  /// A number of bytes: digits alone.
  static func count(_ header: String?) -> Int64? {
    guard let header, !header.isEmpty, header.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(header)
  }

  /// A moment as HTTP says it: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func date(_ instant: Instant) -> String {
    let number = instant.milliseconds / 86_400_000
    let day = Day(number: Int32(number))
    let seconds = instant.milliseconds / 1000 % 86_400
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return "\(weekdays[Int(number % 7)]), \(two(Int64(day.day))) \(months[day.month - 1]) \(day.year) \(time) GMT"
  }
}
