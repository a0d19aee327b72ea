import Deadlines
import Foundation
import Markup
import Office

/// A promise as its four lines, with the minute that it names in words. It stands once on a page.
struct FourLines: Sendable {
  let promise: PromiseModel
  /// When that minute begins.
  let minute: Instant

  init(_ promise: PromiseModel, _ office: Office) {
    self.promise = promise
    minute = office.minute(ofTick: promise.tick)
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let minute = visit.moment(minute)
    return """
      <p class="small">\(visit(
        "These lines are the promise: to be in the ledger by \(minute). You needn't understand them: keep them whole.",
        "下面这几行就是回执：最晚 \(minute) 记入台账。不用看懂，整段存好就行。"))</p>
      <pre id="promise-lines" class="small written" tabindex="0" role="group" \
      aria-label="\(visit("The promise, four lines", "回执，四行"))">origin: \(promise.origin)
      commitment: \(promise.commitment)
      tick: \(String(promise.tick))
      signature: \(promise.signature)</pre>
      <p><button type="button" class="small-button" data-copy="promise-lines" data-exact \
      data-done="\(visit("Copied", "已复制"))" data-with-script hidden>\(visit("Copy the four lines", "复制这四行"))</button></p>

      """
  }
}

extension Office {
  /// When the minute begins that a promise names.
  func minute(ofTick tick: UInt64) -> Instant { due(ofTick: tick &- 1) }

  /// Whether somebody outside has signed the ledger, so that nobody else can be shown another one.
  var isWitnessed: Bool {
    get async throws { try await witnesses().contains { $0.signed != nil } }
  }
}

extension PromiseModel {
  /// The promise that a kept file holds.
  init?(of file: ProofFile) {
    guard let promise = file.promise, let json = try? JSONEncoder().encode(promise) else { return nil }
    try? self.init(json: String(decoding: json, as: UTF8.self))
  }
}
