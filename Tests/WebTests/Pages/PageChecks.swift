/// What every page must be. Each check gives the faults that it finds, in words.
enum PageChecks {
  static func structure(_ page: PageReading) -> [String] {
    var faults = page.faults
    let ids = page.elements.compactMap { $0.attributes["id"] }
    faults += Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.map { "two elements are called \($0.key)" }
    if page.all("h1").count != 1 { faults.append("\(page.all("h1").count) headings of the first rank") }
    var last = 0
    for heading in page.elements where ["h1", "h2", "h3", "h4"].contains(heading.name) {
      let rank = heading.name.last?.wholeNumberValue ?? 0
      if rank > last + 1, last > 0 { faults.append("after h\(last) comes h\(rank): \(heading.text)") }
      last = rank
    }
    return faults
  }

  /// Each field has a label with words, and whatever it refers to is there.
  static func labels(_ page: PageReading) -> [String] {
    var faults: [String] = []
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    for element in page.elements {
      for reference in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "data-copy"] {
        for id in (element.attributes[reference] ?? "").split(separator: " ") where !ids.contains(String(id)) {
          faults.append("\(reference)=\(id) leads nowhere")
        }
      }
      if let fault = unlabelled(element, page) { faults.append(fault) }
    }
    return faults
  }

  private static func unlabelled(_ element: PageReading.Element, _ page: PageReading) -> String? {
    let hasName = !(element.attributes["aria-label"] ?? "").isEmpty
    switch element.name {
    case "input", "textarea", "select":
      if element.attributes["type"] == "hidden" || hasName { return nil }
      let label = page.all("label").first { $0.attributes["for"] == element.attributes["id"] }
      let isNamed =
        label?.text.contains { $0.isLetter || $0.isNumber } ?? (element.attributes["aria-labelledby"] != nil)
      return isNamed ? nil : "\(element.name) \(element.attributes["name"] ?? "") has no label"
    case "button", "a":
      return hasName || element.text.contains { $0.isLetter || $0.isNumber } ? nil : "a \(element.name) says nothing"
    case "fieldset":
      return page.all("legend").isEmpty && !hasName ? "a fieldset has no legend" : nil
    case "img": return element.attributes["alt"] == nil ? "a picture has no words" : nil
    default: return nil
    }
  }

  /// Each address leads to one of `patterns`, to a place on the page, or safely elsewhere.
  static func links(_ page: PageReading, _ patterns: [String]) -> [String] {
    let known = patterns.map { $0.split(separator: " ") }.filter { $0.count == 2 }
      .map { (method: $0[0], segments: $0[1].split(separator: "/")) }
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    return page.elements.flatMap { element in
      ["href", "src", "action", "formaction"].compactMap { name -> String? in
        guard let address = element.attributes[name] else { return nil }
        if address.hasPrefix("#") { return ids.contains(String(address.dropFirst())) ? nil : "\(address) is not here" }
        if ["https://", "tel:", "mailto:"].contains(where: address.hasPrefix) { return nil }
        let posts = name == "formaction" || (name == "action" && element.attributes["method"] == "post")
        let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let leads = known.contains { pattern in
          let isBelow = pattern.segments.last == "**" && pattern.segments.count <= path.count
          return pattern.method == (posts ? "POST" : "GET") && (isBelow || pattern.segments.count == path.count)
            && zip(pattern.segments, path).allSatisfy { $0 == $1 || $0.hasPrefix("{") || $0 == "**" }
        }
        return leads && address.hasPrefix("/") ? nil : "\(posts ? "POST" : "GET") \(address) leads nowhere"
      }
    }
  }

  /// The page says its language, and nobody reads a phrase in another. What people wrote isn't ours to judge, and an
  /// element may say that it is in another language.
  static func language(_ page: PageReading, _ tag: String) -> [String] {
    var faults: [String] = []
    let said = page.first("html")?.attributes["lang"]
    if said != tag { faults.append("the page says that it is in \(said ?? "no language")") }
    for run in page.runs {
      let isMarked = page.isWithin(run.ancestors) {
        $0.name != "html" && $0.attributes["lang"] != nil || $0.has("written") || $0.has("code")
      }
      if !isMarked, isForeign(run.text, tag) { faults.append("in another language: \(run.text)") }
    }
    return faults
  }

  /// Chinese characters on an English page; on a Chinese one three words and more in Latin letters.
  private static func isForeign(_ text: String, _ tag: String) -> Bool {
    if tag != "zh-Hans" { return text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    return text.contains(/[A-Za-z]+[ ,.]+[A-Za-z]+[ ,.]+[A-Za-z]+/)
  }

  /// Titles stand in the browser's history: they say nothing of why somebody came.
  static func title(_ page: PageReading) -> [String] {
    guard let title = page.first("title")?.text, !title.isEmpty else { return ["no title"] }
    return telling.filter { title.lowercased().contains($0) }.map { "the title “\(title)” says “\($0)”" }
  }

  private static let telling = [
    "report", "harass", "misconduct", "assault", "victim", "complain", "abuse", "whistle", "violence", "safety",
    "police",
    "骚扰", "举报", "反映", "投诉", "侵害", "暴力", "伤害", "报警", "受害",
  ]

  /// One thing a page: one primary button outside what is folded away and the way out.
  static func buttons(_ page: PageReading) -> [String] {
    let primary = page.elements.filter { element in
      element.has("button") && !element.has("quiet")
        && !page.isWithin(element.ancestors) { $0.name == "details" || $0.has("leave") }
    }
    return primary.count > 1 ? ["\(primary.count) primary buttons: \(primary.map(\.text))"] : []
  }
}
