import ArgumentParser
import Foundation
import Phrasebook

struct PhrasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases", abstract: "Further languages, beside English and Chinese.",
    discussion: """
      A translator gets a file from export, translates it with any program for XLIFF 2 or in an editor, and gives it to
      import. It is served when redress serve is started the next time; nothing is built anew.
      Example: redress phrases export --language de --out de.xlf
      """, subcommands: [Export.self, Import.self, Check.self])

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes every phrase to a file for translators, with what is translated already.",
      discussion: "Example: redress phrases export --language de --out de.xlf")

    @Option(help: "The tag of the language, such as de or pt-BR.")
    var language: String
    @Option(help: "The file to write. One that is there is brought up to date: its translations are kept.")
    var out: String
    @Option(help: "The folder Sources/Web of Redress, where it isn't found by itself.")
    var sources: String?

    func run() async throws {
      guard XLIFF.isTag(language) else { throw Stopped("--language must be a tag such as de or pt-BR.") }
      let catalogue = try WebSources(sources).catalogue()
      let stored = PhrasesFolder(try Configuration()).place(language).path
      var said: [String: String] = [:]
      for path in [stored, out] where FileManager.default.fileExists(atPath: path) {
        let file = try TranslationFile.bearingFaults(path: path)
        guard file.tag == language else { throw Stopped("\(path) is in another language: \(file.tag).") }
        for unit in file.units { said[unit.pattern] = unit.target ?? said[unit.pattern] }
      }
      let kept = said.filter { catalogue.patterns.contains($0.key) }
      try Output.write(XLIFF.text(catalogue, in: language, said: kept), to: out)
      print("\(catalogue.entries.count) phrases, \(kept.count) of them translated.")
      if kept.count < said.count { print("\(said.count - kept.count) that no page says any more were left out.") }
    }
  }

  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a file of translations and keeps it, whole or not at all.",
      discussion: """
        What isn't translated is said in English; redress phrases check lists it. It is served after the next start.
        Example: redress phrases import de.xlf
        """)

    @Argument(help: "The file, as XLIFF 2.")
    var file: String

    func run() async throws {
      let read = try TranslationFile(path: file)
      let place = try PhrasesFolder(try Configuration()).keep(read)
      let said = read.file.units.count { $0.target != nil }
      print("\(said) of \(read.file.units.count) phrases are translated. Kept in \(place); start redress serve anew.")
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists what a file of translations, or each language that is kept, doesn't say yet.",
      discussion: "Example: redress phrases check de.xlf")

    @Argument(help: "A file; every language that is kept if not given.")
    var file: String?
    @Option(help: "The folder Sources/Web of Redress, where it isn't found by itself.")
    var sources: String?

    func run() async throws {
      let catalogue = try WebSources(sources).catalogue()
      let files = try file.map { [URL(filePath: $0)] } ?? PhrasesFolder(try Configuration()).files
      if files.isEmpty { print("No further language is kept.") }
      for url in files { report(try TranslationFile(path: url.path).file, catalogue) }
    }

    private func report(_ file: XLIFF, _ catalogue: Catalogue) {
      let said = Set(file.units.filter { $0.target != nil }.map(\.pattern))
      let missing = catalogue.entries.filter { !said.contains($0.pattern) }
      for entry in missing { print("\(entry.places[0]): \(entry.pattern)") }
      let rest = said.subtracting(catalogue.patterns).count
      print(
        "\(file.tag): \(catalogue.entries.count - missing.count) said, \(missing.count) missing, \(rest) not needed.")
    }
  }
}
