import ArgumentParser
import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Vault
import Workplace

/// Founds a workplace with twelve seats in a folder and fills it with cases, for `bin/bench`. Prints what `redress serve`
/// needs to serve it, as one line of JSON.
@main
struct Fill: AsyncParsableCommand {
  @Argument(help: "An empty folder.")
  var folder: String
  @Option(help: "How many cases.")
  var cases = 0
  @Option(help: "How many of a hundred of them are closed.")
  var closed = 0

  @Option(help: "How many ticks of the ledger to make, after the cases.")
  var ticks = 0
  @Option(help: "How many events are written before each of them.")
  var each = 0
  @Option(help: "How many ticks of minutes in which nothing happened to add at once.")
  var grow = 0
  @Option(help: "Where the seeds of those are written.")
  var seeds = ""
  @Flag(help: "Files reports and prints the ledger's share of the time as one line of JSON.")
  var share = false

  static let batch = 500

  func run() async throws {
    let bench = try await FilledWorkplace(
      folder: URL(fileURLWithPath: folder, isDirectory: true), minutesAgo: grow)
    let accounts = try await bench.found()
    for start in stride(from: 0, to: cases, by: Fill.batch) {
      try await bench.add(start..<min(start + Fill.batch, cases), closed: closed)
    }
    try await bench.tick(ticks, each: each)
    try await bench.grow(by: grow, seeds: seeds)
    if share { return print(String(decoding: try JSONEncoder().encode(try await bench.queueShare()), as: UTF8.self)) }
    let shown = accounts.map { ["email": $0.person.email, "passphrase": $0.passphrase, "role": $0.role.rawValue] }
    let said = Said(environment: bench.environment, accounts: shown)
    print(String(decoding: try JSONEncoder().encode(said), as: UTF8.self))
  }

  private struct Said: Encodable {
    let environment: [String: String]
    let accounts: [[String: String]]
  }
}
