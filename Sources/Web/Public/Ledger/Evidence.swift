import Markup
import Office

extension Paths {
  static let ledgerPromiseLines = ledgerPromise / "lines"
}

extension SiteMap {
  /// What a page showed as evidence, as a file with its line breaks. It comes back as it was sent, and nothing of it is
  /// stored.
  func addEvidenceFile() {
    passers.post(Paths.ledgerPromiseLines) { visit, incoming in
      let lines = try await incoming.fields().text(Evidence.field) ?? ""
      guard !lines.isEmpty, lines.utf8.count <= Evidence.longest else { return Answer(to: Paths.ledgerPromise()) }
      return Answer(file: visit("lines.txt", "几行.txt"), text: lines)
    }
  }
}

/// Signed lines that are to be kept, in blocks that say what they are.
struct Evidence {
  /// Signed lines, and what they are.
  struct Block {
    let words: Phrase
    let texts: [String]

    init(_ words: Phrase, _ texts: [String]) {
      self.words = words
      self.texts = texts
    }
  }

  static let field = "lines"
  /// The longest text that comes back as a file, in bytes: as long as what is taken to be checked.
  static let longest = ProofFile.longest

  private static let now = Phrase("What the ledger says now", "台账现在说的")

  let blocks: [Block]

  init(of broken: BrokenPromise) {
    blocks = [
      Block(Evidence.now, [broken.checkpoint]), Block(Phrase("Round the promised time", "答应的时间前后"), broken.around),
      Block(Phrase("The proof that came late", "晚到的证明"), [broken.late].compactMap { $0 }),
    ].filter { !$0.texts.isEmpty }
  }

  init(theirs: String, ours: String) {
    blocks = [Block(Phrase("What was shown here", "你拿来的"), [theirs]), Block(Evidence.now, [ours])]
  }

  /// All of them, each as it was signed.
  var text: String {
    blocks.flatMap(\.texts).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <p>\(visit(
      "Keep your file to yourself. Give the copy to show, with the lines below, to several people outside this workplace "
        + "whom you trust.",
      "原件自己留着。把“给别人看的那份”和下面几行，多给几个单位外面信得过的人。"))</p>
    <p>\(visit(
      "The outside adviser and the board's observers should see it too. How to reach them isn't known here.",
      "外部顾问、董事会观察员也该看到，只是这里没有他们的联系方式。"))</p>
    <div class="row">\(link: Paths.bodies(), visit("Who they are", "他们是谁"))
    \(link: Paths.urgent(), visit("Numbers outside the workplace", "单位以外的电话"))</div>
    <form method="post" action="\(Paths.ledgerPromiseLines())">
    <input type="hidden" name="\(Evidence.field)" id="evidence-lines" value="\(text)">
    <div class="row">\(if: text.utf8.count <= Evidence.longest, """
      <button class="small-button">\(visit("Save these lines", "把这几行存成文件"))</button>

      """)\
    <button type="button" class="small-button" data-copy="evidence-lines" data-exact data-done="\(visit("Copied", "已复制"))" \
    data-with-script hidden>\(visit("Copy", "复制"))</button></div>
    </form>
    <div id="evidence">\(each: blocks, { block in
      "<h2 class=\"small\">\(visit(block.words))</h2>\n\(each: block.texts, { "<p class=\"small written\">\($0)</p>\n" })"
    })</div>

    """
  }
}
