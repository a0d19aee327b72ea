import Markup

/// What a note or a tag is about; never told by the colour alone.
enum Tone: String, Sendable {
  /// Late, or danger.
  case clay
  /// Due soon.
  case sun
  /// As it should be.
  case leaf
}

/// Something to be read before the rest.
func note(_ tone: Tone, _ content: HTML) -> HTML {
  "<div class=\"note \(tone.rawValue)\">\(content)</div>"
}

/// A word or two in a table.
func tag(_ tone: Tone, _ words: String) -> HTML {
  "<span class=\"tag \(tone.rawValue)\">\(words)</span>"
}

/// What one reads or fills in, set off from the page.
func sheet(_ content: HTML) -> HTML {
  "<div class=\"sheet\">\n\(content)\n</div>"
}

/// Two columns, one under the other where there is no room.
func columns(_ main: HTML, beside: HTML) -> HTML {
  "<div class=\"two\">\n<div>\n\(main)\n</div>\n<div>\n\(beside)\n</div>\n</div>"
}

/// One message: its text as it was written, and who wrote it when. `isOwn` ones stand to the right.
func message(_ text: String, by line: String, isOwn: Bool = false) -> HTML {
  "<div class=\"message\(isOwn ? " own" : "")\"><p class=\"written\">\(text)</p><p class=\"from\">\(line)</p></div>\n"
}

/// A link that stands in a line of its own, with room for a finger.
func wayOn(_ link: Link, _ words: String) -> HTML { "<a class=\"roomy\" href=\"\(link)\">\(words)</a>" }

/// A table with one line a row; on a telephone the cells of a row stand under each other, and since browsers then forget
/// that it is a table, its roles say so.
func table(_ heads: [String], _ rows: [[HTML]]) -> HTML {
  """
  <table class="stack" role="table">
  <thead role="rowgroup"><tr role="row">\(each: heads, { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" })</tr></thead>
  <tbody role="rowgroup">
  \(each: rows, { row in "<tr role=\"row\">\(each: row, { "<td role=\"cell\">\($0)</td>" })</tr>\n" })</tbody>
  </table>
  """
}

/// Something to be typed at a prompt: a line ends between its words alone, unless one is longer than a line.
func command(_ text: String) -> HTML {
  let words = text.split(separator: " ").map { String($0) }
  return """
    <code>\(each: words.enumerated(), { place, word in
      "\(if: place > 0, " ")<span lang=\"en\"\(attribute: "class", word.count <= 32 ? "whole" : nil)>\(word)</span>"
    })</code>
    """
}

extension Visit {
  /// How far one is in a form of several pages.
  func progress(_ step: Int, of count: Int) -> HTML {
    """
    <ol class="steps" aria-hidden="true">\(each: 1...count, { "<li\(attribute: "class", $0 <= step ? "done" : nil)></li>" })</ol>
    <p class="small soft">\(self("Question \(step) of \(count).", "第 \(step) 题，共 \(count) 题。"))</p>
    """
  }

  /// Leads through a list in pages; nothing when it has one. `page` counts from 1.
  func pagination(_ page: Int, of count: Int, _ link: (Int) -> Link) -> HTML {
    guard count > 1 else { return "" }
    return """
      <nav class="pages" aria-label="\(self("Pages of this list", "列表分页"))">
      \(if: page > 1, "\(link: link(page - 1), self("Before", "上一页"))")
      <span>\(self("Page \(page) of \(count)", "第 \(page) 页，共 \(count) 页"))</span>
      \(if: page < count, "\(link: link(page + 1), self("Next", "下一页"))")
      </nav>
      """
  }
}
