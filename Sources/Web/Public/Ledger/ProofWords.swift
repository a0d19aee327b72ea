import Deadlines
import Markup
import Office

extension Visit {
  /// Where the browser says how its own check came out: empty without script. It stands once on a page.
  var checkedHere: HTML {
    """
    <p role="status" class="small" \
    data-checking="\(self("Your browser is checking it …", "浏览器正在验……"))" \
    data-good="\(self(
      "Checked in your browser: all of it fits together, and the signature is the ledger's.",
      "你的浏览器验过了：每一环都对得上，签名也是这本台账的。"))" \
    data-unsigned="\(self(
      "Checked in your browser: all of it fits together. This kind of signature (Ed25519) it can't check; a newer browser or "
        + "any copy of this program can.",
      "你的浏览器验过了：每一环都对得上。只是它不会验这种签名（Ed25519），换个新一点的浏览器，或者用任何一份本程序都能验。"))" \
    data-keys="\(self(
      "Checked in your browser: it fits together, but under a key that this ledger doesn't give out. Keep the file, and show "
        + "it to somebody outside whom you trust.",
      "你的浏览器验过了：前后对得上，但签名用的密钥不是这本台账公布的。文件留好，拿给外面信得过的人看。"))" \
    data-bad="\(self(
      "Checked in your browser: it does not fit. Keep the file just as it is, and show it to somebody outside whom you trust.",
      "你的浏览器验过了：对不上。文件原样留好，拿给外面信得过的人看。"))" \
    data-lost="\(self(
      "Your browser couldn't check it just now. The saved file can be checked later, anywhere.",
      "浏览器这次没验成。存下来的文件，以后在哪儿都能验。"))"></p>
    """
  }

  /// Since when the ledger holds something, and as which of its entries.
  func since(_ held: ReporterLedger.Held) -> String {
    let (at, entry) = (moment(held.since), grouped(held.leaf))
    return self(
      "In the ledger since \(at), entry \(entry). Since then the ledger has only grown.",
      "\(at) 记入台账，第 \(entry) 条。从那以后，台账只增没减。")
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
          "This server has checked it itself: it does not fit. Save the file, and show it to somebody outside whom you trust.",
          "服务器自己验过，对不上。请把文件存下来，拿给外面信得过的人看。")
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
    <div class="row"><button class="small-button">\(visit("Save the proof", "保存回执"))</button>
    <button class="small-button" name="show" value="yes">\(visit("Save a copy to show", "另存一份给别人看"))</button></div>
    </form>
    <p class="small">\(visit(
      "Neither says what you wrote. Both show the minute in which something was sent; the first also shows how urgent it was, "
        + "and proves that it was this and nothing else.",
      "两份都没有你写的内容，都看得出是哪一分钟提交的。第一份还看得出有多急，能证明提交的就是这件，不是别的。"))</p>
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
