import Casework
import Markup
import Office
import Workplace

extension Paths {
  /// Not under `cases`: the router would look for the command of the same name here.
  static let stepAside = Path.root / "desk" / "stepaside" / ID<Case>.self
}

/// Stepping aside without opening the case. It shows nothing of it, and looks the same for any id.
private struct StepAside: Page {
  let id: ID<Case>

  var title: Phrase { Phrase("Step aside", "回避") }

  func encode(to encoder: any Encoder) throws {
    try ["case": id.description].encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(visit("Step aside from this case?", "要回避这件案件吗？"))</h1>
    <p>\(visit(
      "You need give no reason, and nothing is opened. You lose the case at once, and what you owed goes to a colleague, "
        + "with its day.",
      "不用说理由，也不会打开什么。您马上不再经手，归您办的事连同期限转给同事。"))</p>
    <form method="post" action="\(Paths.command(id, CaseCommand.stepaside.rawValue))">
    <div class="row"><button class="button">\(visit(CaseCommand.stepaside.words))</button>
    <a class="button quiet" href="\(Paths.desk())">\(visit("Back to the desk", "回到工作台"))</a></div>
    </form>
    """
  }
}

extension SiteMap {
  func addStepAside(_ staff: Routes<Staff>) {
    staff.get(Paths.stepAside) { visit, id in try visit.show(StepAside(id: id)) }
  }
}
