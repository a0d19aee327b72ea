import Ledger
import Office

extension LedgerFinding {
  /// What differs, where, and what it means: for whoever checks. Never anything of what was reported.
  var sentence: String { "\(what)\(whereabouts.isEmpty ? "" : " (\(whereabouts.joined(separator: ", ")))")." }

  private var whereabouts: [String] {
    [
      leaf.map { "entry \($0)" }, tick.map { "tick \($0)" }, reference.map { "case \($0)" },
      sequence.map { "event \($0)\(reference == nil ? " of the workplace or of a case that isn't here" : "")" },
      place.map { "commitment \($0)" },
    ].compactMap { $0 }
  }

  private var what: String {
    switch kind {
    case .noCheckpoint: "The ledger has entries and no signed checkpoint"
    case .checkpointSignature: "The checkpoint isn't signed by a key of this ledger"
    case .size: "The checkpoint was signed over another number of entries: some were taken away or added"
    case .root:
      "The entries don't have the root that was signed: one from this entry on was altered, taken out or slipped in"
    case .missingEntry: "An entry is missing between others"
    case .unreadableEntry: "An entry is of no kind that there is"
    case .tickOrder: "A tick isn't later than the one before it"
    case .lastEntry: "The last entry is no tick"
    case .tile: "A stored tile differs from the entries from this one on"
    case .secondStore: "The second store has another entry in this place"
    case .rolledBack: "The second store has more entries than the database, which is an old copy"
    case .held: "What the entries hold overlaps, leaves something out, or is held by none that can hold it"
    case .missingCommitment: "A commitment was taken out"
    case .tickRoot:
      "The tick's root isn't that of the commitments stored for it: something was taken out, altered or slipped in"
    case .missingEvent: "The ledger holds a commitment whose event was taken out"
    case .alteredEvent: "An event was altered after it was committed to"
    case .reordered: "An event stands in another place than the one in which it was written"
    case .slippedIn: "An event was slipped in: it has no commitment of its own"
    case .backdated: "An event says that it is of another time than the tick that holds it"
    case .erasure: "An event is gone, and no erasure that the ledger names accounts for it"
    case .brokenPromise: "What was promised when a report was filed was not kept"
    case .promiseSignature:
      "The promise of a report isn't signed by a key of this ledger; after a rotation give all of them"
    case .governance: "A plain entry isn't what the workplace's events say, or is missing"
    case .seen:
      "A signed checkpoint that was seen elsewhere is of another history: this is not the ledger that others see"
    case .seenKey:
      "A checkpoint that was given with --since isn't signed by a key that was given: give the one of its time, too"
    case .older: "The copy is older than a checkpoint that was given with --since: make a new copy, and check that"
    case .clock: "The clock of an entry went back, and no entry of the ledger says so"
    case .foreignSeeds: "The seeds belong to another ledger"
    }
  }
}

extension LedgerAudit {
  /// Whether nothing that could be made again was left out.
  var isComplete: Bool { missingPeriods.isEmpty && unshown.isEmpty }

  /// What was checked, where nothing differs, and what wasn't.
  func sentence(comparesTimes: Bool) -> String {
    let whole = "The ledger is whole: " + checked(comparesTimes).joined(separator: "; ") + "."
    let root = "Its root over \(Self.counted(entries, "entry", "entries")) is \(root.hexadecimal)."
    return ([whole, root] + unchecked).joined(separator: "\n")
  }

  private func checked(_ comparesTimes: Bool) -> [String] {
    var parts = ["\(Self.counted(entries, "entry", "entries")), \(Self.counted(ticks, "tick", "ticks"))"]
    parts.append(
      opened + lost == ticks
        ? "each tick's root made again from what it holds"
        : "\(Self.counted(opened, "tick's root", "ticks' roots")) made again, the others' seeds not at hand")
    parts.append(
      "\(Self.counted(events, "event", "events")) with their commitments"
        + (comparesTimes ? ", order and times" : " and order; times were not compared"))
    if erased > 0 { parts.append("\(Self.counted(erased, "commitment", "commitments")) of what was erased") }
    if waiting > 0 { parts.append("\(waiting) waiting for the next tick") }
    if lost > 0 { parts.append("\(Self.counted(lost, "tick", "ticks")) lost in a restore, as the ledger itself says") }
    parts.append("\(Self.counted(promises, "promise", "promises")) kept or not yet due")
    if seen > 0 { parts.append("grown from \(Self.counted(Int64(seen), "checkpoint", "checkpoints")) that others saw") }
    return parts
  }

  private var unchecked: [String] {
    var lines: [String] = []
    if seen == 0 {
      lines.append(
        "This copy was not compared with anything that others saw: fetch https://SITE/ledger/checkpoint from elsewhere, or "
          + "ask a witness, and give it with --since.")
    }
    if !missingPeriods.isEmpty {
      let numbers = missingPeriods.map(String.init).joined(separator: ", ")
      lines.append("The seeds of these periods are missing, and no tick of them was made again: \(numbers).")
    }
    lines += unshown.map { erasure in
      let place = erasure.leaf.map { "named in the entry \($0)" } ?? "waiting for its entry"
      return
        "The purge certificate of an erasure of \(Self.counted(erasure.count, "event", "events")), \(place), was not "
        + "shown: ask for it and give it with --certificate. Its SHA-256 is \(erasure.certificate.hexadecimal)."
    }
    return lines
  }

  private static func counted(_ number: Int64, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension MerkleHash {
  fileprivate var hexadecimal: String { bytes.hexadecimal }
}

extension [UInt8] {
  /// Two small digits for each byte.
  fileprivate var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
