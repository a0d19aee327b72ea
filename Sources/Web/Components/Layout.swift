import Markup

extension Visit {
  /// The whole document of a page.
  func document(_ page: some Page<Viewing>) -> HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)"\(attribute: "dir", language.direction)>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(self(page.title))</title>
    <link rel="stylesheet" href="\(Asset.style.link)">
    <link rel="icon" type="image/svg+xml" href="\(Asset.mark.link)">
    \(if: viewer.mayLeaveAtOnce, "<script src=\"\(Asset.early.link)\"></script>\n")\
    <script type="module" src="\(Asset.script.link)"></script>
    \(if: page.checksProofs, "<script type=\"module\" src=\"\(Asset.proof.link)\"></script>\n")\
    </head>
    <body>
    \(if: viewer.mayLeaveAtOnce, leaveBar)\
    <a class="skip" href="#content">\(self("To the content", "跳到正文"))</a>
    \(if: site.isDemonstration, demonstrationBanner)\
    \(top(isQuiet: page.isQuiet))
    <main id="content" class="\(page.width.rawValue)">
    \(page.html(self))
    </main>
    <footer class="foot"><p>\(self("\(site.workplace) runs this site.", "设立单位：\(site.workplace)"))</p></footer>
    </body>
    </html>

    """
  }

  private func top(isQuiet: Bool) -> HTML {
    """
    <header class="top">
    <a class="mark" href="/">\(markDrawing)<span>\(self("Redress", "回音"))</span></a>
    <form class="tongues" method="post" action="\(Paths.language())">
    <input type="hidden" name="back" value="\(here.address)">
    \(each: site.languages.filter { $0 != language }, { other in
      "<button class=\"plain\" name=\"language\" value=\"\(other.rawValue)\" lang=\"\(other.rawValue)\">\(other.ownName)</button>\n"
    })</form>
    \(if: !isQuiet && !viewer.navigation.isEmpty, navigation)\
    </header>
    """
  }

  private var navigation: HTML {
    """
    <nav aria-label="\(self("Pages", "页面"))">
    \(each: viewer.navigation, { "<a href=\"\($0.link)\"\(attribute: "aria-current", $0.link.isSamePage(as: here) ? "page" : nil)>\(self($0.words))</a>\n" })\
    </nav>

    """
  }

  /// The way out: first in the order of tabs, at the thumb on a telephone, without any script.
  private var leaveBar: HTML {
    """
    <aside class="leave" aria-label="\(self("The way out", "离开"))">
    <form method="post" action="\(Paths.leave())" id="leave" data-to="\(site.neutralPlace.address)" \
    data-title="\(self(Leaving.title))">
    <button class="button">\(self("Leave this site", "离开本页"))</button>
    <span class="small soft">\(self("Leaves at once.", "马上离开。"))\
    <span data-with-script hidden> \(self("Shift three times does it too.", "连按三次 Shift 也可以。"))</span></span>
    </form>
    </aside>

    """
  }
}

/// The speech bubble with its tick, drawn in the page's own colours.
private let markDrawing: HTML = """
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
  <path class="bubble" d="M6 7.5h20a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H15l-6 5v-5H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2z"/>\
  <path class="tick" d="M10.5 15.2l3.8 3.7 7.2-7.2"/></svg>
  """

extension Link {
  /// Whether the path is the same, whatever the query.
  func isSamePage(as other: Link) -> Bool {
    address.prefix { $0 != "?" && $0 != "#" } == other.address.prefix { $0 != "?" && $0 != "#" }
  }
}
