/// Gathers a form's pairs, in the order in which they come, into nested fields.
struct FieldTree {
  private var root: [String: Node] = [:]
  private var count = 0
  private var bytes = 0

  private indirect enum Node {
    case texts([String])
    case branch([String: Node])
  }

  /// Takes one pair. `people.0.name` lies under `people`, then `0`, then `name`.
  mutating func add(_ name: String, _ text: String) throws(FieldsFault) {
    count += 1
    bytes += name.utf8.count + text.utf8.count
    guard count <= FieldLimits.fields else { throw .tooManyFields }
    guard name.utf8.count <= FieldLimits.nameBytes else { throw .brokenForm }
    guard text.utf8.count <= FieldLimits.fieldBytes else { throw .fieldTooLong(name: name) }
    guard bytes <= FieldLimits.bodyBytes else { throw .bodyTooLong }
    let keys = name.split(separator: ".", omittingEmptySubsequences: false)
    guard keys.count <= FieldLimits.depth else { throw .nestedTooDeep }
    guard Self.insert(plainLines(text), at: keys[...], in: &root) else { throw .brokenForm }
  }

  /// Everything that was added; keys that all are numbers make a list in their order.
  var fields: Fields { Fields(root.mapValues(Self.value)) }

  private static func insert(_ text: String, at keys: ArraySlice<Substring>, in level: inout [String: Node]) -> Bool {
    let key = String(keys[keys.startIndex])
    switch (level[key], keys.count) {
    case (nil, 1): level[key] = .texts([text])
    case (.texts(let known), 1): level[key] = .texts(known + [text])
    case (.branch, 1), (.texts, _): return false
    case (nil, _):
      var inner: [String: Node] = [:]
      guard insert(text, at: keys.dropFirst(), in: &inner) else { return false }
      level[key] = .branch(inner)
    case (.branch(var inner), _):
      level[key] = nil
      guard insert(text, at: keys.dropFirst(), in: &inner) else { return false }
      level[key] = .branch(inner)
    }
    return true
  }

  private static func value(_ node: Node) -> Fields.Value {
    switch node {
    case .texts(let texts):
      return texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
    case .branch(let level):
      let numbered = level.compactMap { key, node in Int(key).map { (number: $0, node: node) } }
      guard numbered.count == level.count else { return .object(level.mapValues(value)) }
      return .list(numbered.sorted { $0.number < $1.number }.map { value($0.node) })
    }
  }
}

/// `text` with each line's end as `\n`; forms send `\r\n`.
func plainLines(_ text: String) -> String {
  guard text.utf8.contains(13) else { return text }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.utf8.count)
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte == 13 { plain.append(10) } else if byte != 10 || previous != 13 { plain.append(byte) }
    previous = byte
  }
  return String(decoding: plain, as: UTF8.self)
}
