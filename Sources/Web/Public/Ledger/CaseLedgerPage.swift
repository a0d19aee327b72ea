import Casework
import Foundation
import Markup
import Office

extension Paths {
  static let caseLedger = Path.root / "case" / "ledger"
  static let caseLedgerFile = Path.root / "case" / "ledger" / "file"
}

extension SiteMap {
  /// What the ledger holds of the reporter's own page, and the file that proves it.
  func addCaseLedger(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.caseLedger) { visit in
      switch try await visit.ownProofs(office) {
      case .none(let instead): return instead
      case .mine(let proofs): return try visit.show(CaseLedgerPage(proofs, office))
      }
    }
    routes.post(Paths.caseLedgerFile) { visit, incoming in
      let fields = try await incoming.fields()
      switch try await visit.ownProofs(office) {
      case .none(let instead): return instead
      case .mine(let proofs): return try visit.file(of: proofs, fields)
      }
    }
  }
}

/// What the ledger holds of the viewer's case, or what somebody who has none is led on to.
enum OwnProofs {
  case mine(ReporterProofs)
  case none(Answer)
}

extension Visit where Viewing == Reporter {
  func ownProofs(_ office: Office) async throws -> OwnProofs {
    guard let reporter = viewer.visit else { return .none(try signedOut()) }
    guard let proofs = try await office.reporterProofs(for: reporter) else {
      return .none(wantsJSON ? try notFound() : Answer(to: Paths.report()))
    }
    return .mine(proofs)
  }

  /// A proof to keep, under a name that tells nothing; with `show` only what others may see.
  func file(of proofs: ReporterProofs, _ fields: Fields) throws -> Answer {
    fields.has("show")
      ? Answer(file: self("notes-to-show.json", "记事-给人看.json"), text: try proofs.file.toShow.json)
      : Answer(file: self("notes-to-keep.json", "记事-自己留.json"), text: try proofs.file.json)
  }
}

/// What the ledger holds, as programs read it.
struct LedgerModel: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    let what: String
    let at: String
    let since: OrNull<String>
    /// Its place in the ledger, from 0.
    let entry: OrNull<Int64>
    /// C2SP tlog-proof.
    let proof: OrNull<String>
  }

  let size: Int64
  /// What became of the promise: `waiting`, `kept`, `late` or `broken`.
  let promise: String
  let keys: [String]
  let entries: [Entry]
  /// That the ledger has only grown since the first of the entries.
  let growth: OrNull<ProofFile.Growth>
  /// How the server's own check of all of this came out.
  let sound: OrNull<Bool>

  init(_ proofs: ReporterProofs) {
    size = proofs.ledger.size
    promise = proofs.ledger.promise.word
    keys = proofs.file.keys
    entries = zip(proofs.ledger.entries, proofs.file.entries).map { entry, kept in
      Entry(
        what: entry.deed.code, at: entry.at.iso, since: OrNull(entry.held?.since.iso), entry: OrNull(entry.held?.leaf),
        proof: OrNull(kept.proof))
    }
    growth = OrNull(proofs.file.growth)
    sound = OrNull(proofs.isSound)
  }
}

struct CaseLedgerPage: Page {
  private let proofs: ReporterProofs
  private let promise: PromiseStanding
  private let lines: FourLines?
  private let seconds: Int

  init(_ proofs: ReporterProofs, _ office: Office) {
    self.init(proofs, proofs.ledger.promise, office)
  }

  /// The same with a promise of which something else came.
  init(_ proofs: ReporterProofs, _ promise: PromiseStanding, _ office: Office) {
    self.proofs = proofs
    self.promise = promise
    lines = PromiseModel(of: proofs.file).map { FourLines($0, office) }
    seconds = office.secondsBetweenLooks
  }

  func encode(to encoder: any Encoder) throws { try LedgerModel(proofs).encode(to: encoder) }

