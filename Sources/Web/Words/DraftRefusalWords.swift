import Casework
import Office

extension DraftRefusal {
  /// Next to which field it stands and what to do.
  var refusals: Refusals {
    switch self {
    case .clash:
      Refusals(
        "clash",
        Phrase(
          "This was changed in another tab meanwhile. Both texts are below: keep here what you want, and save again.",
          "这份内容在另一个标签页里改过。两份都在下面：把想留的整理在这里，再保存一次。"))
    case .gone:
      Refusals(
        "gone",
        Phrase(
          "What you had saved before is no longer here, but everything on this page is. Save it again.",
          "之前保存的已经不在了，但这一页上的都在，请再保存一次。"))
    case .filed: FilingRefusal.alreadySent.refusals
    case .tooLong(let field): Refusals("too-long", field: field.fieldName, tooLongWords(field.limit))
    case .tooMany(let field):
      Refusals(
        "too-many", field: field.fieldName,
        Phrase(
          "At most \(Report.Limit.people) people fit here. Name the others in the text.",
          "这里最多 \(Report.Limit.people) 个人，其余的请写到“发生了什么”里。"))
    case .diskFull:
      Refusals(
        "disk-full",
        Phrase(
          "There is no room on our side just now. Copy your text to be safe, and press the button again soon.",
          "我们这边暂时没有空间了。为稳妥起见先把文字复制下来，稍后再点一次。"))
    }
  }
}

extension DraftField {
  var fieldName: String {
    switch self {
    case .reporter: "reporter.name"
    case .place: "where"
    case .what, .when, .people, .exclude, .told, .preserve, .wish, .contact, .theirWish, .reachWhen: rawValue
    }
  }

  fileprivate var limit: Int {
    switch self {
    case .what: Report.Limit.accountCharacters
    case .reporter, .people: Report.Limit.nameCharacters
    case .when, .place, .exclude, .told, .preserve, .wish, .contact, .theirWish, .reachWhen:
      Report.Limit.answerCharacters
    }
  }
}

extension FileRefusal {
  /// A code for programs.
  var code: String {
    switch self {
    case .empty: "file-empty"
    case .fileTooLarge: "file-too-large"
    case .tooLarge: "files-too-large"
    case .tooMany: "too-many-files"
    case .diskFull: "disk-full"
    case .filed: "already-sent"
    }
  }

  /// What to do; `name` is the file's.
  func words(_ name: String) -> Phrase {
    switch self {
    case .empty: Phrase("\(name) is empty. Choose it again.", "《\(name)》是空文件，请重新选择。")
    case .fileTooLarge(let megabytes):
      Phrase(
        "\(name) is too large: a file may have \(megabytes) MB. Cut it into parts, or send the most important one.",
        "《\(name)》太大：一个文件最多 \(megabytes) MB。可以剪成几段，或者先传最要紧的一段。")
    case .tooLarge:
      Phrase(
        "With \(name) the files would have more than \(Report.Limit.draftMegabytes) MB together. Send the most important ones.",
        "加上《\(name)》，所有文件合计超过 \(Report.Limit.draftMegabytes) MB 了，请先传最要紧的。")
    case .tooMany:
      Phrase(
        "At most \(Report.Limit.files) files fit; \(name) was not kept. Put several into one.",
        "最多 \(Report.Limit.files) 个文件，《\(name)》没有存下，请把几个合成一个。")
    case .diskFull:
      Phrase(
        "There is no room for \(name) just now. Your text is kept; try the file again later.",
        "现在放不下《\(name)》。文字都保存了，文件请稍后再传。")
    case .filed:
      Phrase(
        "This was sent already. Come back with your code and add \(name) there.",
        "已经提交过了。请凭查询码回来，在那里补上《\(name)》。")
    }
  }
}
