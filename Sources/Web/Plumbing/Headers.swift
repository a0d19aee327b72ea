import HTTPTypes

extension HTTPField.Name {
  static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
  static let fetchPurpose = HTTPField.Name("Sec-Purpose")!
  static let purpose = HTTPField.Name("Purpose")!
  static let refresh = HTTPField.Name("Refresh")!
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
  static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
  static let allowOrigin = HTTPField.Name("Access-Control-Allow-Origin")!
  static let robots = HTTPField.Name("X-Robots-Tag")!
}

/// What every answer says, unless it says something of its own.
private let always: [(name: HTTPField.Name, value: String)] = [
  (
    .contentSecurityPolicy,
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  ),
  // `no-referrer` would make the `Origin` of our own forms null.
  (.referrerPolicy, "same-origin"),
  (.xContentTypeOptions, "nosniff"),
  (.cacheControl, "no-store"),
  (.openerPolicy, "same-origin"),
  (.resourcePolicy, "same-origin"),
  (.permissionsPolicy, "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
  (.robots, "noindex"),
]

extension HTTPFields {
  /// Adds what every answer says where nothing of the name stands yet.
  mutating func addWhatIsAlwaysSaid() {
    for (name, value) in always where self[name] == nil { self[name] = value }
  }
}

extension HTTPRequest {
  /// Whether a page of another site sent this. A program that is no browser sends neither header.
  var comesFromElsewhere: Bool {
    if let site = headerFields[.fetchSite] { return site != "same-origin" && site != "none" }
    guard let origin = headerFields[.origin] else { return false }
    return origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } != authority
  }

  /// Whether a browser only wants this in case somebody asks.
  var isPrefetch: Bool {
    let purposes = [headerFields[.fetchPurpose], headerFields[.purpose]].compactMap { $0?.lowercased() }
    return purposes.contains { $0.contains("prefetch") || $0.contains("prerender") || $0.contains("preview") }
  }
}
