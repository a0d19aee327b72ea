import Foundation

/// The repository that these tests lie in, as text files.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All files that could be under version control, by their path from the root, in order.
  static let paths: [String] = {
    let base = root.path + "/"
    guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
    var found: [String] = []
    while let path = walk.nextObject() as? String {
      let last = path.split(separator: "/").last ?? ""
      if unkept.contains(where: { last == $0 || last.hasPrefix(".build") }) {
        walk.skipDescendants()
      } else if isFile(path) {
        found.append(path)
      }
    }
    return found.sorted()
  }()

  private static let unkept: Set<Substring> = [".git", ".venv", "__pycache__", ".pytest_cache", "Package.resolved"]

  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: root.appending(path: path).path)
  }

  /// The Swift files below a folder.
  static func swiftFiles(in folder: String) -> [SwiftFile] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
      .compactMap { path in text(path).map { SwiftFile(path: path, text: $0) } }
  }

  static let sources = swiftFiles(in: "Sources")
  static let allSwift = sources + swiftFiles(in: "Tests") + swiftFiles(in: "Benchmarks")
}
