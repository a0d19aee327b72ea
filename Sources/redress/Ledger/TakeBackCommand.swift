import ArgumentParser
import Foundation
import Ledger
import Office
import Store

struct TakeBackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-back", abstract: "Brings back entries of the ledger that both stores have lost.",
    discussion: """
      COPY is what somebody kept with redress ledger verify ADDRESS --copy COPY: a witness, an employee, anybody. Stop the
      server first. The entries are taken only if our key signed them and they go on from what is here; that they were
      taken back is a public entry. What happened in them stays lost.
      Example: redress ledger take-back ledger.copy
      """)

  @Argument(help: "The copy.")
  var copy: String

  func run() async throws {
    let office = try await Wiring.presentOffice(try Configuration())
    let size = try await office.store.read { try Leaves.count(in: $0) }
    // Some of what is here as well shows that both are the same ledger.
    let first = max(0, size - 4_096)
    let (note, entries) = try read(from: first)
    let end = first + Int64(entries.count)
    guard end > size else {
      throw Stopped("The copy has nothing that isn't here: it ends at the entry \(end), and here are \(size).")
    }
    switch try await office.takeBack(entries, from: first, note: note.encoded) {
    case .success(let count): print("\(count) entries were taken back. \(try await next(office))")
    case .failure(.fork): throw Differs(TakeBackRefusal.fork.sentence, evidence: note.encoded)
    case .failure(let refusal): throw Stopped(refusal.sentence)
    }
  }

  private func read(from first: Int64) throws -> (SignedNote, [[UInt8]]) {
    var entries: [[UInt8]] = []
    var place: Int64 = 0
    do {
      let note = try LedgerCopy.read(try Input.bytes(of: copy)) { entry in
        if place >= first { entries.append(entry) }
        place += 1
      }
      return (note, entries)
    } catch is LedgerFault { throw Stopped("\(copy) is no copy of a ledger, or was cut off.") }
  }

  private func next(_ office: Office) async throws -> String {
    guard let claimed = try await office.claimedEntries() else { return "Start the server again." }
    return """
      The ledger would still stand still: a witness holds a checkpoint of \(claimed) entries that isn't of what is here now.
      Find a longer copy and take that back as well; the witness may have one, or know who has.
      """
  }
}

extension TakeBackRefusal {
  fileprivate var sentence: String {
    switch self {
    case .stopped: "The ledger here isn't whole in itself; redress ledger verify says what differs."
    case .nothingNew: "The copy has nothing that isn't here."
    case .gap(let count): "Between what is here and the copy \(count) entries are missing."
    case .notOurs: "The copy isn't signed by this ledger's key, or not over these entries."
    case .fork:
      "The copy is signed by this ledger's key, and has other entries than are here: one of the two is a forgery. Keep both."
    }
  }
}
