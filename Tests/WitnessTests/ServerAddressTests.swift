import Foundation
import Testing

@testable import Witness

struct ServerAddressTests {
  @Test(
    "Servers are asked over https; over http only on this machine.",
    arguments: [
      "https://speak.example.org", "https://speak.example.org:8443/below/", "HTTPS://10.0.0.1", "http://127.0.0.1:8080",
      "http://127.8.9.10", "http://[::1]:80/", "http://localhost:8080",
    ])
  func taken(text: String) throws {
    let address = try ServerAddress(text)
    #expect(!address.text.hasSuffix("/"))
    #expect(address.url("ledger/key").absoluteString.hasSuffix("/ledger/key"))
    #expect(!address.url("ledger/key").absoluteString.contains("//ledger"))
  }

  @Test(
    "Nothing is sent over http to another machine, whatever its name pretends, unless it is said to be all right.",
    arguments: [
      "http://speak.example.org", "http://127.0.0.1.example.org", "http://127.0.0", "http://128.0.0.1",
      "http://localhost.example.org", "http://10.0.0.1",
    ])
  func unencrypted(text: String) throws {
    #expect(throws: ServerAddress.Fault.unencrypted) { try ServerAddress(text) }
    _ = try ServerAddress(text, isInsecureAllowed: true)
  }

  @Test(
    "What isn't an address, or hides a user, a query or a fragment, is refused.",
    arguments: [
      "", "speak.example.org", "ftp://speak.example.org", "file:///etc/passwd", "https://",
      "https://wei:word@example.org",
      "https://example.org/?a=b", "https://example.org/#a", "https://127.0.0.1@example.org",
      "https://example.org/" + String(repeating: "a", count: 2_048),
    ])
  func notAnAddress(text: String) {
    #expect(throws: ServerAddress.Fault.notAnAddress) { try ServerAddress(text, isInsecureAllowed: true) }
  }
}
