import Foundation

/// A private string, and every way in which its bytes may lie on a disk.
struct Needle: Sendable {
  let text: String
  /// Its bytes by the name of how they are written.
  let spellings: [(name: String, bytes: [UInt8])]

  init(_ text: String) {
    self.text = text
    let utf8 = [UInt8](text.utf8)
    var spellings = Needle.spellings(of: utf8).map { (name: "UTF-8 \($0.name)", bytes: $0.bytes) }
    let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    spellings += Needle.spellings(of: little).map { (name: "UTF-16LE \($0.name)", bytes: $0.bytes) }
    spellings += Needle.spellings(of: big).map { (name: "UTF-16BE \($0.name)", bytes: $0.bytes) }
    self.spellings = spellings
  }

  /// Secret bytes, such as a key.
  init(_ bytes: [UInt8]) {
    text = "\(bytes.count) secret bytes"
    spellings = Needle.spellings(of: bytes)
  }

  /// Plain, in hexadecimal digits, and in Base64 wherever it stands among other bytes.
  private static func spellings(of bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    let digits = [UInt8]("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    let upper = hex.map { (0x61...0x66).contains($0) ? $0 - 32 : $0 }
    let base64 = (0..<3).map { offset in
      let text = Data([UInt8](repeating: 0, count: offset) + bytes).base64EncodedString()
      let whole = (offset + bytes.count) / 3 * 4
      return (name: "Base64 at \(offset)", bytes: Array([UInt8](text.utf8)[(offset * 8 + 5) / 6..<whole]))
    }
    return [("plain", bytes), ("hex", hex), ("HEX", upper)] + base64
  }
}

/// Many needles, looked for in one pass.
struct NeedleTable {
  /// Whether any spelling begins with these two bytes.
  private var begins = [Bool](repeating: false, count: 65_536)
  private var byBeginning: [Int: [(text: String, name: String, bytes: [UInt8])]] = [:]

  init(_ needles: [Needle]) {
    for needle in needles {
      for (name, bytes) in needle.spellings where bytes.count > 2 {
        let beginning = Int(bytes[0]) << 8 | Int(bytes[1])
        begins[beginning] = true
        byBeginning[beginning, default: []].append((needle.text, name, bytes))
      }
    }
  }

  /// What stands in `hay`, as `needle, spelling`, each once.
  func found(in hay: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    hay.withUnsafeBufferPointer { hay in
      begins.withUnsafeBufferPointer { begins in
        var place = 0
        while place + 1 < hay.count {
          let beginning = Int(hay[place]) << 8 | Int(hay[place + 1])
          if begins[beginning] {
            for one in byBeginning[beginning] ?? [] where stands(one.bytes, at: place, in: hay) {
              found.insert("\(one.text), \(one.name)")
            }
          }
          place += 1
        }
      }
    }
    return found
  }

  private func stands(_ bytes: [UInt8], at place: Int, in hay: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place + bytes.count <= hay.count, let start = hay.baseAddress else { return false }
    return memcmp(start + place, bytes, bytes.count) == 0
  }
}

/// Looks for needles in every file of a folder, and in the files that lie loose where temporary ones are made.
struct DiskSearch {
  let folder: URL
  /// Temporary files older than this are not ours.
  let since: Date

  /// `file: needle, spelling`, one for each that was found.
  func found(_ needles: [Needle]) throws -> [String] {
    let table = NeedleTable(needles)
    return try files().flatMap { file -> [String] in
      guard let hay = try? [UInt8](Data(contentsOf: file)) else { return [] }
      return table.found(in: hay).map { "\(file.lastPathComponent): \($0)" }
    }
  }

  /// Every file, by its path; names of files are searched by the caller.
  func files() throws -> [URL] {
    let manager = FileManager.default
    let mine = (manager.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).map {
      folder.appending(path: $0)
    }
    // Other programs make and remove files there all the while: one that is gone is none of ours.
    let temporary = manager.temporaryDirectory
    let loose = try manager.contentsOfDirectory(atPath: temporary.path).map { temporary.appending(path: $0) }
    return mine
      + loose.filter { file in
        guard let attributes = try? manager.attributesOfItem(atPath: file.path),
          attributes[.type] as? FileAttributeType == .typeRegular
        else { return false }
        return (attributes[.modificationDate] as? Date).map { $0 >= since } ?? false
      }
  }
}
