/// An element of an XML document: its name without a prefix, its attributes, and what stands in it.
struct XMLElement: Sendable {
  enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  let name: String
  let attributes: [String: String]
  var nodes: [Node] = []

  /// The elements of this name that stand directly in it.
  func all(_ name: String) -> [XMLElement] {
    nodes.compactMap { node in
      if case .element(let element) = node, element.name == name { element } else { nil }
    }
  }
}

/// Reads XML 1.0 in UTF-8, as much as XLIFF needs: no document type, so that nothing can be fetched or unfolded.
struct XMLReader {
  struct Fault: Error, Hashable {
    let line: Int
    let reason: String
  }

  private let bytes: [UInt8]
  private var index = 0

  static func root(of bytes: [UInt8]) throws(Fault) -> XMLElement {
    var reader = XMLReader(bytes: bytes)
    guard bytes.count <= bytesLimit else { throw reader.fault("The file is longer than \(bytesLimit / 1_000_000) MB.") }
    guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else {
      throw reader.fault("The file is not UTF-8.")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    try reader.skipAround()
    let root = try reader.element(depth: 0)
    try reader.skipAround()
    guard reader.index == bytes.count else { throw reader.fault("Something stands after the end.") }
    return root
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ reason: String) -> Fault {
    Fault(line: 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A }, reason: reason)
  }

  private func sees(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  /// Comments, instructions and space, before and after the root.
  private mutating func skipAround() throws(Fault) {
    while index < bytes.count {
      if isSpace(bytes[index]) {
        index += 1
      } else if sees("<?") {
        _ = try text(until: "?>")
      } else if sees("<!--") {
        _ = try text(until: "-->")
      } else if sees("<!") {
        throw fault("A document type has no place here.")
      } else {
        return
      }
    }
  }

  /// The text up to `end`, which is left out.
  private mutating func text(until end: String) throws(Fault) -> String {
    let start = index
    while index < bytes.count, !sees(end) { index += 1 }
    guard index < bytes.count else { throw fault("“\(end)” is missing.") }
    defer { index += end.utf8.count }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func element(depth: Int) throws(Fault) -> XMLElement {
    guard depth < depthLimit else { throw fault("Elements stand too deep in each other.") }
    guard sees("<") else { throw fault("An element should begin here.") }
    index += 1
    let (name, attributes, isEmpty) = try tag()
    var element = XMLElement(name: local(name), attributes: attributes)
    if isEmpty { return element }
    while true {
      guard index < bytes.count else { throw fault("</\(name)> is missing.") }
      if sees("</") {
        index += 2
        let end = try text(until: ">")
        guard end.prefix(while: { !$0.isWhitespace }) == name else { throw fault("</\(name)> is expected here.") }
        return element
      } else if sees("<!--") {
        _ = try text(until: "-->")
      } else if sees("<![CDATA[") {
        index += 9
        element.nodes.append(.text(try text(until: "]]>")))
      } else if sees("<?") {
        _ = try text(until: "?>")
      } else if sees("<") {
        element.nodes.append(.element(try self.element(depth: depth + 1)))
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        element.nodes.append(.text(try plain(bytes[start..<index])))
      }
    }
  }

  /// The name and the attributes, up to the end of the tag.
  private mutating func tag() throws(Fault) -> (name: String, attributes: [String: String], isEmpty: Bool) {
    let name = word()
    guard !name.isEmpty else { throw fault("A name is missing.") }
    var attributes: [String: String] = [:]
    while true {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      if sees("/>") {
        index += 2
        return (name, attributes, true)
      }
      if sees(">") {
        index += 1
        return (name, attributes, false)
      }
      let key = word()
      while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard !key.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
      else { throw fault("The tag of \(name) can't be read.") }
      let quote = String(decoding: [bytes[index]], as: UTF8.self)
      index += 1
      let value = try text(until: quote)
      attributes[local(key)] = try plain(ArraySlice(value.utf8))
    }
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !isSpace(bytes[index]), !"/>=<\"'".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The text with its five entities and its numbered characters put in.
  private func plain(_ raw: ArraySlice<UInt8>) throws(Fault) -> String {
    var text = ""
    var rest = String(decoding: raw, as: UTF8.self)[...]
    while let mark = rest.firstIndex(of: "&") {
      text += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else { throw fault("An & without its ; stands here.") }
      let name = rest[rest.index(after: mark)..<end]
      guard let character = XMLReader.character(name) else { throw fault("&\(name); is not known.") }
      text.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}

private let bytesLimit = 16_000_000
private let depthLimit = 32

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

/// A name without the prefix of its namespace.
private func local(_ name: String) -> String {
  name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
}

extension String {
  /// As it stands in XML, in a text or between double quotes.
  var inXML: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}
