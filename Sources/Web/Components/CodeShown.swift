import Markup

extension Visit {
  /// A receipt code: to the eye in five groups, in one field that can be selected and copied whole; a screen reader
  /// also hears it symbol by symbol. A page shows it once: the field's id is `code`.
  ///
  /// The script's *copy* reads the field, and *save as a file* leads to a text file that works without script while
  /// the visit still knows the code.
  func codeShown(_ code: String) -> HTML {
    """
    <div class="code-shown">
    <label class="unseen" for="code">\(self("Your code", "你的查询码"))</label>
    <input class="code" id="code" type="text" value="\(code.replacing("-", with: " "))" size="24" readonly \
    autocomplete="off" spellcheck="false" aria-describedby="code-spelt">
    <p class="unseen" id="code-spelt">\(self("Symbol by symbol: \(spelt(code))", "逐个读：\(spelt(code))"))</p>
    </div>
    """
  }

  /// What one may do with a code that is shown: copy it, keep it as a file, print it.
  var codeButtons: HTML {
    """
    <div class="row">
    <button type="button" class="small-button" data-copy="code" data-done="\(self("Copied", "已复制"))" \
    data-with-script hidden>\(self("Copy", "复制"))</button>
    <a class="small-button" href="\(Paths.codeFile())" download>\(self("Save as a file", "存成文件"))</a>
    <button type="button" class="small-button" data-print data-with-script hidden>\(self("Print", "打印"))</button>
    </div>
    """
  }

  /// "7, K, 2, M; 9, …": a pause after each symbol, a longer one after each group.
  private func spelt(_ code: String) -> String {
    code.split(separator: "-").map { group in
      group.map { String($0) }.joined(separator: self(", ", "、"))
    }.joined(separator: self("; ", "；"))
  }
}

/// How a code that is shown looks; on a telephone all five groups fit in one line.
let codeStyle = """
  .code-shown { margin: 0 0 var(--s4); }
  input.code { display: block; width: 100%; border: 1.5px solid transparent; background: var(--leaf-wash); text-align: center; padding: var(--s4) var(--s2); font: 600 clamp(1rem, 5.2vw, 1.7rem)/1.5 var(--even); letter-spacing: 0; word-spacing: -.1em; }
  a.small-button { text-decoration: none; display: inline-flex; align-items: center; }
  @media print { input.code { text-align: left; padding: 0; } a.small-button, .small-button { display: none; } }

  """
