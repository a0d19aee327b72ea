import Foundation
import Markup
import Office

/// What the ledger says of what was shown to it.
struct VerdictPage: Page {
  private let found: ProofVerdict
  private let model: ShownPromise

  init(_ found: ProofVerdict) {
    self.found = found
    model = ShownPromise(found)
  }

  func encode(to encoder: any Encoder) throws { try model.encode(to: encoder) }

  var title: Phrase { Phrase("Checked", "查验结果") }
  var checksProofs: Bool { true }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let (heading, words) = said(visit)
    return """
      <h1>\(heading)</h1>
      \(note(
        tone,
        """
        <p>\(words)</p>
        \(each: remarks(visit), { "<p>\($0)</p>\n" })
        """))
      <p class="small">\(visit(
        "That is this server's own check, and it could lie. The same can be checked with any copy of this program.",
        "这是服务器自己验的，它也可能说谎。同样的东西，用任何一份本程序都能验。"))</p>
      <div data-answer="\(answer)"></div>
      \(visit.checkedHere)
      \(evidence(visit))\
      <p><a class="button quiet" href="\(Paths.ledgerPromise())">\(visit("Check another", "再查一份"))</a></p>
      """
  }

  /// For the script, which checks it against what it read itself.
  private var answer: String { (try? String(decoding: JSONEncoder().encode(model), as: UTF8.self)) ?? "" }

  private var tone: Tone {
    switch found.verdict {
    case .kept: found.fitting == found.proofs ? .leaf : .clay
    case .waiting: .sun
    case .broken, .forked, .foreign, .stopped, .unreadable: .clay
    }
  }

  private func said(_ visit: Visit<Reporter>) -> (heading: String, words: String) {
    switch found.verdict {
    case .kept(let kept):
      let held = ReporterLedger.Held(leaf: Int64(clamping: kept.entry), since: kept.at)
      return (visit("Kept.", "兑现了。"), visit.since(held))
    case .waiting(_, let until):
      let by = visit.moment(until.roundedUpToMinute)
      return (
        visit("Not due yet.", "还没到时候。"),
        visit(
          "The promise is this ledger's. By \(by) it will be kept or broken; come back then with the same file.",
          "回执是真的。最晚 \(by) 见分晓，到时候拿同一份文件再来查。")
      )
    case .broken(let broken): return (visit("Not kept.", "没有兑现。"), words(of: broken, visit))
    case .forked:
      return (
        visit("Two stories.", "前后对不上。"),
        visit(
          "Both are signed by this ledger: what was shown here, and what it says now. They can't both be true, so one was "
            + "changed. Keep the file just as it is; together with the lines below it proves that.",
          "拿来的这份和台账现在说的，都有这本台账的签名，却对不到一起：其中必有一份改过。文件请原样留好，连同下面几行，就是证据。")
      )
    case .foreign: return (visit("Not by this ledger.", "不是这本台账给的。"), foreign(visit))
    case .stopped, .unreadable:
      return (
        visit("It can't answer now.", "现在查不了。"),
        visit(
          "The ledger stands still, since it failed its own check. What you hold stays as good as it was: keep it.",
          "台账没通过自检，暂时停了。你手里的这份照样算数，请留好。")
      )
    }
  }

  private func words(of broken: BrokenPromise, _ visit: Visit<Reporter>) -> String {
    broken.late == nil
      ? visit(
        "This ledger signed that it would hold it. The time is over, and it isn't there. That proves that the promise was "
          + "broken; it doesn't say by whom, or what it was about.",
        "台账签过名，答应把它记进去。时候过了，里面没有。这就证明没有兑现；至于是谁弄的、说的是什么事，这里看不出来。")
      : visit(
        "This ledger holds it, but took it in later than it had signed.", "台账里有这一条，但比签名答应的晚。")
  }

  private func foreign(_ visit: Visit<Reporter>) -> String {
    found.namesThisLedger
      ? visit(
        "It names this ledger, but the signature doesn't fit. Something in it was altered on the way, or it never came from "
          + "here. Try the file as it was first saved.",
        "上面写的是这本台账，签名却对不上：要么中途被改过，要么本来就不是这里给的。请用最初存下来的那份再试。")
      : visit(
        "It names another ledger. Check it on the site that gave it.", "上面写的是另一本台账，请到给出它的网站去查。")
  }

  private func remarks(_ visit: Visit<Reporter>) -> [String] {
    var remarks: [String] = []
    if found.proofs > 0, found.verdict != .foreign {
      remarks.append(
        visit(
          "\(found.fitting) of \(found.proofs, one: "proof", other: "proofs") in it hold.",
          "里面 \(found.proofs) 条证明，\(found.fitting) 条成立。"))
    }
    if let growth = found.growth {
      let (before, now) = (visit.grouped(Int64(growth.size)), visit.grouped(size ?? 0))
      remarks.append(
        visit(
          "When it was saved the ledger had \(before) entries. Now it has \(now), and has only grown.",
          "存下它的时候，台账共 \(before) 条；现在 \(now) 条，只增没减。"))
    }
    if let isOpened = found.isOpened {
      remarks.append(
        isOpened
          ? visit("What it says of when and how urgent belongs to this promise.", "里面写的时间、缓急，确实属于这份回执。")
          : visit("What it says of when and how urgent does not belong to this promise.", "里面写的时间、缓急，不属于这份回执。"))
    }
    return remarks
  }

  private var size: Int64? {
    let lines = found.checkpoint?.split(separator: "\n", maxSplits: 2)
    return lines.flatMap { $0.count > 1 ? Int64($0[1]) : nil }
  }

  /// What is to be kept, and given to whom.
  private func evidence(_ visit: Visit<Reporter>) -> HTML {
    switch found.verdict {
    case .kept(let kept):
      return """
        <details>
        <summary>\(visit("The proof, for other programs", "证明全文，供其他程序验"))</summary>
        <p class="small written">\(kept.proof)</p>
        </details>

        """
    case .broken(let broken): return keep([broken.checkpoint] + broken.around + [broken.late].compactMap { $0 }, visit)
    case .forked(let theirs, let ours): return keep([theirs, ours], visit)
    case .waiting, .foreign, .stopped, .unreadable: return ""
    }
  }

  private func keep(_ texts: [String], _ visit: Visit<Reporter>) -> HTML {
    """
    <p>\(visit(
      "Keep your file and the lines below together, and give copies to several people: the outside adviser, a board observer, "
        + "somebody outside whom you trust.",
      "请把你的文件和下面几行一起留好，多给几个人：外部顾问、董事会观察员、外面信得过的人。"))
    \(link: Paths.bodies(), visit("Who they are", "他们是谁"))</p>
    <p><button type="button" class="small-button" data-copy="evidence" data-done="\(visit("Copied", "已复制"))" \
    data-with-script hidden>\(visit("Copy", "复制"))</button></p>
    <div id="evidence">\(each: texts, { "<p class=\"small written\">\($0)</p>\n" })</div>

    """
  }
}
