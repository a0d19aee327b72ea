import Deadlines
import Office

extension GalleryWalk {
  /// Signing in, and the lists of cases.
  func desk() async throws {
    try await take("session") { try await $0.get("/session") }
    try await take("session-refused") { try await $0.post("/session", [("email", "1"), ("passphrase", "2")]) }
    let filed = try await report()
    try await take("session-ended") {
      try await $0.post("/cases/\(filed.file)/answer", [("answer.text", answer)])
    }
    var head = try await staff("31")
    try await take("session-held", &head) { try await $0.get("/session") }
    _ = try await report(about: "91", more: [("now", "unsafe")])
    try await take("desk", &head) { try await $0.get("/desk") }
    try await take("desk-newest", &head) { try await $0.get("/desk?sort=received") }
    try await take("desk-none", &head) { try await $0.get("/desk?state=closed") }
    try await take("cases", &head) { try await $0.get("/cases") }
    try await take("cases-refused", &head) { try await $0.get("/cases?query=x") }
    try await take("cases-none", &head) { try await $0.get("/cases?query=9999") }
    try await absence(&head)
    var other = try await staff("75")
    try await take("desk-empty", &other) { try await $0.get("/desk") }
    try await audit()
  }

  /// Somebody of the board looks for the seeds of the ledger's ticks, before there are any and afterwards.
  private func audit() async throws {
    var adviser = try await staff("70")
    try await take("desk-audit-none", &adviser) { try await $0.get("/desk/audit") }
    try await house.office.openLedger()
    try await house.office.makeTick()
    try await house.office.sealSeeds()
    try await take("desk-audit", &adviser) { try await $0.get("/desk/audit") }
  }

  /// Somebody plans to be away.
  private func absence(_ head: inout GalleryGuest) async throws {
    let today = house.office.today
    try await take("desk-absence", &head) { try await $0.get("/desk/absence") }
    try await take("desk-absence-refused", &head) { try await $0.post("/desk/absence") }
    try await take("desk-absence-planned", &head) {
      try await $0.post(
        "/desk/absence", [("from", today.adding(days: 40).iso), ("until", today.adding(days: 47).iso)])
    }
  }
}
