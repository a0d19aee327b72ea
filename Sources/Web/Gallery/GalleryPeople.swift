import Workplace

/// Who works at the gallery's workplace, in one language, so that a page holds no word of the other. Everybody is
/// invented, and the addresses belong to nobody (RFC 2606).
///
/// Numbers: 1 chief; 10, 20, 30 heads of departments; 11 to 31 AID team; 40s committee; 50s panel; 60s board; 70 and 71
/// adviser and deputy; 80s clerks; 95 to be seated later.
enum GalleryPeople {
  static let seats: [(number: String, body: BodyKind, rank: Seat.Rank, side: Seat.Side)] = [
    ("31", .aid, .head, .staff), ("11", .aid, .member, .staff), ("12", .aid, .member, .staff),
    ("21", .aid, .member, .staff), ("22", .aid, .member, .staff),
    ("41", .committee, .head, .management), ("42", .committee, .member, .employees),
    ("43", .committee, .member, .employees), ("51", .panel, .head, .staff), ("52", .panel, .member, .staff),
    ("61", .board, .head, .outside), ("62", .board, .member, .outside), ("70", .board, .adviser, .outside),
    ("71", .board, .adviserDeputy, .outside), ("75", .conduct, .member, .staff), ("76", .support, .member, .staff),
  ]

  private struct Entry {
    let number: String
    let name: Phrase
    let department: Phrase
    let manager: String

    init(_ number: String, _ name: Phrase, _ department: Phrase, under manager: String = "") {
      (self.number, self.name, self.department, self.manager) = (number, name, department, manager)
    }
  }

  /// The list of people, as `redress people import` takes it.
  static func csv(in language: Language) -> String {
    let spoken = language == .chinese ? "zh" : "en"
    let lines = entries.map { entry in
      let status =
        entry.number.hasPrefix("6") || entry.number.hasPrefix("70") || entry.number == "71"
        ? "outside" : "active"
      return "\(entry.number),\(entry.name[language]),,c\(entry.number)@willow.example,\(entry.department[language]),,"
        + "\(entry.manager),,,\(spoken),\(status)"
    }
    let head = "id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status"
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private static let sales = Phrase("Sales", "销售部")
  private static let works = Phrase("Works", "生产部")
  private static let legal = Phrase("Legal", "法务部")
  private static let outside = Phrase("Outside", "单位以外")
  private static let direction = Phrase("Direction", "总经办")

  private static let entries = [
    Entry("1", Phrase("Greta Olsen", "程牧野"), direction),
    Entry("10", Phrase("Nils Brandt", "陈国栋"), sales, under: "1"),
    Entry("20", Phrase("Marta Ruiz", "沈砚舟"), works, under: "1"),
    Entry("30", Phrase("Ivo Brandt", "尹书白"), legal, under: "1"),
    Entry("11", Phrase("Lena Moss", "李娜"), sales, under: "10"),
    Entry("12", Phrase("Tom Becker", "龚明远"), sales, under: "10"),
    Entry("21", Phrase("Sofia Lind", "骆思齐"), works, under: "20"),
    Entry("22", Phrase("Jonah Hale", "周建华"), works, under: "20"),
    Entry("31", Phrase("Amara Okafor", "温若棠"), legal, under: "30"),
    Entry("41", Phrase("Helene Vogt", "周敏"), direction, under: "1"),
    Entry("42", Phrase("Dana Sun", "孙丽"), works, under: "20"),
    Entry("43", Phrase("Dario Costa", "米朵"), works, under: "20"),
    Entry("51", Phrase("Nadia Haddad", "鲁一帆"), legal, under: "30"),
    Entry("52", Phrase("Piet Maes", "段微雨"), legal, under: "30"),
    Entry("61", Phrase("Ruth Adler", "池暮云"), outside),
    Entry("62", Phrase("Kofi Mensah", "施怀瑾"), outside),
    Entry("70", Phrase("Ingrid Solberg", "左清如"), outside),
    Entry("71", Phrase("Paul Lefevre", "白露华"), outside),
    Entry("75", Phrase("Miriam Kay", "苗小满"), works, under: "20"),
    Entry("76", Phrase("Lucas Field", "池念安"), works, under: "20"),
    Entry("81", Phrase("Wanda Frost", "王芳"), sales, under: "10"),
    Entry("82", Phrase("Carl Quill", "赵强"), sales, under: "10"),
    Entry("91", Phrase("Lukas Wolf", "贺云起"), works, under: "20"),
    Entry("95", Phrase("Nora Falk", "阮知秋"), legal, under: "30"),
  ]
}
