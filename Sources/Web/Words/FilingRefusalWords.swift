import Casework
import Office

extension FilingRefusal {
  /// Next to which field it stands, by which code, and what to do.
  var refusals: Refusals {
    switch self {
    case .nothingTold:
      Refusals(
        "missing", field: "what",
        Phrase("Write something here, or attach a file. A few words will do.", "请在这里写点什么，或附上文件，几个字也行。"))
    case .tooLong(let field): Refusals("too-long", field: field.fieldName, field.tooLong)
    case .tooManyPeople:
      Refusals(
        "too-many", field: "people",
        Phrase(
          "At most \(Report.Limit.people) people fit here. Name the others in the text above.",
          "这里最多写 \(Report.Limit.people) 个人，其余的请写到“发生了什么”里。"))
    case .unknownPerson(let field):
      Refusals(
        "unknown-person", field: field.fieldName,
        Phrase("We have nobody under this id. Type the name instead.", "没有这个编号的人，请直接写名字。"))
    case .holdsCode(let field): Refusals("holds-code", field: field.fieldName, codeWords)
    case .alreadySent:
      Refusals(
        "already-sent",
        Phrase("This was sent already. Come back to it with your code.", "这份已经提交过了，请凭查询码回来看。"))
    case .ledgerStopped: Refusals("ledger-stopped", ledgerStoppedWords)
    case .busy: Refusals("busy", busyWords)
    }
  }
}

/// A text holds the receipt code.
let codeWords = Phrase(
  "Your code stands in this text. Take it out: whoever reads it could come back as you.",
  "这段文字里有你的查询码，请删掉：看到的人就能冒充你。")

/// Nobody could promise that the report will not disappear; what was typed is kept.
let ledgerStoppedWords = Phrase(
  "This was not sent. The ledger, which keeps a report from disappearing, was found damaged; without it we can't promise that yours will stay, so we don't take it yet. What you saved opens with your code, for \(Office.draftDays) days, and \(Office.draftDays) more each time you open it; come back and send it then. For what can't wait, call one of the numbers under “What can't wait”, or the outside adviser under “Who is here”.",
  "这次没有提交上去。台账是用来防止反映被人抹掉的，现在出了问题；没有它，没法保证你写的不会消失，所以先不收。你存下的内容凭查询码还能打开，留 \(Office.draftDays) 天，每打开一次再留 \(Office.draftDays) 天，到时再来提交。等不了的，打“先顾要紧的”里的电话，或者找“谁来办”里的外部顾问。"
)

/// Others were faster; what was typed is kept.
let busyWords = Phrase(
  "Too much came at once, and this was not taken. Your text is kept; press the button again in a few seconds.",
  "同时来的太多，这次没收下。你写的都还在，请过几秒再点一次。")

extension FilingField {
  /// The form's field, where ids and names lie one level deeper.
  var fieldName: String { self == .reporter ? "reporter.name" : rawValue }

  fileprivate var tooLong: Phrase {
    switch self {
    case .what: tooLongWords(Report.Limit.accountCharacters)
    case .people, .reporter: tooLongWords(Report.Limit.nameCharacters)
    case .exclude:
      Phrase(
        "At most \(Report.Limit.excluded) people fit here. Name the most important ones.",
        "这里最多 \(Report.Limit.excluded) 个人，请先写最要紧的。")
    case .when, .place, .told, .preserve, .wish, .contact, .theirWish, .reachWhen:
      tooLongWords(Report.Limit.answerCharacters)
    }
  }
}

/// What to do with a text of more than `limit` characters.
func tooLongWords(_ limit: Int) -> Phrase {
  Phrase(
    "This is longer than \(limit) characters. Shorten it, or attach the text as a file.",
    "这里超过了 \(limit) 个字，请缩短一些，或把全文作为文件附上。")
}
