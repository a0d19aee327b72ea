import Testing

/// What somebody has in hand once they have filed.
struct Filed: Sendable {
  let code: String
  let file: String
  let token: String
}

extension Bool {
  var json: JSONValue { .truth(self) }
}

extension Stage {
  /// The fields of a report about somebody of the directory: a clerk in Sales, with whom no handler is in conflict.
  func report(about number: String = "82", everything: Bool = false) throws -> [String: JSONValue] {
    var report: [String: JSONValue] = [
      "who": "affected", "what": "He would not let me leave the room.",
      "people": [["person": .text(try id(number)), "part": "did"]],
    ]
    guard everything else { return report }
    report["people"] = [
      ["person": .text(try id(number)), "part": "did", "kind": "employee"], ["name": "The night guard", "part": "saw"],
    ]
    let more: [String: JSONValue] = [
      "identity": "confidential", "reporter": ["name": "Wang Fang of Sales"], "when": "Last Friday, towards nine",
      "where": "The archive on the second floor", "exclude": [.text(try id("21"))], "told": "My sister",
      "preserve": "The camera over the door", "help": ["talk", "record"], "wish": "That he keeps away",
      "contact": "letters@example.net", "language": "en",
    ]
    return report.merging(more) { $1 }
  }

  func files(_ report: [String: JSONValue]) async throws -> Filed {
    try files(try await stranger.post("/report", .object(report)))
  }

  /// Reads what filing gave.
  func files(_ reply: Reply) throws -> Filed {
    #expect(reply.status == 201, "\(reply.text)")
    let code: String = try #require(reply.json.receipt.text)
    let file: String = try #require(reply.json["case"].text)
    let token: String = try #require(reply.json.token.text)
    return Filed(code: code, file: file, token: token)
  }
}
