import Testing
import Workplace

@Suite("Ids")
struct IDTests {
  @Test("An id is read back from its text and from its bytes.")
  func roundTrip() {
    var generator = SeededGenerator(1)
    for _ in 0..<200 {
      let id = ID<Person>(using: &generator)
      #expect(ID<Person>(id.description) == id)
      #expect(ID<Person>(bytes: id.bytes) == id)
      #expect(id.bytes.count == 16 && id.description.count == ID<Person>.textLength)
    }
  }

  @Test("An id is written as the number of its bytes in Crockford's Base32.")
  func vectors() {
    #expect(ID<Person>(bytes: [UInt8](repeating: 0, count: 16))?.description == "00000000000000000000000000")
    #expect(ID<Person>(bytes: [UInt8](repeating: 255, count: 16))?.description == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
    #expect(ID<Person>(bytes: [UInt8](0..<16))?.description == "00041061050r3gg28a1c60t3gf")
  }

  @Test(
    "A text that isn't an id's own spelling is none.",
    arguments: [
      "", "0", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000o",
      "0000000000000000000000000u", "000000000000000000000000000", "0000000000000000000000000é",
    ])
  func refusals(text: String) {
    #expect(ID<Person>(text) == nil)
  }

  @Test("Ids are ordered as their bytes and their texts are.")
  func order() {
    var generator = SeededGenerator(2)
    let ids = (0..<100).map { _ in ID<Person>(using: &generator) }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    #expect(ID<Person>(bytes: [1, 2, 3]) == nil)
  }
}
