import Casework
import Markup

/// Who was there: several, each with a part.
struct ReportFormPeople {
  let form: Form
  let visit: Visit<Reporter>
  var place = LabelPlace.field

  var html: HTML {
    """
    <fieldset id="people" aria-describedby="people-hint">
    <legend>\(legend)</legend>
    \(form.remarks("people", hint: Phrase(
      "Real name, nickname, “the client in grey”: anything. It decides nothing; anyone here it may mean is kept out.",
      "真名、花名、“穿灰西装的客户”都行。写上名字，不等于下结论；名字可能指到的人，都看不到你写的。")))\
    \(each: 0..<lineCount, { line($0) })
    <p><button class="button quiet" name="more" value="people">\(visit("Room for more people", "再加几个人"))</button></p>
    </fieldset>
    """
  }

  private var legend: HTML {
    let words = visit("Who was there?", "都有谁？")
    return place == .heading ? "<h1>\(words)</h1>" : "\(words)"
  }

  /// Empty lines that wait below those that are filled: fewer where everything stands on one page.
  private var emptyLines: Int { place == .heading ? 2 : 1 }

  private var lineCount: Int {
    min(form.filled.fields.objects("people").count + emptyLines, Report.Limit.people)
  }

  private func line(_ index: Int) -> HTML {
    let words = Phrase("Person \(index + 1)", "第 \(index + 1) 个人")
    return """
      <div class="sheet" role="group" aria-label="\(words[form.language])">
      \(form.hidden("people.\(index).person", person(index)))\
      \(form.hidden("people.\(index).was", form.typed("people.\(index).name").first ?? ""))\
      \(form.line("people.\(index).name", words))
      \(form.select(
      "people.\(index).part", Phrase("What they did", "TA是"),
      ([Part.unsure] + Part.allCases.filter { $0 != .unsure }).map { Choice($0.rawValue, $0.words) }))
      \(form.select(
      "people.\(index).kind", Phrase("Who they are here", "TA和单位的关系"),
      ([PersonKind.unknown] + PersonKind.allCases.filter { $0 != .unknown }).map { Choice($0.rawValue, $0.words) }))
      </div>

      """
  }

  /// Who was chosen for the line, unless it names somebody else by now.
  private func person(_ index: Int) -> String {
    let (was, name) = (form.typed("people.\(index).was").first, form.typed("people.\(index).name").first)
    if let was, was != name ?? "" { return "" }
    return form.typed("people.\(index).person").first ?? ""
  }
}
