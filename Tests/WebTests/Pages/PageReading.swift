/// A page as its elements, read strictly: what isn't closed, or closed twice, is a fault.
struct PageReading {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Which elements it stands in, outermost first, by their place in `elements`.
    let ancestors: [Int]
    /// All text in it, also in what stands in it.
    var text = ""

    func has(_ className: String) -> Bool {
      (attributes["class"] ?? "").split(separator: " ").contains(Substring(className))
    }
  }

  /// A piece of text with the elements around it.
  struct Run {
    let text: String
    let ancestors: [Int]
  }

  private(set) var elements: [Element] = []
  private(set) var runs: [Run] = []
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "wbr", "path", "rect", "source"]

  init(_ html: String) {
    var open: [Int] = []
    for part in html.split(separator: "<").map(String.init) {
      let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2 else {
        faults.append("a tag has no end: \(part.prefix(40))")
        continue
      }
      tag(halves[0], &open)
      let text = Self.unescaped(halves[1])
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      runs.append(Run(text: text, ancestors: open))
      for index in open { elements[index].text += text }
    }
    for index in open { faults.append("<\(elements[index].name)> is never closed") }
  }

  private mutating func tag(_ inner: String, _ open: inout [Int]) {
    if inner.hasPrefix("!") { return }
    if inner.hasPrefix("/") {
      let name = String(inner.dropFirst())
      guard let last = open.last, elements[last].name == name else {
        faults.append("</\(name)> closes nothing")
        return
      }
      open.removeLast()
      return
    }
    let name = String(inner.prefix { !$0.isWhitespace && $0 != "/" })
    elements.append(Element(name: name, attributes: Self.attributes(inner.dropFirst(name.count)), ancestors: open))
    if !Self.void.contains(name) { open.append(elements.count - 1) }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    for match in text.matches(of: /([a-zA-Z:-]+)(?:="([^"]*)")?/) {
      found[String(match.1)] = match.2.map { unescaped(String($0)) } ?? ""
    }
    return found
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

extension PageReading {
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func first(_ name: String) -> Element? { elements.first { $0.name == name } }

  /// Whether one of those around it fits.
  func isWithin(_ ancestors: [Int], _ fits: (Element) -> Bool) -> Bool { ancestors.contains { fits(elements[$0]) } }
}
