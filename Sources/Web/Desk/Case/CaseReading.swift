import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Visit {
  /// The report as it was told.
  func account(_ content: CaseContent, of file: ID<Case>) -> HTML {
    let account = content.account
    return sheet(
      """
      <h2>\(self("What was told", "举报内容"))</h2>
      \(if: account.what.isEmpty, noWords, else: "<p class=\"written\">\(account.what)</p>")
      <dl>
      \(each: answers(account, content.identity), { "<dt>\($0.0)</dt><dd class=\"written\">\($0.1)</dd>\n" })</dl>
      \(files(account.files, of: file))
      """)
  }

  private var noWords: HTML { "<p class=\"soft\">\(self("No words; see the files.", "没有文字，请看文件。"))</p>" }

  private func answers(_ account: Account, _ identity: Identity?) -> [(String, String)] {
    let rows: [(String, String?)] = [
      (self("When", "时间"), answered(account.when, account.whenUnsure)),
      (self("Where", "地点"), answered(account.place, account.whereUnsure)),
      (self("What can't wait", "要紧的情况"), account.now.isEmpty ? nil : list(account.now.map(\.words))),
      (self("Who writes", "谁遇到的"), account.who.map { self($0.words) }),
      (self("Whether the affected person knows", "受影响人知不知道"), account.knows.map { self($0.words) }),
      (self("What that person would want", "受影响人的意愿"), account.theirWish),
      (self("Name", "名字"), identity.map { name($0) }),
      (self("What would help", "需要的帮助"), account.help.isEmpty ? nil : list(account.help.map(\.words))),
      (self("What they wish for", "希望的结果"), account.wish), (self("Who was told", "告诉过谁"), account.told),
      (self("What must be kept", "要保全的证据"), account.preserve),
      (self("How to reach them", "联系方式"), account.contact),
      (self("When to reach them", "方便联系的时间"), account.reachWhen),
      (self("Whom they would rather speak with", "希望由谁来联系"), account.handler.map { self($0.words) }),
      (self("Language", "语言"), account.language.map { self(languageName($0)) }),
    ]
    return rows.compactMap { label, text in text.flatMap { $0.isEmpty ? nil : (label, $0) } }
  }

  /// A text, with what was ticked beside it.
  private func answered(_ text: String?, _ open: LeftOpen?) -> String? {
    let parts = [text, open.map { self($0.words) }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: self("; ", "；"))
  }

  private func list(_ words: [Phrase]) -> String {
    words.map { self($0) }.joined(separator: self("; ", "；"))
  }

  private func name(_ identity: Identity) -> String {
    guard let name = identity.name else { return self("Not given", "没有留名") }
    guard identity.choice == .confidential else { return name }
    return self("\(name), in confidence: to one person at a time", "\(name)（保密，一次只给一个人）")
  }

  /// Those in an account, each with their part.
  func people(_ people: [Account.Person]) -> HTML {
    guard !people.isEmpty else { return "" }
    return """
      <ul>
      \(each: people, { person in
        "<li>\(person.name)\(self(": ", "："))\(self(person.part.words))\(given: person.kind, { "\(self(", ", "，"))\(self($0.words))" })</li>\n"
      })</ul>
      """
  }

  /// A message, an answer, a result or a note.
  func message(_ message: Message, of file: ID<Case>) -> HTML {
    let isReporter = message.role == nil
    return """
      \(if: message.isResult, "<h3>\(self("Result", "结果"))</h3>")\
      \(Web.message(message.text, by: line(message), isOwn: !isReporter))\
      \(files(message.files, of: file))
      """
  }

  private func line(_ message: Message) -> String {
    let writer = message.role.map { role in
      message.name.map { self("\($0), \(self(role.words))", "\($0)，\(self(role.words))") } ?? self(role.heading)
    }
    let from = writer ?? self("The reporter", "举报人")
    let line = "\(from) · \(moment(message.at))"
    return message.due.map { line + self(" · gives \(moment($0))", " · 答应 \(moment($0))") } ?? line
  }

  /// What is owed, by when, by whom, kept or missed: what is open first.
  func duties(_ duties: [DutyView]) -> HTML {
    let open = duties.filter(\.duty.isOpen).sorted { $0.duty.nextDue < $1.duty.nextDue }
    let met = Array(duties.filter { !$0.duty.isOpen }.reversed())
    let shown = open + (open.isEmpty ? met : met.filter(\.duty.wasMissed))
    let folded = met.filter { !shown.contains($0) }
    return """
      \(promises(shown.map { step($0, isNext: $0 == open.first) }))
      \(if: !folded.isEmpty, """
        <details>
        <summary>\(self("Kept (\(folded.count))", "已做到（\(folded.count)）"))</summary>
        \(promises(folded.map { step($0, isNext: false) }))
        </details>
        """)
      """
  }

  private func step(_ view: DutyView, isNext: Bool) -> PromiseStep {
    let duty = view.duty
    if let met = duty.met {
      let how =
        duty.wasMissed
        ? self("late: \(moment(met))", "迟了：\(moment(met))") : self("done \(moment(met))", "\(moment(met)) 做到")
      return PromiseStep(
        duty.wasMissed ? .missed : .kept, self(duty.kind.words),
        when: self("by \(moment(duty.due))", "\(moment(duty.due)) 前"),
        how: how)
    }
    let holder = view.holder ?? self(duty.holder.role.words)
    let state: PromiseStep.State = duty.wasMissed ? .missed : isNext ? .now : .ahead
    return PromiseStep(
      state, self(duty.kind.words), when: when(duty), how: self("Owed by \(holder)", "由\(apart(holder))负责"))
  }

  private func when(_ duty: Duty) -> String {
    var words = self("by \(moment(duty.due))", "\(moment(duty.due)) 前")
    if duty.nextDue != duty.due { words += self("; now by \(moment(duty.nextDue))", "；现在须在 \(moment(duty.nextDue)) 前") }
    if let year = duty.missingYear {
      words += self(
        "; the calendar of \(year) is missing, so the earlier day stands", "；缺少 \(year) 年的日历，取较早的一天")
    }
    return words
  }

  /// The case's history, the newest first; each line has its number. Older ones are folded away.
  func timeline(_ entries: [TimelineEntry]) -> HTML {
    let newest = Array(entries.reversed())
    let older = Array(newest.dropFirst(entriesInTheOpen))
    return """
      \(lines(Array(newest.prefix(entriesInTheOpen))))
      \(if: !older.isEmpty, """
        <details>
        <summary>\(self("Before that (\(older.count))", "更早的（\(older.count)）"))</summary>
        \(lines(older))
        </details>
        """)
      """
  }

  private func lines(_ entries: [TimelineEntry]) -> HTML {
    """
    <ol class="small" reversed>
    \(each: entries, { entry in
      "<li value=\"\(entry.sequence)\">\(self(entry.deed.words))\(given: actor(entry), { "\(self(": ", "："))\($0)" })<br><span class=\"soft\">\(moment(entry.at))</span></li>\n"
    })</ol>
    """
  }

  private func actor(_ entry: TimelineEntry) -> String? {
    entry.name ?? entry.role.map { self($0.words) }
  }
}

/// How many lines of the history stand in the open.
private let entriesInTheOpen = 6

extension Visit {
  /// How the reporter wants to be reached; nothing where they didn't say.
  func contactWishes(_ account: Account) -> [(String, String)] {
    let language = account.language.map { self(languageName($0)) }
    let rows: [(String, String?)] = [
      (self("How", "方式"), account.contact), (self("When", "时间"), account.reachWhen),
      (self("By whom", "由谁"), account.handler.map { self($0.words) }), (self("Language", "语言"), language),
    ]
    return rows.compactMap { label, text in text.flatMap { $0.isEmpty ? nil : (label, $0) } }
  }
}
