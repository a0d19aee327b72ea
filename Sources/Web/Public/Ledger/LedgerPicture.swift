import Markup

/// A few minutes of the ledger: what happened within, and what anybody sees of it. The same dot, the same length, whatever
/// it was.
struct LedgerPicture {
  private struct Minute {
    let clock: String
    let within: Phrase
    /// Where the bars of its fingerprint stand: made up, and as random as a real one looks.
    let bars: [Int]
  }

  private static let minutes = [
    Minute(clock: "14:02", within: Phrase("nothing", "没有事"), bars: [0, 9, 14, 27, 36, 50, 61]),
    Minute(clock: "14:03", within: Phrase("a report", "来了一份反映"), bars: [3, 7, 22, 30, 41, 46, 58]),
    Minute(clock: "14:04", within: Phrase("ninety answers", "回复 90 条"), bars: [0, 12, 18, 25, 38, 54, 59]),
    Minute(clock: "14:05", within: Phrase("nothing", "没有事"), bars: [5, 10, 20, 33, 37, 48, 63]),
  ]

  /// The text says what the picture shows, so that a screen reader hears it once.
  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <figure class="minutes">
    <svg viewBox="0 0 320 196" aria-hidden="true" focusable="false">
    <text x="84" y="18">\(visit("within", "这一分钟里"))</text><text class="end" x="320" y="18">\(visit("from outside", "外面看到的"))</text>
    <path class="line" d="M62 52V178"/>
    \(each: Self.minutes.enumerated(), { minute($0.offset, $0.element, visit) })</svg>
    <figcaption class="small soft">\(visit(
      "Four minutes of a ledger: one with nothing, one with a report, one with ninety answers, one with nothing. From outside, four entries of the same length that tell nothing.",
      "台账里的四分钟：没有事，来了一份反映，写了 90 条回复，没有事。从外面看，就是四条一样长的指纹，看不出分别。"))</figcaption>
    </figure>
    """
  }

  private func minute(_ place: Int, _ minute: Minute, _ visit: Visit<Reporter>) -> HTML {
    let middle = 52 + place * 42
    return """
      <text x="0" y="\(middle + 5)">\(minute.clock)</text><rect class="spot" x="51" y="\(middle - 11)" width="22" height="22" rx="11"/>\
      <text class="strong" x="84" y="\(middle + 5)">\(visit(minute.within))</text>\
      <rect x="224" y="\(middle - 12)" width="96" height="24" rx="6"/>\
      \(each: minute.bars, { "<path d=\"M\(236 + $0) \(middle - 6)v12\"/>" })

      """
  }
}

/// The picture is drawn in the page's own colours, in both of their sets.
let ledgerStyle = """
  .minutes { margin: 0 0 var(--s5); max-width: 26rem; } .minutes svg { display: block; width: 100%; height: auto; } .minutes figcaption { margin-top: var(--s3); }
  .minutes text { font: 15px/1 var(--face); fill: var(--soft); } .minutes .strong { fill: var(--ink); } .minutes .end { text-anchor: end; }
  .minutes rect { fill: var(--leaf-wash); } .minutes .spot { stroke: var(--leaf); stroke-width: 2; } .minutes path { stroke: var(--leaf); stroke-width: 3; } .minutes .line { stroke-width: 2; }
  code { font: .9375em/1.5 var(--even); overflow-wrap: anywhere; }

  """
