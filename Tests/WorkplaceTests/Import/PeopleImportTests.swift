import Testing
import Workplace

@Suite("Reading a list of people")
struct PeopleImportTests {
  private let header = "id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status\n"

  private func read(_ text: String) -> PeopleImport.Reading { PeopleImport.read(csv: Array(text.utf8)) }

  private func faults(_ rows: String) -> [ImportFault] { read(header + rows).faults }

  @Test("A row is read with all its columns, lists split at semicolons, addresses in lower case.")
  func row() {
    let reading = read(
      header + "1,Chen Yu,,CEO@Example.com,Board,CEO,,,woman,zh;en,active\n"
        + "2,王小明,\"逍遥子; Mike ;\",ming@example.com,销售部,经理,1,1,man,zh,\n")
    #expect(reading.faults.isEmpty)
    #expect(reading.rows.first?.email == "ceo@example.com")
    #expect(
      reading.rows.last
        == PersonRow(
          line: 3, number: "2", name: "王小明", aliases: ["逍遥子", "Mike"], email: "ming@example.com", department: "销售部",
          title: "经理", manager: "1", assistantOf: "1", gender: .man, languages: ["zh"]))
  }

  @Test("Columns may stand in any order, and those that can be empty may be missing.")
  func columns() {
    let reading = read("name,status,id\nAnna,left,7\n")
    #expect(reading.rows == [PersonRow(line: 2, number: "7", name: "Anna", status: .left)])
    #expect(reading.faults.isEmpty)
  }

  @Test("A header names unknown, repeated and missing columns, all of them, and no row is read.")
  func badHeader() {
    #expect(
      read("id,salary,id,phone\n1,2,3,4\n").faults.map(\.reason) == [
        .unknownColumn("salary"), .repeatedColumn(.number), .unknownColumn("phone"), .missingColumn(.name),
      ])
    #expect(read("").faults == [ImportFault(line: 1, reason: .emptyFile)])
    #expect(read("\n\n").faults == [ImportFault(line: 1, reason: .emptyFile)])
    #expect(read("\"id").faults == [ImportFault(line: 1, reason: .openQuote)])
  }

  @Test("Every fault is named by its line and its reason, not only the first.")
  func allFaults() {
    let long = String(repeating: "长", count: 201)
    let many = (1...21).map(String.init).joined(separator: ";")
    #expect(
      faults(
        """
        1,,,not an address,,,,,female,,gone
        2,Bo,\(many),b@example.com,,,,,,,
        3,Cy,\(long),c@example.com,,,99,98,,,
        4,Di
        5,Ed,,B@example.com,"a\nb",,,,,,
        2,Fay,,f@example.com,,,,2,,,
        """) == [
          ImportFault(line: 2, reason: .missing(.name)),
          ImportFault(line: 2, reason: .badEmail("not an address")),
          ImportFault(line: 2, reason: .unknownGender("female")),
          ImportFault(line: 2, reason: .unknownStatus("gone")),
          ImportFault(line: 3, reason: .tooMany(.aliases, limit: 20)),
          ImportFault(line: 4, reason: .tooLong(.aliases, limit: 200)),
          ImportFault(line: 5, reason: .wrongFieldCount(expected: 11, found: 2)),
          ImportFault(line: 6, reason: .controlCharacter(.department)),
          ImportFault(line: 6, reason: .repeatedEmail("b@example.com", firstLine: 3)),
          ImportFault(line: 8, reason: .repeatedNumber("2", firstLine: 3)),
          ImportFault(line: 8, reason: .ownAssistant("2")),
        ])
  }

  @Test("An unknown manager is named when the rest of the file could be read.")
  func unknownManager() {
    #expect(
      faults("1,Bo,,,,,9,8,,,\n") == [
        ImportFault(line: 2, reason: .unknownPerson(.manager, "9")),
        ImportFault(line: 2, reason: .unknownPerson(.assistantOf, "8")),
      ])
  }

  @Test("Circles of managers are named once each, by their members, at their first line.")
  func circles() {
    let rows = [
      ("1", "3"), ("2", "1"), ("3", "2"), ("4", "1"), ("5", "5"), ("6", ""), ("7", "6"), ("8", "9"), ("9", "8"),
    ]
    #expect(
      faults(rows.map { "\($0),N\($0),,,,,\($1),,,,\n" }.joined()) == [
        ImportFault(line: 2, reason: .circle(["1", "3", "2"])),
        ImportFault(line: 6, reason: .circle(["5"])),
        ImportFault(line: 9, reason: .circle(["8", "9"])),
      ])
  }

  @Test("A field may have 200 characters and a person 20 aliases, counted in characters and not in bytes.")
  func limits() {
    let aliases = (1...20).map { "花名\($0)" }.joined(separator: ";")
    #expect(faults("1,\(String(repeating: "名", count: 200)),\(aliases),,,,,,,,\n").isEmpty)
  }

  @Test(
    "An address needs something before one @ and a host with a dot behind it.",
    arguments: [
      ("a@example.com", true), ("a.b+c@mail.example.cn", true), ("李@例子.中国", true), ("a@localhost", false),
      ("@example.com", false), ("a@", false), ("a@b@example.com", false), ("a b@example.com", false),
      ("a@example..com", false), ("<a@example.com>", false), ("a@example.com.", false),
    ])
  func addresses(address: String, isGood: Bool) {
    #expect(faults("1,Bo,,\(address),,,,,,,\n").isEmpty == isGood)
  }

  @Test("A row in another encoding is named by its line.")
  func encoding() {
    let bytes = Array(header.utf8) + Array("1,".utf8) + [0xCD, 0xF5] + Array(",,,,,,,,,\n2,Bo,,,,,,,,,\n".utf8)
    let reading = PeopleImport.read(csv: bytes)
    #expect(reading.faults == [ImportFault(line: 2, reason: .notUTF8)])
    #expect(reading.rows.map(\.number) == ["2"])
  }

  @Test("A list of 250,000 people is read whole, and its progress told.")
  func large() {
    var bytes = Array("id,name,manager_id\r\n".utf8)
    for number in 0..<250_000 {
      bytes += "\(number),员工,\(number == 0 ? "" : String(number / 8))\r\n".utf8
    }
    var told = 0
    let reading = PeopleImport.read(csv: bytes) { told = $0 }
    #expect(reading.faults.isEmpty)
    #expect(reading.rows.count == 250_000 && told == 250_000)
    #expect(reading.rows.last?.line == 250_001)
  }
}
