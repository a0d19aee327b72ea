import Casework
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

extension VisitingHouse {
  /// Begins an upload of so many bytes.
  func begin(
    _ bytes: Int, name: String = "film.mp4", to place: UploadPlace = .draft, visit: ReporterVisit
  ) async throws -> ID<UploadTag> {
    let asked = UploadAsked(name: name, type: "video/mp4", bytes: Int64(bytes), fingerprint: "print of \(name)")
    return try await office.startUpload(asked, to: place, visit: visit).get().id
  }

  /// Sends bytes from `offset` on in one turn, in pieces as a connection brings them; a cut one never ends.
  @discardableResult
  func send(
    _ bytes: ArraySlice<UInt8>, to id: ID<UploadTag>, at offset: Int, place: UploadPlace = .draft,
    visit: ReporterVisit, isCut: Bool = false
  ) async throws -> Result<UploadState, UploadRefusal> {
    let turn: UploadTurn
    switch try await office.takeUpload(id, at: Int64(offset), to: place, visit: visit) {
    case .success(let begun): turn = begun
    case .failure(let refusal): return .failure(refusal)
    }
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 30_000) {
      if let refusal = try await turn.append(Array(bytes[start..<min(start + 30_000, bytes.endIndex)])) {
        _ = try await turn.end()
        return .failure(refusal)
      }
    }
    return isCut ? .failure(.overtaken) : try await turn.end()
  }

  /// How far it came, as HEAD tells it.
  func offset(of id: ID<UploadTag>, visit: ReporterVisit) async throws -> Int {
    Int(try await office.uploadState(id, to: .draft, visit: visit).get().offset)
  }

  /// Bytes of which no two chunks are the same.
  static func film(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 11) } }
}
