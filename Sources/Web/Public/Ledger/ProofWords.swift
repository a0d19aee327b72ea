import Deadlines
import Markup
import Office

extension Visit {
  /// Where the browser says how its own check came out: empty without script. It stands once on a page. The script puts
  /// names for the per cent sign.
  var checkedHere: HTML {
    """
    <p role="status" class="small" \
    data-checking="\(self("Your browser is checking it …", "浏览器正在验……"))" \
    data-kept="\(self(
      "Checked in your browser: the ledger holds it, in time, as was promised. Every step fits, and the signature is the "
        + "ledger's.",
      "你的浏览器验过了：台账里有这一条，是按答应的时间记的，每一环都对得上，签名也是这本台账的。"))" \
    data-held="\(self(
      "Checked in your browser: the ledger holds what this proof is of, and the signature is the ledger's. There is no "
        + "promise with it, so it doesn't show whether that was in time.",
      "你的浏览器验过了：证明里的这一条，台账里有，签名也是这本台账的。没有附上回执，是不是按时记的看不出来。"))" \
    data-waits="\(self(
      "Checked in your browser: the promise is signed by the ledger. Nothing proves yet that it is kept; look again in a few "
        + "minutes.",
      "你的浏览器验过了：回执是这本台账签的。还没有什么能证明它兑现了，过几分钟再来看。"))" \
    data-overdue="\(self(
      "Checked in your browser: the promise is signed by the ledger, but by your device's clock its time is over, and nothing "
        + "proves that it was kept. Keep it and look again later. If that stays so, show it to somebody outside this workplace whom you trust.",
      "你的浏览器验过了：回执是这本台账签的。可按你设备上的时间早该记了，现在还没有什么能证明它兑现了。把它留好，晚些再来看；"
        + "要是一直这样，就拿给单位外面信得过的人看。"))" \
    data-later="\(self(
      "Checked in your browser: the ledger holds it, and the signature is the ledger's, but it came in later than promised. "
        + "That is in order only if the ledger stood still in between: save the proof, and check it under “Check a promise”.",
      "你的浏览器验过了：台账里有这一条，签名也是这本台账的，但比答应的晚。只有中间台账停过，才算正常：先把证明存下来，"
        + "再到“查验回执”里查一查。"))" \
    data-late="\(self(
      "Checked in your browser: the promise was not kept. The ledger has signed that it went past the promised minute, and it "
        + "shows no proof that it held this by then. Keep the file just as it is, and show it to somebody outside this workplace whom you trust.",
      "你的浏览器验过了：没有按回执兑现。台账自己的签名表明，答应的那一分钟已经过了，它拿不出按时记下的证明。文件原样留好，"
        + "拿给单位外面信得过的人看。"))" \
    data-nothing="\(self(
      "Looked at in your browser: nothing here proves anything yet.", "你的浏览器看过了：这里面还没有什么能当证明。"))" \
    data-lacks="\(self(
      "Looked at in your browser: the server left out what ties this to your report, so nothing shows that it is yours. Save "
        + "it, and show it to somebody outside this workplace whom you trust.",
      "你的浏览器看过了：服务器少给了一样东西，没法确认这就是你那一件。先存下来，拿给单位外面信得过的人看。"))" \
    data-forked="\(self(
      "Checked in your browser: two histories. This ledger signed both, and they can't both be true. Keep the file just as it "
        + "is, and give copies to several people outside this workplace whom you trust.",
      "你的浏览器验过了：这本台账签过两种说法，不可能都是真的。文件原样留好，多给几个单位外面信得过的人。"))" \
    data-claimed="\(self(
      "Checked in your browser: this ledger signed both. That they contradict each other your browser can't prove; the server "
        + "itself says so. Keep the file just as it is, and give copies to several people outside this workplace whom you trust.",
      "你的浏览器验过了：两份都是这本台账签的。两份互相矛盾，是服务器自己说的，浏览器还证明不了。文件原样留好，"
        + "多给几个单位外面信得过的人。"))" \
    data-differs="\(self(
      "Checked in your browser: what this page says and what your browser found don't agree. Keep the file just as it is, and "
        + "show it to somebody outside this workplace whom you trust.",
      "你的浏览器验过了：这一页说的，和浏览器自己验出来的，对不到一起。文件原样留好，拿给单位外面信得过的人看。"))" \
    data-unsigned="\(self(
      "Checked in your browser: what it can check fits together. This kind of signature (Ed25519) it can't check, so that "
        + "proves nothing yet; a newer browser or any copy of this program can.",
      "你的浏览器只验了一部分，验过的都对得上。只是它不会验这种签名（Ed25519），所以还不算证明；换个新一点的浏览器，"
        + "或者用任何一份本程序都能验。"))" \
    data-keys="\(self(
      "Checked in your browser: it names a key that this ledger doesn't give out, so it doesn't count as this ledger's. Keep "
        + "the file, and show it to somebody outside this workplace whom you trust.",
      "你的浏览器验过了：里面有一把密钥，这本台账没有公布过，所以不能算是这本台账的。文件留好，拿给单位外面信得过的人看。"))" \
    data-bad="\(self(
      "Checked in your browser: it does not fit. Keep the file just as it is, and show it to somebody outside this workplace whom you trust.",
      "你的浏览器验过了：对不上。文件原样留好，拿给单位外面信得过的人看。"))" \
    data-lost="\(self(
      "Your browser couldn't check it just now. The saved file can be checked later, anywhere.",
      "浏览器这次没验成。存下来的文件，以后在哪儿都能验。"))" \
    data-grown="\(self(
      " From the state of the ledger that it shows to that of now, the ledger has only grown.",
      "从它记着的样子到现在，台账只增没减。"))" \
    data-witnesses="\(cosigned(by: "%"))"></p>
    """
  }

