import Testing

@testable import Database

@Suite("Engines")
struct EngineTests {
  @Test("SQLite is always there.")
  func sqlite() {
    #expect(Engine.available.contains(.sqlite))
  }
}
