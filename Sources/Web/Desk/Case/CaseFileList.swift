import Casework
import Markup
import Office
import Workplace

extension Visit {
  /// The files of a report or a message. Nothing is shown unasked: a picture is behind a fold, as a cleaned copy, and
  /// every original behind a reason.
  func files(_ files: [Account.File], of file: ID<Case>) -> HTML {
    guard !files.isEmpty else { return "" }
    let pictures = files.filter { Picture(type: $0.type) != nil }.map(\.id)
    return """
      <ul>
      \(each: files, { item in
        "<li>\(given: ID<SealedFileTag>(item.id), { entry(item, $0, pictures.firstIndex(of: item.id), of: file) })</li>\n"
      })</ul>
      """
  }

  private func entry(
    _ item: Account.File, _ id: ID<SealedFileTag>, _ picture: Int?, of file: ID<Case>
  ) -> HTML {
    """
    <span class="written">\(item.name)</span> <span class="small soft">\(size(item.bytes))</span>
    \(given: picture, { folded($0 + 1, item, Paths.fileOfCase(file, id)) })
    <p class="small">\(link: Paths.originalOfCase(file, id), self("Open the original of \(item.name)", "打开《\(item.name)》的原件"))</p>
    """
  }

  /// A browser loads it when the fold is opened, not before.
  private func folded(_ number: Int, _ item: Account.File, _ copy: Link) -> HTML {
    """
    <details>
    <summary><span>\(self("Picture \(number)", "图片 \(number)"))<span class="folded">\(self(", not shown", "，未显示"))</span></span></summary>
    <img src="\(copy)" alt="\(self("Picture \(number): \(item.name)", "图片 \(number)：\(item.name)"))" loading="lazy">
    </details>
    """
  }

  /// "12 kB", "3 MB".
  private func size(_ bytes: Int64) -> String {
    bytes < 1_000_000 ? "\(max(1, bytes / 1_000)) kB" : "\(bytes / 1_000_000) MB"
  }
}
