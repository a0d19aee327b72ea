import Testing

@testable import Web

private func form(_ text: String) throws(FieldsFault) -> Fields {
  try Fields(form: Array(text.utf8))
}

private func json(_ text: String) throws(FieldsFault) -> Fields {
  try Fields(json: Array(text.utf8))
}

@Suite("Fields")
struct FieldsTests {
  @Test("A form's dotted keys and JSON's nesting give the same fields.")
  func nesting() throws {
    let fromForm = try form(
      "what=It+was+%E6%9D%8E%21&people.1.name=Tom&people.0.name=Anna&people.0.part=did&reporter.person=p1&help=talk&help=leave"
    )
    let fromJSON = try json(
      """
      {"what": "It was 李!", "people": [{"name": "Anna", "part": "did"}, {"name": "Tom"}],
       "reporter": {"person": "p1"}, "help": ["talk", "leave"], "none": null}
      """)
    #expect(fromForm == fromJSON)
    #expect(fromForm.texts("help") == ["talk", "leave"])
    #expect(fromForm.objects("people").map { $0.text("name") } == ["Anna", "Tom"])
    #expect(fromForm.object("reporter")?.text("person") == "p1")
    #expect(!fromForm.has("none"))
  }

  @Test("Line ends become one sign, and a word loses the white space round it.")
  func lines() throws {
    let fields = try form("what=a%0D%0Ab%0Dc&who=%20Li%20Na%09&empty=+")
    #expect(fields.text("what") == "a\nb\nc")
    #expect(fields.word("who") == "Li Na")
    #expect(fields.word("empty") == nil)
    #expect(fields.text("empty") == " ")
    #expect(fields.text("missing") == nil)
  }

  @Test("Numbers and truth values in JSON are the text that they were written as.")
  func scalars() throws {
    let fields = try json(#"{"hours": 24, "now": true, "x": -1.5e3}"#)
    #expect(fields.text("hours") == "24" && fields.text("now") == "true" && fields.text("x") == "-1.5e3")
  }

  @Test("Escapes in JSON are read, pairs of them too.")
  func escapes() throws {
    #expect(try json(#"{"a": "\"\\\/\n\t\u674e\ud83d\ude00"}"#).text("a") == "\"\\/\n\t李😀")
    for broken in [#"{"a": "\ud83d"}"#, #"{"a": "\ude00"}"#, #"{"a": "\u12"}"#, #"{"a": "\x"}"#] {
      #expect(throws: FieldsFault.self) { try json(broken) }
    }
  }

  @Test(
    "JSON that is not one whole object is refused with the place.",
    arguments: [
      "", "[]", "{", "{}x", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":[1,]}"#, #"{"a":tru}"#, #"{"a":"b}"#,
      #"{"a":1,"a":2}"#,
      "{\"a\":\"\n\"}", #"{"a":01x}"#,
    ])
  func brokenJSON(text: String) {
    #expect {
      try json(text)
    } throws: { error in
      if case .brokenJSON = error as? FieldsFault { true } else { false }
    }
  }

  @Test("Ten thousand fields are refused, in a form and in JSON.")
  func tooMany() {
    let pairs = (0..<10_000).map { "a\($0)=b" }.joined(separator: "&")
    #expect(throws: FieldsFault.tooManyFields) { try form(pairs) }
    let list = (0..<10_000).map(String.init).joined(separator: ",")
    #expect(throws: FieldsFault.tooManyFields) { try json("{\"a\":[\(list)]}") }
  }

  @Test("A hundred thousand characters are welcome; more than a megabyte in one field is not.")
  func length() throws {
    let long = String(repeating: "字", count: 100_000)
    #expect(try json("{\"what\": \"\(long)\"}").text("what") == long)
    let tooLong = String(repeating: "a", count: FieldLimits.fieldBytes + 1)
    #expect(throws: FieldsFault.fieldTooLong(name: "what")) { try form("what=\(tooLong)") }
    #expect(throws: FieldsFault.self) { try json("{\"what\": \"\(tooLong)\"}") }
  }

  @Test("Nesting has a floor.")
  func depth() {
    let deep = String(repeating: "[", count: 10_000)
    #expect(throws: FieldsFault.nestedTooDeep) { try json("{\"a\":\(deep)") }
    #expect(throws: FieldsFault.nestedTooDeep) { try form("a.b.c.d.e.f.g.h.i=1") }
  }

  @Test("What is not UTF-8 is refused.")
  func charset() {
    #expect(throws: FieldsFault.wrongCharset) { try Fields(form: [0x61, 0x3D, 0xC4, 0xE3]) }
    #expect(throws: FieldsFault.wrongCharset) { try form("a=%C4%E3") }
    #expect(throws: FieldsFault.wrongCharset) { try Fields(json: Array("{\"a\":\"".utf8) + [0xC4, 0xE3, 0x22, 0x7D]) }
    #expect(throws: FieldsFault.wrongCharset) { try requireUTF8("application/json; charset=\"GBK\"") }
    #expect(throws: Never.self) { try requireUTF8("application/json; charset=UTF-8") }
  }

  @Test("A key that is a text and a branch at once is a broken form, and so is a broken escape.")
  func brokenForm() {
    #expect(throws: FieldsFault.brokenForm) { try form("a=1&a.b=2") }
    #expect(throws: FieldsFault.brokenForm) { try form("a.b=2&a=1") }
    #expect(throws: FieldsFault.brokenForm) { try form("a=%4") }
  }
}
