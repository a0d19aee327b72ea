import Markup
import Office

extension LedgerStop {
  /// What was found and what to do, in English, for whoever runs the server: `serve` prints it and `/health` answers it.
  var sentence: String {
    "The ledger stands still and no report is taken: \(found) Copy both folders as they are before anything else; "
      + "docs/ledger.md says how to go on. Meanwhile people read and answer as always."
  }

  private var found: String {
    switch self {
    case .altered:
      "its entries in the database are not those that were signed. redress ledger verify names the first that differs."
    case .differing: "the database and the second store have different entries."
    case .eventsAltered:
      "an event of the last day is not what the ledger holds of it. redress ledger verify names the first that differs."
    case .foreign:
      "it was signed under another name or key than REDRESS_ORIGIN and the second store have; were they exchanged?"
    case .rolledBack: "somebody has entries of it that both stores have lost; redress ledger take-back takes them back."
    case .damaged: "what is stored of it can't be read."
    }
  }

  /// What was found, for everybody.
  var words: Phrase {
    switch self {
    case .altered:
      Phrase(
        "The server compared the ledger with what it had signed, and they differ: something in it was altered or lost.",
        "服务器拿台账和自己签过的总指纹对了一遍，对不上：有内容被改过，或者丢了。")
    case .differing:
      Phrase(
        "The ledger is kept in two places, and the two are not the same.", "台账存在两个地方，两处对不上。")
    case .eventsAltered:
      Phrase(
        "Something that happened in the last day is no longer stored as the ledger holds it: it was altered or lost.",
        "最近一天里有件事，现在存着的跟台账里的指纹对不上：被改过，或者丢了。")
    case .foreign:
      Phrase(
        "The ledger was signed under another name or with another key than this server has. Perhaps the wrong one was put here.",
        "台账上的签名，用的不是这台服务器的名字或密钥，可能是放错了。")
    case .rolledBack:
      Phrase(
        "Somebody outside has entries of this ledger that the server has lost: it was put back to an earlier day.",
        "有些记录外面有人存着，服务器上却没有了：服务器被退回到了以前的某一天。")
    case .damaged:
      Phrase("Some of what is stored of the ledger can't be read any more.", "台账存着的内容有一部分读不出来了。")
    }
  }
}

extension Visit where Viewing == Reporter {
  /// Said before anybody types a word that could not be taken.
  var ledgerNote: HTML {
    guard viewer.ledgerStop != nil else { return "" }
    return note(
      .sun,
      """
      <p><strong>\(self("New reports can't be taken just now.", "现在暂时收不了新的反映。"))</strong>\(gap)\(self(
        "The ledger, which keeps a report from disappearing, was found damaged; without it we can't promise that yours will stay. You can write now: it is kept under your code for \(Office.draftDays) days, and \(Office.draftDays) more each time you open it. Once this notice is gone, you can send it. What was sent before goes on as always.",
        "台账是用来防止反映被人抹掉的，现在出了问题。没有它，没法保证你写的不会消失，所以先不收。你可以现在就写，用查询码存着，留 \(Office.draftDays) 天，每打开一次再留 \(Office.draftDays) 天。这条提示没了，就能提交。以前提交的，照常办。"))</p>
      <p>\(self("What can't wait: ", "等不了的，打"))\(link: Paths.urgent(), self("numbers to call", "这些电话"))\
      \(self(", or the outside adviser (see ", "，或者找外部顾问（见"))\(link: Paths.bodies(), self("“Who is here”", "“谁来办”"))\
      \(self("). ", "）。"))\(link: Paths.ledger(), self(ledgerStopLink))</p>
      """)
  }
}

/// Leads to what was found.
private let ledgerStopLink = Phrase("What is wrong with the ledger", "台账出了什么问题")

extension Visit where Viewing == Staff {
  /// What a stopped ledger means for work.
  func ledgerNote(_ stop: LedgerStop?) -> HTML {
    guard stop != nil else { return "" }
    return note(
      .clay,
      """
      <p><strong>\(self("The ledger stands still.", "台账停住了。"))</strong>\(gap)\(self(
        "No new report can come in until it is mended. Reading and answering go on, and days run. Make sure that whoever runs the server knows.",
        "修好之前收不到新的举报。看案件、写回复照常，期限也照走。请确认管服务器的人已经知道。"))\(gap)\
      \(link: Paths.ledger(), self(ledgerStopLink))</p>
      """)
  }
}
