import Markup

extension Paths {
  /// Takes `hours` and, from a page, `back`.
  static let demonstrationClock = Path.root / "demo" / "clock"
}

extension Visit {
  /// Says that this is a demonstration, and offers to let time pass.
  var demonstrationBanner: HTML {
    """
    <aside class="demonstration" aria-label="\(self("Demonstration", "演示"))">
    <p><strong>\(self("This is a demonstration.", "这是演示。"))</strong>\(gap)\
    \(self("Everybody here is invented. Don't write anything real.", "这里的人都是虚构的，请不要写真实的事。"))</p>
    <form method="post" action="\(Paths.demonstrationClock())">
    <input type="hidden" name="back" value="\(here.address)">
    <span>\(self("Let time pass:", "让时间过去："))</span>
    <button class="small-button" name="hours" value="1">\(self("an hour", "一小时"))</button>
    <button class="small-button" name="hours" value="24">\(self("a day", "一天"))</button>
    <button class="small-button" name="hours" value="168">\(self("a week", "一周"))</button>
    </form>
    </aside>

    """
  }
}
