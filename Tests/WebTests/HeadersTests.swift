import HTTPTypes
import Testing

@testable import Web

private func request(_ fields: [HTTPField.Name: String]) -> HTTPRequest {
  var request = HTTPRequest(method: .post, scheme: "https", authority: "voice.example:8443", path: "/report")
  for (name, value) in fields { request.headerFields[name] = value }
  return request
}

@Suite("What a request's headers say")
struct HeadersTests {
  @Test("A form of another site is told by Sec-Fetch-Site, or else by Origin; neither means no browser.")
  func elsewhere() {
    #expect(!request([:]).comesFromElsewhere)
    #expect(!request([.fetchSite: "same-origin"]).comesFromElsewhere)
    #expect(!request([.fetchSite: "none"]).comesFromElsewhere)
    #expect(request([.fetchSite: "cross-site"]).comesFromElsewhere)
    #expect(request([.fetchSite: "same-site"]).comesFromElsewhere)
    #expect(!request([.origin: "https://voice.example:8443"]).comesFromElsewhere)
    #expect(request([.origin: "https://voice.example"]).comesFromElsewhere)
    #expect(request([.origin: "https://evil.example"]).comesFromElsewhere)
    #expect(request([.origin: "null"]).comesFromElsewhere)
    #expect(request([.origin: "https://voice.example:8443", .fetchSite: "cross-site"]).comesFromElsewhere)
  }

  @Test("A prefetch is known by either header.")
  func prefetch() {
    #expect(request([.fetchPurpose: "prefetch;prerender"]).isPrefetch)
    #expect(request([.purpose: "prefetch"]).isPrefetch)
    #expect(!request([:]).isPrefetch)
  }

  @Test("A cookie is found among others and in several lines.")
  func cookies() {
    var head = request([:])
    head.headerFields[values: .cookie] = ["a=1; __Host-desk=x.y-z", "__Host-language=zh-Hans"]
    #expect(head.cookie("__Host-desk") == "x.y-z")
    #expect(head.cookie("__Host-language") == "zh-Hans")
    #expect(head.cookie("__Host-visit") == nil)
  }

  @Test("Cookies are for this host and safe connections only, and end with the browser's session.")
  func cookieHeaders() {
    #expect(
      Cookie(.desk, "abc").header == "__Host-desk=abc; Path=/; Secure; HttpOnly; SameSite=Strict")
    #expect(Cookie(.language, "en").header.hasSuffix("SameSite=Lax"))
    #expect(Cookie(.visit, "").header.hasSuffix("; Max-Age=0"))
  }

  @Test("Of a failure only the name of its case is told.")
  func failures() {
    #expect(caseName(of: FieldsFault.fieldTooLong(name: "Anna's secret")) == "fieldTooLong")
    #expect(caseName(of: FieldsFault.boundary) == "boundary")
    struct Wordy: Error { let text = "Anna's secret" }
    #expect(caseName(of: Wordy()) == nil)
  }
}
