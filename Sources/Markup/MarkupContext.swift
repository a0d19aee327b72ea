/// Follows the literals of a page to know where the next value would stand.
///
/// It reads as much HTML as the question needs: text, tags, names, quoted values. It doesn't know which tags must be
/// closed; tests over whole pages ask that.
struct MarkupContext {
  enum Place { case text, opening, tagName, tag, attributeName, equals, value, declaration, script }

  private(set) var place = Place.text
  private var holdsAddress = false
  private var isValueBegun = false
  private var isScript = false

  /// Whether an element's text goes on here.
  var isText: Bool { place == .text }

  /// Whether escaped text may stand here.
  func admitText() -> MarkupFault? {
    switch place {
    case .text: nil
    case .value: holdsAddress ? .textInAddress : nil
    case .equals: .unquoted
    case .script: .inlineScript
    default: .misplaced
    }
  }

  /// Whether a link's address may stand here.
  mutating func admitLink() -> MarkupFault? {
    guard place == .value, holdsAddress, !isValueBegun else { return place == .equals ? .unquoted : .misplacedLink }
    isValueBegun = true
    return nil
  }

  /// Whether an attribute of this name may be written here.
  mutating func admitAttribute(_ name: StaticString) -> MarkupFault? {
    guard place == .tag else { return .misplaced }
    return name.withUTF8Buffer { bytes in
      fault(ofAttribute: bytes[...]) ?? (isAddress(bytes[...]) ? .textInAddress : nil)
    }
  }

  /// Reads on; gives the first fault that stands in the literal itself.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> MarkupFault? {
    var found: MarkupFault?
    var nameStart = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch place {
      case .text:
        if byte == less { place = .opening }
      case .value:
        if byte == quote { place = .tag } else { isValueBegun = true }
      case .opening:
        nameStart = index
        isScript = false
        place = byte == UInt8(ascii: "!") ? .declaration : .tagName
      case .tagName where !isNamePart(byte):
        endTagName(bytes[nameStart..<index], &found)
        continue
      case .tag where isNamePart(byte):
        nameStart = index
        place = .attributeName
      case .attributeName where !isNamePart(byte):
        endAttributeName(bytes[nameStart..<index], &found)
        place = byte == equalsSign ? .equals : .tag
        if place == .tag { continue }
      case .tag, .declaration:
        if byte == greater { place = isScript ? .script : .text }
      case .equals:
        if byte != quote { found = found ?? .unquoted }
        place = .value
        isValueBegun = false
      case .script:
        if byte != less { found = found ?? .inlineScript }
        place = .opening
      case .tagName, .attributeName: break
      }
      index += 1
    }
    if place == .tagName { endTagName(bytes[min(nameStart, index)..<index], &found) }
    if place == .attributeName {
      endAttributeName(bytes[min(nameStart, index)..<index], &found)
      place = .tag
    }
    return found
  }

  private mutating func endTagName(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ found: inout MarkupFault?) {
    place = .tag
    isScript = name.matches("script")
    if name.matches("style") { found = found ?? .inlineStyle }
  }

  private mutating func endAttributeName(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ found: inout MarkupFault?) {
    holdsAddress = isAddress(name)
    found = found ?? fault(ofAttribute: name)
  }
}

private func fault(ofAttribute name: Slice<UnsafeBufferPointer<UInt8>>) -> MarkupFault? {
  if name.count > 2, name.dropLast(name.count - 2).matches("on") { return .handler }
  if name.matches("style") { return .inlineStyle }
  return name.matches("srcdoc") ? .inlineScript : nil
}

private let addresses: [StaticString] = [
  "href", "src", "action", "formaction", "poster", "data", "cite", "ping", "srcset", "background", "xlink:href",
]

private func isAddress(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  addresses.contains { name.matches($0) }
}

/// Letters, digits and what else may stand in a name: anything but white space, `"`, `'`, `/`, `<`, `=`, `>`.
/// The `/` of an end tag belongs to its name here.
private func isNamePart(_ byte: UInt8) -> Bool {
  byte > space && byte != quote && byte != 0x27 && byte != less && byte != equalsSign && byte != greater
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether these bytes are `name`, whatever their case.
  fileprivate func matches(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { known in
      zip(self, known).allSatisfy { $0 == $1 || ($0 | 0x20) == $1 }
    }
  }
}

let space = UInt8(ascii: " ")
let quote = UInt8(ascii: "\"")
let equalsSign = UInt8(ascii: "=")
let less = UInt8(ascii: "<")
let greater = UInt8(ascii: ">")
