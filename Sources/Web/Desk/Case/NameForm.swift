import Casework
import Markup
import Office
import Workplace

/// A typed name with the people of the directory who are called so.
struct FoundName: Sendable {
  let typed: String
  let people: [FoundPerson]
}

/// Who is meant is typed first, then chosen: so nobody reads the list of people here.
extension CasePage {
  func nameForm(_ form: Form) -> HTML {
    """
    <h2 id="name">\(Phrase("Who is meant", "说的是谁")[form.language])</h2>
    \(command(.name, form, found.isEmpty ? typing(form) : choosing(form)))
    """
  }

  private func typing(_ form: Form) -> HTML {
    """
    \(form.area("name.name", Phrase("Names, one a line", "名字，每行一个"), hint: hint, rows: 3))
    \(form.choices("name.nobody", Phrase("Or", "或者"), many: true, [
      Choice("1", Phrase("Nobody here is meant", "说的不是这里的人"))
    ]))
    """
  }

  private var hint: Phrase {
    Phrase(
      "In full or by nickname. Another of the ring, or the reporter, confirms; then the others are granted.",
      "写全名或花名。由另一位首接人或举报人确认，之后其他人才得到授权。")
  }

  private func choosing(_ form: Form) -> HTML {
    """
    \(form.hidden("name.name", found.map(\.typed).joined(separator: "\n")))\
    \(each: found.enumerated(), { index, name in
      """
      \(form.hidden("name.people.\(index).name", name.typed))\
      \(form.choices("name.people.\(index).person", Phrase("Who is \(name.typed)?", "“\(name.typed)”是谁？"), self.choices(name)))
      """
    })
    """
  }

  private func choices(_ name: FoundName) -> [Choice] {
    let people = name.people.map {
      Choice($0.person.description, Phrase($0.name, $0.name), Phrase($0.department, $0.department))
    }
    return people + [Choice("outside", Phrase("Somebody from outside, as typed", "单位以外的人，照写的名字"))]
  }
}
