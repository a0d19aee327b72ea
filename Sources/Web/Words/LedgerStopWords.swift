import Markup
package import Office

extension LedgerStop {
  /// What was found and what to do, in English, for whoever runs the server: `serve` prints it and `/health` answers it.
  package var sentence: String { "The ledger stands still, so no report is taken: \(found) \(LedgerStop.whatToDo)" }

  private var found: String {
    switch self {
    case .altered: "its entries in the database are not those that were signed."
    case .differing: "the database and the second store have different entries."
    case .eventsAltered: "an event of late, or its commitment, is not what the ledger holds."
    case .foreign: "it was signed under another name or by another key than the configured ones."
    case .rolledBack: "a witness, or somebody's copy, has entries that neither store has: both are old backups."
    case .damaged: "a row of it can't be read."
    }
  }

  private static let whatToDo =
    "Stop the server, copy both folders as they are, then run redress ledger verify, which names the first entry that "
    + "differs; docs/ledger.md says how to go on. Until then people read and answer as always."

  /// What was found, for everybody.
  var words: Phrase {
    switch self {
    case .altered:
      Phrase(
        "When the server started it compared the ledger with what it had signed, and they differ: something in it was altered or lost.",
        "服务器启动时拿台账和自己签过的总指纹对了一遍，对不上：有内容被改过，或者丢了。")
    case .differing:
      Phrase(
        "The ledger is kept in two places. When the server started the two were not the same.",
        "台账存在两个地方。服务器启动时对了一遍，两处不一样。")
    case .eventsAltered:
      Phrase(
        "When the server started it compared what was stored lately with the ledger: something is not as it was when the ledger took it.",
        "服务器启动时拿最近存下的内容和台账对了一遍：有一处跟记进台账时不一样。")
    case .foreign:
      Phrase(
        "What is stored was signed under another name or with another key than this server has.",
        "存着的台账，签名用的名字或钥匙和这台服务器的不一样。")
    case .rolledBack:
      Phrase(
        "Somebody outside who keeps watch has seen a longer ledger than this server has: it was set back to an older copy.",
        "单位外的见证人见过的台账，比这台服务器上的长：它被换回了旧的备份。")
    case .damaged:
      Phrase("A part of the ledger can't be read any more.", "台账有一部分读不出来了。")
    }
  }
}

extension Visit where Viewing == Reporter {
  /// Said before anybody types a word that could not be taken.
  var ledgerNote: HTML {
    guard viewer.ledgerStop != nil else { return "" }
    return note(
      .clay,
      """
      <p><strong>\(self("New reports can't be taken just now.", "现在暂时收不了新的反映。"))</strong> \(self(
        "The ledger that keeps a report from disappearing was found damaged, and without it we won't take your word. What you write is saved under your code, and you can send it once this is mended.",
        "防止反映被人抹掉的台账出了问题，没有它，我们不敢收。你可以先写，凭查询码都会存着，修好之后再提交。"))</p>
      <p>\(self("What can't wait: ", "等不了的："))\(link: Paths.urgent(), self("numbers to call", "这些电话"))\
      \(self(", or the outside adviser under ", "，或者找外部顾问，名字在"))\(link: Paths.bodies(), self("Who is here", "“谁来办”"))\
      \(self(". ", "。"))\(link: Paths.ledger(), self("What was found", "查出了什么"))</p>
      """)
  }
}

extension Visit where Viewing == Staff {
  /// What a stopped ledger means for work.
  func ledgerNote(_ stop: LedgerStop?) -> HTML {
    guard stop != nil else { return "" }
    return note(
      .clay,
      """
      <p><strong>\(self("The ledger stands still.", "台账停住了。"))</strong> \(self(
        "No new report can come in until it is mended. Reading and answering go on, and days run. Make sure that whoever runs the server knows.",
        "修好之前收不到新的案件。看案件、写回复照常，期限也照走。请确认运维的人已经知道。"))
      \(link: Paths.ledger(), self("What was found", "查出了什么"))</p>
      """)
  }
}
