/// The headers of one part of a form.
struct PartHead {
  let name: String
  /// What the browser calls the file; empty when none was chosen, `nil` when the part is a field.
  let fileName: String?
  let type: String

  init(_ head: String) throws(FieldsFault) {
    var disposition: String?
    var type = "text/plain"
    for line in head.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw .brokenMultipart }
      switch parts[0].lowercased() {
      case "content-disposition": disposition = String(parts[1])
      case "content-type": type = parts[1].filter { $0 != " " }
      default: break
      }
    }
    try requireUTF8(type)
    guard let disposition, disposition.drop(while: { $0 == " " }).lowercased().hasPrefix("form-data") else {
      throw .brokenMultipart
    }
    let parameters = headerParameters(disposition)
    guard let name = parameters.first(where: { $0.name == "name" })?.value, !name.isEmpty else {
      throw .brokenMultipart
    }
    self.name = unescaped(name)
    self.type = type
    fileName = parameters.first { $0.name == "filename" }.map { unescaped($0.value) }
  }
}

/// Refuses a media type that says it is written in anything but UTF-8 (or ASCII, which is).
func requireUTF8(_ type: String) throws(FieldsFault) {
  for parameter in headerParameters(type) where parameter.name == "charset" {
    guard ["utf-8", "utf8", "us-ascii"].contains(parameter.value.lowercased()) else { throw .wrongCharset }
  }
}

/// Browsers write `"`, CR and LF in names as `%22`, `%0D` and `%0A`, and nothing else so.
private func unescaped(_ name: String) -> String {
  name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
}

/// The `name=value` pairs after the first `;` of a header, names in lower case, quotes taken off.
func headerParameters(_ header: String) -> [(name: String, value: String)] {
  var pairs: [(name: String, value: String)] = []
  var rest = header.unicodeScalars.drop { $0 != ";" }
  while rest.first == ";" {
    rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    let name = String(rest.prefix { $0 != "=" && $0 != ";" }).lowercased()
    rest = rest.drop { $0 != "=" && $0 != ";" }
    guard rest.first == "=" else { continue }
    rest = rest.dropFirst()
    let value: String
    if rest.first == "\"" {
      value = quoted(&rest)
    } else {
      value = String(rest.prefix { $0 != ";" && $0 != " " })
    }
    rest = rest.drop { $0 != ";" }
    pairs.append((name, value))
  }
  return pairs
}

private func quoted(_ rest: inout Substring.UnicodeScalarView) -> String {
  var value = String.UnicodeScalarView()
  rest = rest.dropFirst()
  while let scalar = rest.first, scalar != "\"" {
    rest = rest.dropFirst()
    if scalar == "\\", let next = rest.first, next == "\"" || next == "\\" {
      value.append(next)
      rest = rest.dropFirst()
    } else {
      value.append(scalar)
    }
  }
  rest = rest.dropFirst()
  return String(value)
}
