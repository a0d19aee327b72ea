import Markup
import Office

extension Paths {
  static let ledgerPromise = Path.root / "ledger" / "promise"
}

extension SiteMap {
  /// Anybody shows a promise, a proof or a kept file, and hears whether the ledger kept it. No code is asked for, and
  /// nothing is stored.
  func addPromisePage(_ office: Office) {
    passers.get(Paths.ledgerPromise) { visit in try visit.show(PromisePage()) }
    passers.post(Paths.ledgerPromise) { visit, incoming in
      let shown = try await ShownText(incoming)
      if let refusals = shown.refusals { return try visit.refuse(PromisePage(shown, refusals), refusals) }
      let verdict = try await office.checkProofFile(shown.text)
      if verdict.verdict == .unreadable, !visit.wantsJSON {
        return try visit.refuse(PromisePage(shown, unreadable), unreadable)
      }
      // In a demonstration the clock is moved, but the ledger's isn't.
      return try visit.show(VerdictPage(verdict, now: office.realNow()))
    }
  }
}

private let unreadable = Refusals(
  "unreadable", field: "promise",
  Phrase(
    "This can't be read; part of it may be missing. Choose the whole file, or paste it from its first character to its last.",
    "没认出来，可能少了一截。请选择整个文件，或者从第一个字贴到最后一个字。"))

/// The field for a promise.
struct PromisePage: Page {
  private let filled: Filled

  init(_ shown: ShownText = ShownText(), _ refusals: Refusals = Refusals()) {
    filled = Filled(fields: shown.fields, refusals: refusals)
  }

  func encode(to encoder: any Encoder) throws { try ["takes": ["promise", "file"]].encode(to: encoder) }

  var title: Phrase { Phrase("Check", "查验") }
  var checksProofs: Bool { true }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      \(if: filled.refusals.items.contains { $0.code == ShownText.codeShown }, wayBack(visit))\
      <h1>\(visit("Check a promise", "查验回执"))</h1>
      <p>\(visit(
        "Have you got a promise of this ledger, your own or somebody else's? Here you see whether it was kept. "
          + "No code is asked for, what it is about isn't shown, and nothing of it is stored.",
        "手里有这本台账给的回执吗？自己的、别人的都行。在这里查它有没有兑现。不用查询码，不显示说的是什么事，查完也不留。"))</p>
      <form method="post" action="\(Paths.ledgerPromise())" enctype="multipart/form-data" autocomplete="off" novalidate data-shown>
      \(form.area("promise", Phrase("Paste it here", "贴在这里"), hint: fourLines, rows: 6))
      <div class="field">
      \(form.label("file", Phrase("Or choose the file", "或者选择文件"), .field))
      <input id="file" name="file" type="file">
      </div>
      \(form.buttons(Phrase("Check", "查验")))
      </form>
      <p class="small">\(visit(
        "Where scripts are on, your browser checks it as well, and doesn't send the part that proves that it was this and "
          + "nothing else. Where they are off, the whole file is sent; nothing of it is stored.",
        "开着脚本时，你的浏览器也会自己验一遍，证明“提交的就是这件”的那部分不会发出来。没开脚本，整份文件都会发到服务器，查完不留。"))</p>
      """
  }

  private var fourLines: Phrase {
    Phrase("A promise has 4 lines, from “origin” to “signature”.", "回执一共 4 行，从 origin 到 signature。")
  }

  private func wayBack(_ visit: Visit<Reporter>) -> HTML {
    """
    <p>\(visit("To come back with it:", "要回来看，去这里："))\
    \(wayOn(Paths.receipt(), visit("I have a code", "我有查询码")))</p>

    """
  }
}
