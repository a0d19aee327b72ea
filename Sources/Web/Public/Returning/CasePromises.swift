import Casework
import Deadlines
import Markup
import Office
import Workplace

/// The line of promises of one case, in the order of its days. What was kept long ago is folded.
struct CasePromises {
  /// So many of the kept ones stay in sight.
  private static let keptInSight = 3

  let view: ReporterView
  let visit: Visit<Reporter>

  var html: HTML {
    let steps = duties.map { (duty: $0, step: visit.step($0, isNext: $0 == next)) }
    let folded = folded
    let received = PromiseStep(.kept, visit("Received", "收到"), when: visit.moment(view.receivedAt))
    return """
      \(visit.promises([received] + steps.filter { !folded.contains($0.duty) }.map(\.step)))\
      \(if: !folded.isEmpty, """
        <details>
        <summary>\(visit("Kept before (\(folded.count))", "之前做到的（\(folded.count) 件）"))</summary>
        \(visit.promises(steps.filter { folded.contains($0.duty) }.map(\.step)))
        </details>

        """)\
      \(if: !view.accesses.isEmpty, accesses)
      """
  }

  /// Of what was kept in time only the last of each kind stays in sight, and no more than a few.
  private var folded: Set<ReporterDuty> {
    let kept = duties.filter { $0.met != nil && $0.missed.isEmpty }
    let last = Dictionary(kept.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
    let inSight = Set(kept.filter { last[$0.kind] == $0 }.suffix(Self.keptInSight))
    return Set(kept).subtracting(inSight)
  }

  private var next: ReporterDuty? { view.duties.filter { $0.met == nil }.min { $0.nextDue < $1.nextDue } }

  /// What was met first, then what is owed by its day. Whoever opened it owes the same answer: one line stands for all of
  /// them, the earliest.
  private var duties: [ReporterDuty] {
    var readings: Set<Instant?> = []
    let lines = view.duties.sorted { $0.due < $1.due }.filter { duty in
      duty.kind != .reading || readings.insert(duty.met).inserted
    }
    let met = lines.filter { $0.met != nil }.sorted { ($0.met ?? $0.due, $0.due) < ($1.met ?? $1.due, $1.due) }
    return met + lines.filter { $0.met == nil }
  }

  /// Whoever got keys later did so in the reporter's sight.
  private var accesses: HTML {
    "<ul class=\"small\">\(each: view.accesses, { "<li>\(words($0))</li>" })</ul>\n"
  }

  private func words(_ access: ReporterView.Access) -> String {
    let at = visit.moment(access.at)
    switch access.deed {
    case .openingAsked(let body):
      let who = visit(body.words)
      return visit("\(at): somebody of \(who) asked to open it with a colleague.", "\(at)，\(who)有人请同事一起打开。")
    case .openedTogether(let body):
      let who = visit(body.words)
      return visit("\(at): two of \(who) opened it together.", "\(at)，\(who)两人一起打开了。")
    case .originalOpened:
      let who = visit((access.by ?? .aid).words)
      return visit("\(at): the original of a file was opened by \(who).", "\(at)，\(who)打开了一个文件的原件。")
    default:
      return visit("\(at): somebody else of the AID team was given access.", "\(at)，援助组另有人可以打开了。")
    }
  }
}

/// What the reporter can change.
struct CaseChoices {
  let view: ReporterView
  let visit: Visit<Reporter>

  var html: HTML {
    """
    <h2 class="not-on-paper">\(visit("Yours to decide", "由你来定"))</h2>
    <ul class="not-on-paper">
    <li>\(visit((view.identity?.choice ?? .anonymous).known))\(visit.gap)\
    \(wayOn(Paths.identity(), visit("Who may know my name", "名字给谁知道")))</li>
    <li>\(wayOn(Paths.addPeople(), visit("Add people, or keep somebody away", "补充还有谁，或不让谁经手")))</li>
    \(if: !view.state.isEnded && !view.isHandlerAsked, """
      <li>\(wayOn(Paths.askForHandler(), visit("Ask for somebody else", "换个人来办")))</li>

      """)\
    \(if: view.canWithdraw, "<li>\(wayOn(Paths.withdrawal(), visit("Withdraw", "撤回")))</li>\n")\
    \(if: view.account.who != .affected && !view.state.isEnded, """
      <li>\(wayOn(Paths.stopTakingPart(), visit("Stop taking part", "不再参与")))</li>

      """)</ul>
    """
  }
}
