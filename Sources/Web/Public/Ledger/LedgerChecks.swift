import Markup

/// How to check the ledger without trusting who runs it, from the least to the most.
struct LedgerChecks {
  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h2>\(visit("How to check without trusting us", "不信我们，也能查"))</h2>
    <p>\(visit(
      "The commands are for people who know how to run them. What stands in capitals is to be replaced: FILE by the file's name, URL by this site's address, KEY by the key that signs.",
      "下面的命令是给会用电脑命令的人的。大写的词换成自己的：FILE 换成文件名，URL 换成本站网址，KEY 换成签名用的密钥。"))</p>
    <ol>
    <li><p><strong>\(visit("Keep the promise that you were given, and check it.", "留好回执，自己查。"))</strong>\(visit.gap)\(visit(
      "You get it with your code. Whoever has it can check it, here or with any copy of this program, without the code and without learning what you wrote.",
      "它和查询码一起给你。谁拿着都能查，在这里，或者用任何一份同样的程序；不用查询码，也看不到你写了什么。"))\
    \(wayOn(Paths.ledgerPromise(), visit("Check one here", "在这里查")))</p>
    <p class="small">\(command("redress promise check FILE URL"))</p></li>
    <li><p><strong>\(visit("Check the whole ledger.", "把整本台账查一遍。"))</strong>\(visit.gap)\(visit(
      "On a computer of your own, over the net. Tools of others do it as well: the ledger speaks C2SP tlog-tiles.",
      "在自己的电脑上，通过网络就行。别人写的工具也能查，格式是 C2SP tlog-tiles。"))\
    \(wayOn(Paths.ledgerKeys(), visit("The keys that sign it", "签名用的密钥")))</p>
    <p class="small">\(command("redress ledger verify URL"))</p></li>
    <li><p><strong>\(visit("Be a witness, or find one.", "当见证人，或者找一位。"))</strong>\(visit.gap)\(visit(
      "A works council, a union, a lawyer, a university. A witness remembers what it saw last and signs only what has grown from it. With a witness, a ledger can't be shown to two people in two ways.",
      "职工代表、工会、律师、学校都可以。见证人记得上次看到的样子，只有接着那份往后加的，才签。有了见证人，就没法给两个人看两本不一样的台账。"))</p>
    <p class="small">\(command("redress witness watch URL --log KEY --state FILE --name NAME"))</p>
    \(watching(visit))</li>
    <li><p><strong>\(visit("The outside adviser and the board's observers can recompute it.", "外部顾问和董事会观察员可以自己重算。"))</strong>\(visit.gap)\(visit(
      "What that takes lies ready for the adviser and the board's observers, sealed to keys of their own. From what is stored they make each minute's fingerprint again, and find the first that differs.",
      "重算要用的东西，已经用外部顾问和董事会观察员各自的密钥封好留给他们。他们拿存着的内容把每分钟的指纹重算一遍，就能找出第一处对不上的。"))</p>
    <p class="small">\(command("redress ledger audit --seeds FILE --data FOLDER --key KEY --since CHECKPOINT"))</p></li>
    </ol>
    """
  }

  /// What it takes to be a witness without a server.
  private func watching(_ visit: Visit<Reporter>) -> HTML {
    """
    <details>
    <summary>\(visit("To watch from a laptop, once an hour", "用笔记本电脑，每小时看一次"))</summary>
    <p>\(visit.site.ledgerReaders == .everybody
      ? visit("You need nobody's leave.", "不用谁批准。")
      : visit(
        "You need the word that the workplace gives its people: set REDRESS_LEDGER_WORD to it first.",
        "要有单位发的口令：先把 REDRESS_LEDGER_WORD 设成它。"))\(visit.gap)\(visit(
      "Take a Linux or macOS machine of your own, this program, a name without spaces that nobody else has, and the key. Compare the key with what somebody else has: with a wrong one you watch the wrong ledger.",
      "要有自己的电脑（Linux 或 macOS）、本程序、一个别人没用过的名字（不带空格），还有密钥。密钥要跟别人手里的核对：密钥错了，看的就是另一本台账。"))</p>
    <p>\(visit(
      "Run the command above once, by hand: it makes FILE and says your witness's key. Then let cron run it every hour. The machine may be off in between. If it ends with 1, keep what it printed: the ledger has not only grown.",
      "先照上面的命令手动运行一次：它会建好 FILE，并显示你这位见证人的密钥。以后让 cron 每小时运行一次，中间关机也不要紧。要是以 1 结束，把显示的内容留好：台账不是只增没减。"))</p>
    <p class="small">\(command("17 * * * * redress witness watch URL --log KEY --state FILE"))</p>
    <p>\(visit(
      "docs/witness.md, which comes with the program, says the rest, also how to have the site ask you for each signature.",
      "其余的写在程序自带的 docs/witness.md 里，包括怎样让本站每次都来请你签名。"))</p>
    </details>
    """
  }
}
