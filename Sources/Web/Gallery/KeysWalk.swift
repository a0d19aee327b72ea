import Deadlines
import Office
import Workplace

extension GalleryWalk {
  /// Somebody is seated and makes their key; others confirm it.
  func keys() async throws {
    let office = house.office
    guard let person = try await office.person(number: "95") else { throw GalleryFault.notFounded }
    let place = Place(person: person.id, body: .aid, rank: .member, side: .staff)
    _ = try await office.seatPerson(place, from: office.today, until: office.today.adding(months: 12)).get()
    let invitation = try await office.invite(email: person.email).get()
    let link = "/invitation/\(invitation.token.text)"
    var head = try await staff("31")
    try await take("keys-none", &head) { try await $0.get("/seats") }
    try await take("invitation") { try await $0.get(link) }
    try await take("invitation-accepted") { try await $0.post(link) }
    try await take("invitation-ended") { try await $0.get(link) }
    try await take("keys", &head) { try await $0.get("/seats") }
    let confirm = "/seats/\(person.id)/confirm"
    try await take("keys-refused", &head) { try await $0.post(confirm, [("\(person.id).fingerprint", "1")]) }
  }
}
