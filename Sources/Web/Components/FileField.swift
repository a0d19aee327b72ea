import Markup

extension Form {
  /// One or several files. Where script runs they are sent ahead of the form, piece by piece, if what it is sent to has
  /// a place for that.
  func file(_ name: String, _ label: Phrase, hint: Phrase? = nil, many: Bool = false) -> HTML {
    let bound = Phrase("Up to \(fileMegabytes) MB each.", "每个最多 \(fileMegabytes) MB。")
    let hint = hint.map { Phrase("\($0) \(bound)", "\($0)\(bound)") } ?? bound
    return """
      <div class="field">
      \(self.label(name, label, .field))
      \(remarks(name, hint: hint))\
      <input id="\(name)" name="\(name)" type="file"\(attribute: "multiple", if: many) data-resume\
      \(attribute: "aria-describedby", describedBy(name, hint: hint))>
      \(uploads(name))
      </div>
      """
  }

  /// What the script says, in the language of the page.
  private func uploads(_ name: String) -> HTML {
    """
    <div id="\(name)-uploads" class="uploads" hidden \
    data-waiting="\(Phrase("Waiting", "等待中")[language])" \
    data-sending="\(Phrase("\(percentMark)% sent", "已传 \(percentMark)%")[language])" \
    data-lost="\(Phrase(
      "The connection was lost. It goes on by itself; nothing that was sent is lost.",
      "网络断了，会自动接着传，已经传的不会丢。")[language])" \
    data-saved="\(Phrase("Saved", "已存好")[language])" \
    data-removed="\(Phrase("Removed", "已移除")[language])" \
    data-cancel="\(Phrase("Cancel", "取消")[language])" \
    data-remove="\(Phrase("Remove", "移除")[language])" \
    data-hold="\(Phrase(
      "Your files are still on their way. The page goes on by itself when they are there.",
      "文件还在传，传完会自动继续。")[language])" \
    data-unreadable="\(Phrase(
      "This file changed on your device meanwhile. Choose it again.", "文件在你的设备上变了，请重新选择。")[language])" \
    data-unfinished="\(Phrase(
      "Not wholly sent yet; choose them again and they go on where they stopped:",
      "还没传完的，重新选择就会接着传：")[language])" \
    data-failed="\(Phrase(
      "This file was not sent. Remove it and choose it again.", "这个文件没有传上来，请移除后重新选择。")[language])">
    <ul></ul>
    <p role="status" class="small"></p>
    </div>
    """
  }
}

/// Where the script puts how far a file is.
private let percentMark = "{percent}"
