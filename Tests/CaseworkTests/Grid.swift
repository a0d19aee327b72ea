import Casework
import Workplace

/// A table in text: the first line names the columns, the first words of each line its row, up to a bar.
struct Grid {
  let columns: [String]
  let rows: [(name: String, cells: [String])]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { line in
      let halves = line.split(separator: "|", maxSplits: 1)
      return (name: Grid.trimmed(halves[0]), cells: (halves.last ?? "").split(separator: " ").map(String.init))
    }
    columns = lines.first?.cells ?? []
    rows = Array(lines.dropFirst())
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
