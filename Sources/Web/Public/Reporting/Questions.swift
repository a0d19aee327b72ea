import Casework
import Markup
import Office

/// Each question with its hints, the same whether it has a page of its own or stands with all others on one.
struct Questions {
  let form: Form
  let visit: Visit<Reporter>
  var place = LabelPlace.field

  /// The heading of a question that has several fields.
  func heading(_ words: Phrase) -> HTML {
    place == .heading ? "<h1>\(visit(words))</h1>" : "<h2>\(visit(words))</h2>"
  }

  /// That a visit has ended is no fault of what stands in the field: it is said once, above.
  var codeField: HTML {
    let hasEnded = form.filled.refusals.items.contains { $0.code == "visit-ended" }
    let calm = hasEnded ? Form(visit, Filled(fields: form.filled.fields)) : form
    return calm.line(
      "receipt", Phrase("Your code, if you noted it", "你的查询码（记下了就填）"),
      hint: Phrase("Without it, saving begins a new report with a new code.", "不填就当作新的一份，会有新的查询码。"),
      kind: .code)
  }

  var now: HTML {
    form.choices(
      "now",
      place == .heading ? Phrase("Are you safe now?", "你现在安全吗？") : Phrase("Does any of this hold?", "有没有下面的情况？"),
      hint: Phrase(
        "Tick what holds, or nothing. A tick calls nobody; it only makes us quicker.",
        "有就勾上，没有就空着。勾上不会惊动任何人，只是让我们快一些。"),
      many: true, place: place, Now.allCases.map { Choice($0.rawValue, $0.words) })
  }

  var who: HTML {
    form.choices(
      "who", Phrase("Who is writing?", "谁遇到了这件事？"), place: place,
      ReporterKind.allCases.map { Choice($0.rawValue, $0.words, $0.detail) })
  }

  var knows: HTML {
    """
    \(form.choices(
      "knows",
      Phrase("Does that person know you are writing?", "那个人知道你在写吗？"),
      hint: Phrase(
        "The person it happened to. Any answer will do. They are asked first, before anything is done, and learn who wrote only if you agree.",
        "指的是遇到这事的人。怎么答都行。往下办之前会先问TA；你同意了，TA才会知道是谁写的。"),
      place: place, AffectedKnows.allCases.map { Choice($0.rawValue, $0.words) }))
    \(form.area(
      "theirWish", Phrase("What would that person want, as far as you know?", "就你所知，TA希望怎么样？"),
      hint: Phrase("Optional.", "可以不填。"), rows: 3))
    """
  }

  var name: HTML {
    """
    \(form.choices(
      "identity", Phrase("Who may know your name?", "名字给谁知道？"),
      hint: Phrase(
        "Without an answer: nobody. You can tell more later; told can't be untold.", "不选就是谁也不给。以后想说还可以说，说了就收不回。"),
      place: place,
      [IdentityChoice.anonymous, .confidential, .named].map { Choice($0.rawValue, $0.words, $0.detail) }))
    \(form.line(
      "reporter.name", Phrase("Your name", "你的名字"),
      hint: Phrase("Only if you chose one of the last two.", "选了后两项才需要填。")))
    """
  }

  func what(_ files: [FileModel]) -> HTML {
    """
    \(form.area(
      "what",
      place == .heading ? Phrase("What do you want us to know?", "你想让我们知道什么？") : Phrase("What happened", "发生了什么"),
      hint: Phrase(
        "Write, speak or attach: each alone is enough. Any order, any length. “I don't remember” is an answer. Nothing to prove here.",
        "写、说、传文件，有一样就够。想到哪儿写到哪儿，几句也行。记不清就写“记不清”，不想说就不写，这里不用你证明什么。"),
      rows: 9, place: place))
    \(if: !files.isEmpty, fileList(files))\
    \(form.file(
      "file", Phrase("Files (optional)", "文件（可不传）"),
      hint: Phrase(
        "Something you wrote elsewhere, pictures, chats. Files may hold your name.",
        "别处写好的、照片、聊天记录都行。文件里可能带着你的名字。"), many: true))
    \(recording)
    """
  }

