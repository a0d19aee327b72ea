import Foundation
import Office

/// What came to be checked: pasted, as a file, or as a program sends it.
struct ShownText: Sendable {
  /// As ``ProofFile`` reads it.
  private(set) var text = ""
  private(set) var fields = Fields()
  private var isTooLong = false
  private var hasCode = false
  private var missing: [String] = []

  init() {}

  init(_ incoming: Incoming) async throws {
    var file: [UInt8] = []
    let fields = try await incoming.fields { event in
      guard case .piece(let bytes) = event, file.count <= ProofFile.longest else { return }
      file += bytes
    }
    self.init(fields, file: file)
  }

  init(_ fields: Fields, file: [UInt8] = []) {
    let typed = ShownText.typed(in: fields)
    let shown = file.isEmpty ? typed : String(decoding: file, as: UTF8.self)
    isTooLong = max(file.count, shown.utf8.count) > ProofFile.longest
    hasCode = ShownCode.stands(in: shown) || ShownCode.stands(in: typed)
    // A code is kept nowhere, so that no page can show it.
    guard !hasCode else { return }
    self.fields = fields
    guard !isTooLong else { return }
    let lines = ShownLines(shown)
    missing = lines?.missing ?? []
    text = lines?.text ?? ShownFile.completed(shown)
  }

  /// A whole file as a program sends it; `promise` as text or as an object, which may be a file; or `file` as text.
  private static func typed(in fields: Fields) -> String {
    if fields.has("entries") { return ShownFile.text(of: fields) }
    guard let promise = fields.object("promise") else { return fields.text("promise") ?? fields.text("file") ?? "" }
    let isFile = promise.has("entries") || promise.has("promise")
    return isFile ? ShownFile.text(of: promise) : ShownLines(promise).text
  }

  var refusals: Refusals? {
    if hasCode { return Refusals(ShownText.codeShown, field: "promise", code) }
    if isTooLong {
      return Refusals(
        "too-long", field: "promise",
        Phrase(
          "That is longer than any file of ours. Choose the file that you saved, and nothing else.",
          "太长了，不是我们给出的文件。请只选你存下来的那一份。"))
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      return Refusals("missing", field: "promise", Phrase("Paste it here, or choose the file.", "请贴在这里，或者选择文件。"))
    }
    return missing.isEmpty ? nil : Refusals("incomplete", field: "promise", incomplete)
  }

  /// What a program is told of a receipt code.
  static let codeShown = "receipt-code"

  private var code: Phrase {
    Phrase(
      "That is your code. It isn't asked for here, and nobody should see it.", "这是你的查询码，这里用不着，也别让人看到。")
  }

  private var incomplete: Phrase {
    let (first, all) = (missing[0], missing)
    return all.count == 1
      ? Phrase(
        "This isn't whole: “\(first)” is missing. That says nothing against your promise; take all four lines, or choose the file.",
        "不完整，少了 \(first) 那一行。不是说你的回执有问题，请四行都贴，或者选文件。")
      : Phrase(
        "This isn't whole: of its four lines these are missing: \(all.joined(separator: ", ")). That says nothing against your promise; take all four, or choose the file.",
        "不完整，少了这几行：\(all.joined(separator: "、"))。不是说你的回执有问题，请四行都贴，或者选文件。")
  }
}

/// A kept file as programs send it, which may lack what is the same in each.
enum ShownFile {
  private static let format = "redress/ledger-proof/v1"
  /// What stands in it as a number.
  private static let numbers: Set = ["tick", "at", "size"]

  /// `text`, and where it is an object with a promise or entries and no more, what makes it a file.
  static func completed(_ text: String) -> String {
    guard let fields = try? Fields(json: Array(text.utf8)), !fields.has("signature"),
      fields.has("promise") || fields.has("entries"),
      !(fields.has("format") && fields.has("keys") && fields.has("entries"))
    else { return text }
    return self.text(of: fields)
  }

  static func text(of fields: Fields) -> String {
    var values = fields.values
    values["format"] = values["format"] ?? .text(format)
    for list in ["keys", "entries"] where values[list] == nil { values[list] = .list([]) }
    let written = Written(value: .object(values), name: nil)
    return (try? JSONEncoder().encode(written)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Fields as JSON, in which numbers are numbers again.
  private struct Written: Encodable {
    let value: Fields.Value
    let name: String?

    func encode(to encoder: any Encoder) throws {
      switch value {
      case .text(let text):
        var container = encoder.singleValueContainer()
        if let name, numbers.contains(name), let number = UInt64(text) {
          try container.encode(number)
        } else {
          try container.encode(text)
        }
      case .list(let items): try items.map { Written(value: $0, name: nil) }.encode(to: encoder)
      case .object(let values):
        try Dictionary(uniqueKeysWithValues: values.map { ($0, Written(value: $1, name: $0)) }).encode(to: encoder)
      }
    }
  }
}
