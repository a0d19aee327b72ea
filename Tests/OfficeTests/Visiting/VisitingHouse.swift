import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Synchronization
import Testing
import Vault
import Workplace

@testable import Office

/// A workplace for one test: two stores in a temporary folder, files beside them, and a clock that the test sets.
final class VisitingHouse: Sendable {
  let folder: URL
  let office: Office
  private let clock: Clock

  final class Clock: Sendable {
    let moment = Mutex(Instant(milliseconds: 1_780_000_000_000))
  }

  var filesFolder: String { folder.appending(path: "files").path }
  var now: Instant { clock.moment.withLock { $0 } }

  private init(folder: URL, clock: Clock) async throws {
    self.folder = folder
    self.clock = clock
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    let settings = Settings(
      name: "Harbour Works", origin: "harbour.example", zone: Zone(offsetSeconds: 8 * 3600), calendar: .china,
      filesFolder: folder.appending(path: "files").path)
    let secrets = Secrets(
      pseudonyms: Secret32(random: .system), marks: Secret32(random: .system),
      log: try LogKey(seed: [UInt8](repeating: 7, count: 32), origin: "harbour.example"),
      blinding: Secret32(random: .system))
    office = try Office(store: store, settings: settings, secrets: secrets, random: .system) {
      clock.moment.withLock { $0 }
    }
  }

  /// Hands a new house to `body` and takes it away afterwards.
  static func lend(_ body: (VisitingHouse) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "visiting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let house = try await VisitingHouse(folder: folder, clock: Clock())
    try await body(house)
    try await house.close()
  }

  /// The same house after its server was stopped and started.
  func restarted() async throws -> VisitingHouse {
    try await close()
    return try await VisitingHouse(folder: folder, clock: clock)
  }

  func later(days: Int = 0, minutes: Int) {
    clock.moment.withLock { $0 = $0.adding(minutes: days * 24 * 60 + minutes) }
  }

  func close() async throws {
    try await office.store.database.close()
    try await office.store.second.close()
  }

  /// Enters what filing enters: the receipt, the case, and the files as the case's.
  func file(_ visit: ReporterVisit) async throws -> ID<Case> {
    var draw = Draw(random: .system)
    let file = ID<Case>(using: &draw)
    let report = Report(people: [], excluded: [], reporter: nil, level: .ordinary)
    let event = Case.receive(
      report, id: file, holder: Holder(role: .adviser, person: nil), unresolved: true, terms: office.terms,
      at: now.roundedToQuarterHour())
    let begun = try #require(Case([event]))
    try await office.store.database.write { writing in
      try Cases.add(begun, reference: 1, in: writing)
      try Receipts.add(visit.draft, file: file, publicKey: visit.privateKey.publicKey.bytes, promise: "", in: writing)
      try Drafts.settle(visit.draft, as: file, in: writing)
    }
    return file
  }

  /// Every byte that lies on disk: both stores with their logs, and the files.
  func everyByte() throws -> [(name: String, bytes: [UInt8])] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.compactMap { name in
      (try? Foundation.Data(contentsOf: folder.appending(path: name))).map { (name, [UInt8]($0)) }
    }
  }

  /// The names of the sealed files on disk.
  func fileNames() -> [String] {
    let names = FileManager.default.enumerator(atPath: filesFolder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains("/") }.sorted()
  }
}

extension DraftAnswers {
  /// An account and nothing else.
  static func saying(_ what: String) -> DraftAnswers {
    var answers = DraftAnswers()
    answers.what = what
    return answers
  }
}

extension VisitingHouse {
  /// Sends a file in pieces, as a browser does.
  func attach(
    _ bytes: [UInt8], name: String = "photo.jpg", type: String = "image/jpeg", to visit: ReporterVisit
  ) async throws -> Result<DraftFile, FileRefusal> {
    let sink = try await office.startFile(name: name, type: type, visit: visit)
    for start in stride(from: 0, to: bytes.count, by: 30_000) {
      try await sink.append(Array(bytes[start..<min(start + 30_000, bytes.count)]))
    }
    return try await office.finishFile(sink, visit: visit)
  }

  /// Reads a draft's file back whole.
  func contents(of file: DraftFile, in visit: ReporterVisit) async throws -> [UInt8] {
    var whole: [UInt8] = []
    for try await piece in office.fileContents(file.id, key: try file.key(in: visit), bytes: file.bytes) {
      whole += piece
    }
    return whole
  }
}
