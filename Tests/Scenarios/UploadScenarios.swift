import Testing

@Suite("Files sent piece by piece, as a tus client sends them")
struct UploadScenarios {
  private static let body = ("Content-Type", "application/offset+octet-stream")

  private func headers(_ token: String, _ more: (String, String)...) -> [(String, String)] {
    [("Authorization", "Bearer \(token)"), ("Tus-Resumable", "1.0.0")] + more
  }

  /// A draft's token.
  private func draft(_ stage: Stage) async throws -> String {
    try #require(try await stage.stranger.post("/report/draft", ["what": "See the film."]).json["token"].text)
  }

  @Test("It says what it offers, in which version, and takes no other.")
  func offer() async throws {
    try await Stage.set { stage in
      let offer = try await stage.wire.ask("OPTIONS", "/report/uploads")
      #expect(offer.status == 204 && offer["tus-version"] == "1.0.0" && offer["tus-resumable"] == "1.0.0")
      #expect(offer["tus-extension"] == "creation,creation-with-upload,termination,expiration")
      #expect(offer["tus-max-size"] == "\(100 << 20)")
      let token = try await draft(stage)
      let other = [("Authorization", "Bearer \(token)"), ("Tus-Resumable", "0.2.2"), ("Upload-Length", "3")]
      let refused = try await stage.wire.ask("POST", "/report/uploads", other)
      #expect(refused.status == 412 && refused["tus-version"] == "1.0.0")
      let nobody = [("Tus-Resumable", "1.0.0"), ("Upload-Length", "3")]
      #expect(try await stage.wire.ask("POST", "/report/uploads", nobody).status == 401)
    }
  }

  @Test("A file is begun, sent in parts, asked for, and lies in the draft; its name is the one that was said.")
  func parts() async throws {
    try await Stage.set { stage in
      let token = try await draft(stage)
      let film = (0..<150_001).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      // 影片.mp4, video/mp4
      let said = ("Upload-Metadata", "filename 5b2x54mHLm1wNA==,filetype dmlkZW8vbXA0")
      let begun = try await stage.wire.ask(
        "POST", "/report/uploads", headers(token, ("Upload-Length", "\(film.count)"), said))
      #expect(begun.status == 201 && begun["upload-expires"]?.hasSuffix("GMT") == true)
      let place = try #require(begun["location"])
      let first = headers(token, Self.body, ("Upload-Offset", "0"))
      let part = try await stage.wire.ask("PATCH", place, first, Array(film[..<70_000]))
      #expect(part.status == 204 && part["upload-offset"] == "70000" && part.bytes.isEmpty)
      let told = try await stage.wire.ask("HEAD", place, headers(token))
      #expect(told.status == 200 && told["upload-offset"] == "70000" && told["upload-length"] == "\(film.count)")
      #expect(told["cache-control"] == "no-store")
      #expect(try await stage.wire.ask("PATCH", place, first, [1]).status == 409)
      let untyped = headers(token, ("Upload-Offset", "70000"))
      #expect(try await stage.wire.ask("PATCH", place, untyped, [1]).status == 415)
      let more = headers(token, Self.body, ("Upload-Offset", "70000"))
      #expect(try await stage.wire.ask("PATCH", place, more, Array(film[70_000...]) + [0]).status == 413)
      let rest = try #require(
        try await stage.wire.ask("HEAD", place, headers(token))["upload-offset"].flatMap { Int($0) })
      let last = headers(token, Self.body, ("Upload-Offset", "\(rest)"))
      let done = try await stage.wire.ask("PATCH", place, last, Array(film[rest...]))
      #expect(done.status == 204 && done["upload-offset"] == "\(film.count)")
      let files = try await stage.stranger.bearing(token).get("/report").json.files
      #expect(files.items.map(\.name.text) == ["影片.mp4"])
    }
  }

  @Test(
    "Too large, of no length, or somebody else's: each is refused with a sentence, and what was begun can be ended.")
  func refusals() async throws {
    try await Stage.set { stage in
      let (mine, other) = (try await draft(stage), try await draft(stage))
      func begin(_ headers: [(String, String)]) async throws -> Reply {
        try await stage.wire.ask("POST", "/report/uploads", headers)
      }
      let large = try await begin(headers(mine, ("Upload-Length", "\(100 << 20 + 1)")))
      #expect(large.status == 413 && large.json.error.text == "file-too-large")
      #expect(try await begin(headers(mine)).status == 400)
      #expect(try await begin(headers(mine, ("Upload-Length", "-1"))).status == 400)
      #expect(try await begin(headers(mine, ("Upload-Length", "0"))).status == 400)
      #expect(try await begin(headers(mine, ("Upload-Length", "1"), ("Upload-Metadata", "filename ***"))).status == 400)
      let begun = try await begin(headers(mine, ("Upload-Length", "10")))
      let place = try #require(begun["location"])
      for method in ["HEAD", "DELETE"] {
        #expect(try await stage.wire.ask(method, place, headers(other)).status == 404)
      }
      let patch = headers(other, Self.body, ("Upload-Offset", "0"))
      #expect(try await stage.wire.ask("PATCH", place, patch, [1]).status == 404)
      let override = headers(mine, ("X-HTTP-Method-Override", "DELETE"))
      #expect(try await stage.wire.ask("POST", place, override).status == 204)
      #expect(try await stage.wire.ask("HEAD", place, headers(mine)).status == 404)
      let elsewhere = headers(mine, ("Upload-Length", "1"), ("Sec-Fetch-Site", "cross-site"))
      #expect(try await begin(elsewhere).status == 403)
    }
  }
}
