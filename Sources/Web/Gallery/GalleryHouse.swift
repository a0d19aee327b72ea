import Deadlines
package import Office
import Workplace

/// A workplace of its own for the gallery: empty, with a clock that stands still until it is moved.
package struct GalleryHouse: Sendable {
  package let office: Office
  /// Lets so many hours pass, with everything that is due in them.
  package let advance: @Sendable (_ hours: Int) async throws -> Void

  package init(office: Office, advance: @escaping @Sendable (_ hours: Int) async throws -> Void) {
    self.office = office
    self.advance = advance
  }
}

/// Why there is no gallery.
enum GalleryFault: Error {
  /// The workplace could not be founded.
  case notFounded
  /// Nothing was shown where a sample was wanted.
  case nothingShown(sample: String)
  /// A step that others need did not succeed.
  case failed(step: String, said: String)
}

extension GalleryHouse {
  /// Everybody who can sign in, by their number in the list of people.
  func found(in language: Language) async throws -> [String: FoundingAccount] {
    _ = try await office.importPeople(csv: Array(GalleryPeople.csv(in: language).utf8)).get()
    var places: [Place] = []
    for seat in GalleryPeople.seats {
      guard let person = try await office.person(number: seat.number) else { throw GalleryFault.notFounded }
      places.append(Place(person: person.id, body: seat.body, rank: seat.rank, side: seat.side))
    }
    let founded = try await office.foundBodies(places, until: office.today.adding(months: 30)).get()
    return Dictionary(uniqueKeysWithValues: founded.map { ($0.person.number, $0) })
  }
}
