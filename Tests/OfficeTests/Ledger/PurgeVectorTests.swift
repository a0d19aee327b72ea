import Deadlines
import Foundation
import Testing
import Workplace

@testable import Office

@Suite("Purge certificates")
struct PurgeVectorTests {
  private struct Vectors: Decodable {
    struct Event: Decodable {
      let leaf: Int64
      let commitment: String

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        leaf = try parts.decode(Int64.self)
        commitment = try parts.decode(String.self)
      }
    }

    struct Certificate: Decodable {
      let origin, nonce, day, rule, text, digest: String
      let reference: Int
      let people: [String]
      let events: [Event]
    }

    let certificates: [Certificate]
  }

  private static func bytes(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  private static func vectors() throws -> Vectors {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Vectors")
    return try JSONDecoder().decode(
      Vectors.self, from: Data(contentsOf: folder.appending(path: "purge-certificate.json")))
  }

  @Test("Certificates and their SHA-256 are those of the second implementation, and are read as they were written.")
  func known() throws {
    let all = try Self.vectors().certificates
    #expect(all.count == 3)
    for one in all {
      let text = String(decoding: Self.bytes(one.text), as: UTF8.self)
      let made = PurgeCertificate(
        origin: one.origin, nonce: Self.bytes(one.nonce), reference: one.reference,
        day: try #require(Day(iso: one.day)),
        by: try one.people.map { try #require(ID<Person>(bytes: Self.bytes($0))) },
        rule: String(decoding: Self.bytes(one.rule), as: UTF8.self),
        events: one.events.map { .init(leaf: $0.leaf, commitment: Self.bytes($0.commitment)) })
      #expect(made.text == text)
      #expect(made.digest == Self.bytes(one.digest))
      #expect(PurgeCertificate(text) == made)
    }
  }

  @Test("Capital digits, leading zeros, another rule's length and a line too many are refused.")
  func refused() throws {
    let text = String(decoding: Self.bytes(try Self.vectors().certificates[0].text), as: UTF8.self)
    let nonce = text.split(separator: "\n")[2]
    for wrong in [
      text.replacing(nonce, with: nonce.uppercased()), text.replacing("case 417000", with: "case 0417000"),
      text.replacing("events 1", with: "events 2"), text + "\n", String(text.dropLast()),
      text.replacing("retention: ", with: "retention: " + String(repeating: "r", count: 500)),
    ] {
      #expect(PurgeCertificate(wrong) == nil)
    }
  }
}