  var title: Phrase { Phrase("Your page · 3", "你的页面 · 3") }
  var isQuiet: Bool { true }
  var checksProofs: Bool { true }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("What the ledger holds", "台账里记着的"))</h1>
    <p>\(visit(
      "Each step on your page goes into the ledger; steps of the same minute share an entry. It only ever grows: if anybody "
        + "takes one out or changes it, the proof that you saved shows that.",
      "你页面上的每一步都要记进台账；同一分钟的几步，记在同一条里。台账只能往后加，谁抽掉、改动一条，拿你存的证明一对就知道。"))\(visit.ledgersTime)</p>
    \(if: isStopped(visit), stopped(visit))\
    <div data-ledger>
    \(given: isStopped(visit) ? nil : visit.amissNote(promise), { "\($0)\n" })\
    \(table([visit("What", "什么事"), visit("In the ledger since", "何时记入")], rows(visit)))
    \(given: promise.isAmiss ? nil : growth(visit), { "<p>\($0)</p>\n" })\
    \(given: promise.isAmiss ? nil : visit.serversCheck(proofs.isSound), { "<p class=\"small\">\($0)</p>\n" })</div>
    \(visit.checkedHere)
    \(given: lines, { $0.html(visit) })\
    \(ProofForm(
      visit: visit, link: Paths.caseLedgerFile(), seconds: seconds,
      waits: promise == .waiting && !isStopped(visit)).html)
    <p>\(visit("Kept a file from before?", "以前存过文件？"))\
    \(wayOn(Paths.ledgerPromise(), visit("See whether it still fits", "看看现在还对不对得上")))</p>
    <h2>\(visit("Can they delete it?", "他们能删吗？"))</h2>
    <p>\(visit(
      "What you wrote, by destroying the machine: yes. That you wrote: no, if you keep the proof.",
      "毁掉机器，内容会没；但你写过这件事，只要证明在你手里，就抹不掉。"))\
    \(wayOn(Paths.ledger(), visit("What this ledger is", "台账是怎么回事")))</p>
    <p><a class="button quiet" href="\(Paths.caseOfReporter())">\(visit("Back to my page", "回到我的页面"))</a></p>
    """
  }

  /// While it stands still nothing is looked up, so that nothing seems to be held.
  private func isStopped(_ visit: Visit<Reporter>) -> Bool {
    proofs.ledger.stop != nil || visit.viewer.ledgerStop != nil
  }

  private func stopped(_ visit: Visit<Reporter>) -> HTML {
    let words = visit(
      "The ledger stands still, since it failed its own check. The work goes on; you can read and answer. What can't be "
        + "looked up below may well be recorded. What you saved still holds: keep it.",
      "台账自己核对时对不上，先停了。你的事照常办，照常能看、能回。下面暂时查不到，不等于没记过；存下来的回执照样算数，请留好。")
    return note(.clay, "<p>\(words)</p>")
  }

  private func rows(_ visit: Visit<Reporter>) -> [[HTML]] {
    let none =
      isStopped(visit)
      ? visit("Can't be looked up while the ledger stands still", "台账停着，暂时查不到")
      : visit("Not yet; within minutes", "还没记入，几分钟内就会")
    return proofs.ledger.entries.enumerated().map { number, entry in
      let since = entry.held.map { held in
        let (at, number) = (visit.moment(held.since), visit.grouped(held.leaf))
        return visit("\(at), entry no. \(number)", "\(at)，编号 \(number)")
      }
      // What was promised is the first.
      guard number > 0 || promise != .broken || isStopped(visit) else {
        return ["\(visit(entry.words))", "\(visit("Promised, and not there", "答应过，却没有"))"]
      }
      return ["\(visit(entry.words))", "\(since ?? none)"]
    }
  }

  private func growth(_ visit: Visit<Reporter>) -> String? {
    proofs.file.growth.map { growth in
      let (before, now) = (visit.grouped(Int64(growth.size)), visit.grouped(proofs.ledger.size))
      return visit(
        "When the first of these came in, the ledger had \(before) entries. Now it has \(now), and has only grown.",
        "这里最早的一步记入时，台账共 \(before) 条；现在 \(now) 条，只增没减。")
    }
  }
}
