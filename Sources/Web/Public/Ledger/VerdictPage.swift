import Deadlines
import Foundation
import Markup
import Office

/// What the ledger says of what was shown to it.
struct VerdictPage: Page {
  private let found: ProofVerdict
  private let model: ShownPromise
  /// What time it is; nil where the ledger's time isn't that of the rest.
  private let now: Instant?

  init(_ found: ProofVerdict, now: Instant? = nil) {
    self.found = found
    self.now = now
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
      \(if: found.verdict != .stopped, ownCheck(visit))\
      <div data-answer="\(answer)"></div>
      \(visit.checkedHere)
      \(evidence(visit))\
      <p><a class="button quiet" href="\(Paths.ledgerPromise())">\(visit("Check another", "再查一份"))</a></p>
      """
  }

  private func ownCheck(_ visit: Visit<Reporter>) -> HTML {
    """
    <p class="small">\(visit(
      "That is this server's own check, and it could lie. The same can be checked with any copy of this program.",
      "这是服务器自己验的，它也可能说谎。同样的东西，用任何一份本程序都能验。"))</p>

    """
  }

  /// For the script, which checks it against what it read itself.
  private var answer: String { (try? String(decoding: JSONEncoder().encode(model), as: UTF8.self)) ?? "" }

  private var tone: Tone {
    if isAmiss { return .clay }
    return switch found.verdict {
    case .kept: .leaf
    case .waiting: .sun
    case .foreign: found.namesThisLedger ? .clay : .sun
    case .broken, .forked, .stopped, .unreadable: .clay
    }
  }

  /// Whether a part of what was shown doesn't belong to the rest, though the whole is by this ledger.
  private var isAmiss: Bool {
    found.verdict != .foreign && found.fitting < found.proofs || found.isOpened == false
  }

  private func said(_ visit: Visit<Reporter>) -> (heading: String, words: String) {
    switch found.verdict {
    case .kept(let kept):
      let held = ReporterLedger.Held(leaf: Int64(clamping: kept.entry), since: kept.at)
      return (visit("Kept: it is in the ledger.", "台账里有，回执兑现了。"), visit.since(held))
    case .waiting(_, let until): return waiting(until.roundedUpToMinute, visit)
    case .broken(let broken): return words(of: broken, visit)
    case .forked:
      return (
        visit("Two stories.", "台账有两种说法。"),
        visit(
          "Both are signed by this ledger: what was shown here, and what it says now. They can't both be true; the fault is "
            + "the ledger's, not your file's. Keep the file just as it is; together with the lines below it proves that.",
          "你拿来的和台账现在说的，都有这本台账的签名，却对不到一起，不可能都是真的。问题出在台账，不在你的文件。文件请原样留好，连同下面几行，就是证据。")
      )
    case .foreign: return foreign(visit)
    case .stopped, .unreadable:
      return (
        visit("It can't answer now.", "现在查不了。"),
        visit(
          "The ledger stands still, since it failed its own check. What you hold stays as good as it was: keep it.",
          "台账自己核对时对不上，先停了。你手里的这份照样算数，请留好。")
      )
    }
  }

  private func waiting(_ until: Instant, _ visit: Visit<Reporter>) -> (heading: String, words: String) {
    let by = visit.moment(until)
    let isOver = now.map { $0 > until } ?? false
    return isOver
      ? (
        visit("Not taken in yet.", "还没记进去。"),
        visit(
          "The promise is this ledger's, which had to take it in by \(by). But it stood still meanwhile, and takes it in with "
            + "its next entry. Come back later with the same file, and keep it.",
          "这份回执是这本台账签的。本来最晚 \(by) 要记进去，可台账这段时间停着；等它再走，下一条就会记进去。文件留好，晚些拿同一份再来查。")
      )
      : (
        visit("Not due yet.", "还没到时候。"),
        visit(
          "The promise is this ledger's, which has to take it in by \(by). Come back then with the same file, and you see "
            + "whether it did.",
          "这份回执是这本台账签的。最晚 \(by) 要记进去；到时候拿同一份文件再来查，就知道记了没有。")
      )
  }

  private func words(of broken: BrokenPromise, _ visit: Visit<Reporter>) -> (heading: String, words: String) {
    broken.late == nil
      ? (
        visit("Not kept: it isn't in the ledger.", "没有兑现：台账里没有。"),
        visit(
          "This ledger signed that it would hold it. The time is over, and it isn't there. What you hold is evidence of that, "
            + "with the lines below; it doesn't say by whom, or what it was about. If it is yours, go back with your code: as "
            + "long as what you wrote is there, the work goes on.",
          "这本台账签过名，答应把它记进去。时间过了，里面没有。你手里这份，连同下面几行，就是证据。是谁造成的、说的是什么事，这里看不出来。要是你自己的，凭查询码回去看看：写的还在，事情就还在办。")
      )
      : (
        visit("Late.", "记晚了。"),
        visit(
          "It is in this ledger, but was taken in later than was promised.", "台账里有，只是比签名答应的晚。")
      )
  }

  private func foreign(_ visit: Visit<Reporter>) -> (heading: String, words: String) {
    found.namesThisLedger
      ? (
        visit("The signature doesn't fit.", "签名对不上。"),
        visit(
          "Most often a symbol got lost in copying. Or something in it was altered on the way, or it never came from this "
            + "ledger, which it names. Try the file as it was first saved.",
          "多半是复制时漏了、错了一个字符。也可能中途被改过，或者不是它写的这本台账给的。请用最初存下来的那份再试。")
      )
      : (
        visit("Not by this ledger.", "不是这本台账给的。"),
        visit(
          "This promise names another ledger. Check it on the site that gave it.", "这份回执写的是另一本台账，请到给出它的网站去查。")
      )
  }

  private func remarks(_ visit: Visit<Reporter>) -> [String] {
    var remarks: [String] = []
    if found.proofs > 0, found.verdict != .foreign { remarks.append(fitting(visit)) }
    if let growth = found.growth, !found.verdict.isForked {
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
    if isAmiss { remarks.append(visit("Keep the file just as it is.", "文件请原样留好。")) }
    return remarks
  }

  private func fitting(_ visit: Visit<Reporter>) -> String {
    let (all, fitting) = (found.proofs, found.fitting)
    if fitting == 0 {
      return all == 1
        ? visit("The step in it does not fit.", "文件里的那一步，对不上。")
        : visit("None of the \(all, one: "step", other: "steps") in it fits.", "文件里的 \(all) 步，都对不上。")
    }
    if fitting < all {
      return visit(
        "Of \(all, one: "step", other: "steps") in it, \(fitting, one: "fits", other: "fit").",
        "文件里有 \(all) 步，对得上的只有 \(fitting) 步。")
    }
    return all == 1
      ? visit("The step in it fits.", "文件里的那一步，对得上。")
      : visit("All \(all, one: "step", other: "steps") in it fit.", "文件里的 \(all) 步，都对得上。")
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
    case .broken(let broken): return Evidence(of: broken).html(visit)
    case .forked(let theirs, let ours): return Evidence(theirs: theirs, ours: ours).html(visit)
    case .waiting, .foreign, .stopped, .unreadable: return ""
    }
  }
}
