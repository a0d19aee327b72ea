import Foundation
import Phrasebook
import Web

/// Where the further languages of a workplace lie: `phrases/de.xlf` in the folder of its data.
struct PhrasesFolder {
  let folder: URL

  init(_ configuration: Configuration) {
    folder = configuration.data.appending(path: "phrases", directoryHint: .isDirectory)
  }

  func place(_ tag: String) -> URL { folder.appending(path: "\(tag).xlf") }

  /// The files, in the order of their names.
  var files: [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xlf") }.sorted().map { folder.appending(path: $0) }
  }

  /// What is served. A file that can't be read keeps nobody from reporting: it is complained of and left out.
  func translations() -> (translations: [Translation], complaints: [String]) {
    var (found, complaints): ([Translation], [String]) = ([], [])
    for url in files {
      do { found.append(Translation(try TranslationFile(path: url.path).file)) } catch { complaints.append("\(error)") }
    }
    return (found, complaints)
  }

  /// Keeps a file in place of the one that was there, and says where.
  func keep(_ file: TranslationFile) throws -> String {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let place = place(file.file.tag)
    try Output.write(String(decoding: file.bytes, as: UTF8.self), to: place.path)
    return place.path
  }
}

/// A file of translations without a fault.
struct TranslationFile {
  let bytes: [UInt8]
  let file: XLIFF

  init(path: String) throws {
    bytes = try Input.bytes(of: path)
    let (file, faults) = XLIFF.read(bytes)
    guard let file, faults.isEmpty else {
      let lines = faults.map { "  \($0)" }.joined(separator: "\n")
      throw Stopped("\(path) can't be used; mend this first:\n\(lines)")
    }
    self.file = file
  }

  /// What can be read of a file that somebody is still at work on.
  static func bearingFaults(path: String) throws -> XLIFF {
    let (file, faults) = XLIFF.read(try Input.bytes(of: path))
    guard let file else { throw Stopped("\(path): \(faults.map(\.description).joined(separator: "\n"))") }
    return file
  }
}

/// The sources that the pages are built from, where every phrase stands.
struct WebSources {
  let folder: URL

  /// Looks above the program for the checkout that it was built in, and below the current folder.
  init(_ given: String?) throws {
    if let given {
      folder = URL(filePath: given)
    } else {
      let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      let above = sequence(first: program) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
      let current = URL(filePath: FileManager.default.currentDirectoryPath)
      let checkouts = Array(above.dropFirst().prefix(checkoutDepthLimit)) + [current]
      let places = checkouts.map { $0.appending(path: "Sources/Web", directoryHint: .isDirectory) }
      guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
        throw Stopped("The phrases are read from the sources: give --sources with the folder Sources/Web of Redress.")
      }
      folder = found
    }
  }

  func catalogue() throws -> Catalogue {
    let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]) ?? []
    let files = try names.filter { $0.hasSuffix(".swift") }.map { name in
      (name, String(decoding: try Input.bytes(of: folder.appending(path: name).path), as: UTF8.self))
    }
    guard !files.isEmpty else { throw Stopped("No sources are in \(folder.path).") }
    return Catalogue(files)
  }
}

private let checkoutDepthLimit = 8

enum Output {
  /// Writes a file whole or not at all.
  static func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) } catch {
      throw Stopped("\(path) can't be written.")
    }
  }
}
