import Deadlines
import Foundation
import Office
import Web

/// The empty workplaces of the gallery, each in a folder of its own beside the demonstration's.
enum DemonstrationGallery {
  /// Monday, 1 March 2021, at 09:00 in Shanghai.
  private static let beginning = Instant(milliseconds: 1_614_560_400_000)

  static func house(_ workplace: String, in folder: URL) async throws -> GalleryHouse {
    let own = folder.appending(path: "gallery-\(UInt32.random(in: .min ... .max))", directoryHint: .isDirectory)
    let clock = DemonstrationClock(real: { beginning })
    let office = try await Demonstration.office(in: own, clock: clock, called: workplace)
    return GalleryHouse(office: office) { hours in
      try await DemonstrationTime.pass(to: clock.now().adding(hours: hours), office, clock)
    }
  }
}
