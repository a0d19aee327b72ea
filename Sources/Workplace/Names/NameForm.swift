/// The ways in which a name may be written, so that what somebody typed can be compared with them.
package enum NameForm {
  /// The whole forms of a name and its aliases, each once: in lower case, without diacritics, spaces, hyphens and dots,
  /// traditional hanzi as simplified. Of a name in hanzi also its pinyin without tones (ü as v), family name first and
  /// last, with up to 8 combinations where characters have several readings; of one in letters also with its last
  /// word first and its first word last. An address's part before the `@` makes a good alias.
  package static func forms(name: String, aliases: [String] = []) -> [String] {
    texts(of: [name] + aliases, \.wholes)
  }

  /// What of a name may stand for it: surname and given name, each alone, in hanzi and in letters.
  package static func parts(name: String, aliases: [String] = []) -> [String] {
    texts(of: [name] + aliases, \.parts)
  }

  private static func texts(of names: [String], _ kind: KeyPath<NameForms, [[UInt32]]>) -> [String] {
    var seen: Set<[UInt32]> = []
    let forms = names.flatMap { NameForms(NameText($0))[keyPath: kind] }.filter { seen.insert($0).inserted }
    return forms.map { form in
      String(String.UnicodeScalarView(form.compactMap(Unicode.Scalar.init)))
    }
  }
}