  private func cosigned(by names: String) -> String {
    self(
      " The state of the ledger that it shows was signed as well by \(names).", "它记着的台账，还有见证人签过名：\(names)。")
  }

  /// Since when the ledger holds something, and as which of its entries.
  func since(_ held: ReporterLedger.Held) -> String {
    let (at, entry) = (moment(held.since), grouped(held.leaf))
    return self("In the ledger since \(at), entry \(entry).", "\(at) 记入台账，第 \(entry) 条。")
  }

  /// What the server says of its own check, and that one needn't believe it; nothing while there is nothing to check.
  func serversCheck(_ isSound: Bool?) -> String? {
    isSound.map { isSound in
      isSound
        ? self(
          "This server has checked it itself: it fits. You needn't believe that: any copy of this program can check the saved "
            + "file, on any machine.",
          "服务器自己验过，对得上。不必信它说的：存下来的文件，随便找一台机器、一份本程序都能验。")
        : self(
          "This server has checked it itself: it does not fit. Save the file, and show it to somebody outside this workplace whom you trust.",
          "服务器自己验过，对不上。请把文件存下来，拿给单位外面信得过的人看。")
    }
  }

  /// In a demonstration time is moved, but the ledger goes by the real one.
  var ledgersTime: String {
    guard site.isDemonstration else { return "" }
    return self(" The ledger keeps real time, in a demonstration too.", "演示里跳过的时间不算，台账只认真实时间。")
  }

  /// 5,312
  func grouped(_ number: Int64) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

/// The form with which one keeps a proof: all of it, or only what others may see.
struct ProofForm {
  let visit: Visit<Reporter>
  /// Where it is asked for.
  let link: Link
  /// How many seconds apart the script looks whether the ledger holds it.
  let seconds: Int
  let waits: Bool

  var html: HTML {
    """
    <form method="post" action="\(link)" data-proof="\(String(seconds))"\(attribute: "data-waits", if: waits)>
    <div class="row"><button class="small-button">\(visit("Save the proof", "保存证明"))</button>
    <button class="small-button" name="show" value="yes">\(visit("Save a copy to show", "另存一份给别人看"))</button></div>
    </form>
    <p class="small">\(visit(
      "Neither has what you wrote, nor your name. Both show which site took it in, and in which minute. The first also shows how "
        + "urgent it was, who owed what by when, and each step on your page with its time; it proves that it was this and "
        + "nothing else: keep it for yourself and your lawyer. To show somebody, use the second. Whoever sees you with either "
        + "knows that you wrote: show neither to a colleague or to your boss.",
      "两份都没有你写的内容，也没有你的名字，但都看得出是哪个网站、哪一分钟收到的。第一份还看得出有多急、谁该在哪天前办，以及你页面上每一步是什么、"
        + "在什么时候；它能证明提交的就是这件，不是别的，只留给自己和律师。要给别人看，用第二份。谁看见它在你手里，就知道是你写的："
        + "别给同事、领导看。"))</p>
    """
  }
}

extension Office {
  /// How many seconds apart it is worth looking for a tick.
  var secondsBetweenLooks: Int { max(1, Int(settings.tickLength / 2_000)) }
}

extension Instant {
  /// This minute's end, unless it is just beginning: what is due by then is not told too early.
  var roundedUpToMinute: Instant {
    let rest = milliseconds % 60_000
    return rest == 0 ? self : Instant(milliseconds: milliseconds + 60_000 - rest)
  }
}