  /// The telephone's own recorder, which needs no script.
  private var recording: HTML {
    """
    <div class="field">
    <label for="voice">\(visit("Or say it (optional)", "也可以用说的（可不录）"))</label>
    <p class="hint" id="voice-hint">\(visit(
      "Opens your telephone's recorder, or takes a recording you have. A voice can be recognised by those who know you.",
      "会打开手机的录音，或选一段已有的录音。认识你的人听得出你的声音。"))</p>
    <input id="voice" name="file" type="file" accept="audio/*" capture data-resume aria-describedby="voice-hint">
    </div>
    """
  }

  private func fileList(_ files: [FileModel]) -> HTML {
    """
    <p>\(visit("Saved already:", "已经存好的："))</p>
    <ul>\(each: files, { "<li>\($0.name)</li>" })</ul>
    """
  }

  var when: HTML {
    """
    \(heading(Phrase("When and where was it?", "什么时候，在哪里？")))
    \(form.line(
      "when", Phrase("When", "什么时候"),
      hint: Phrase("As loosely as you like: “in spring”, “after the fair”.", "记得多少写多少：“开春那阵”“展会之后”都行。")))
    \(open("whenUnsure", Phrase("Or instead, about when", "或者，关于时间")))
    \(form.line("where", Phrase("Where", "在哪里"), hint: Phrase("A room, a trip, a chat group.", "房间、出差路上、聊天群都算。")))
    \(open("whereUnsure", Phrase("Or instead, about where", "或者，关于地点")))
    """
  }

  private func open(_ name: String, _ legend: Phrase) -> HTML {
    form.choices(name, legend, LeftOpen.allCases.map { Choice($0.rawValue, $0.words) })
  }

  var help: HTML {
    form.choices(
      "help", Phrase("What would help now?", "现在什么对你有用？"),
      hint: Phrase("As many as you like.", "可以选多个。"), many: true, place: place,
      Help.allCases.map { Choice($0.rawValue, $0.words) })
  }

  var told: HTML {
    form.area(
      "told", Phrase("Who has been told already, and what did they say?", "跟谁说过吗？对方怎么说？"),
      hint: Phrase(
        "A manager, HR, a friend. “Nobody” is an answer. If somebody did nothing, that matters too.",
        "上级、人事、朋友都算，“谁也没说”也是回答。说了没人管，也写上，这也重要。"), rows: 4, place: place)
  }

  var preserve: HTML {
    form.area(
      "preserve", Phrase("What should be kept before it is overwritten?", "有什么要赶快留住？"),
      hint: Phrase(
        "Cameras, chats, door and swipe records, a bill, a booking. We can have it kept without saying why.",
        "会被覆盖或删掉的：监控、聊天记录、门禁刷卡、账单、订房记录。我们可以不说原因，先让人留着。"), rows: 4, place: place)
  }

  var wish: HTML {
    form.area(
      "wish", Phrase("What do you want to happen?", "你希望怎么样？"),
      hint: Phrase("You may change your mind later. “I don't know” is an answer.", "以后可以改主意，“还不知道”也是回答。"), rows: 4,
      place: place)
  }

  var contact: HTML {
    """
    \(heading(Phrase("How and when may we reach you?", "怎么联系你？")))
    <p class="hint">\(visit(
      "We answer here in any case. Nothing else is needed.", "不填也会在这里回你，下面都可以空着。"))</p>
    \(form.line(
      "contact", Phrase("Another way to reach you", "别的联系方式"),
      hint: Phrase("Never an address or telephone at work.", "别留单位的邮箱和电话。")))
    \(form.line("reachWhen", Phrase("When it suits you", "什么时候方便"), hint: Phrase("Evenings, not on Mondays.", "比如晚上、除了周一。")))
    \(form.select("language", Phrase("In which language", "用哪种语言"), languages))
    \(form.choices(
      "handler", Phrase("With whom you would rather speak", "更希望跟谁谈"),
      [Choice("", Phrase("Either", "都可以"))] + HandlerWish.allCases.map { Choice($0.rawValue, $0.words) }))
    """
  }

  private var languages: [Choice] {
    let all = visit.site.languages
    let own = all.filter { $0 == visit.language }
    return (own + all.filter { !own.contains($0) }).map { language in
      Choice(language.rawValue, languageName(language.rawValue))
    }
  }
}
