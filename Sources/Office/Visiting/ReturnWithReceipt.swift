import Casework
import Deadlines
import Store
import Vault
import Workplace

extension Office {
  /// Begins a visit with the code that somebody typed. Small letters, spaces, O for 0, and I or L for 1 are welcome; a
  /// typing error is told before anything is looked up.
  package func returnWithReceipt(
    typed text: String, language: String? = nil
  ) async throws -> Result<ReporterReturn, ReturnRefusal> {
    let code: ReceiptCode
    do {
      code = try ReceiptCode(typed: text)
    } catch {
      return .failure(ReturnRefusal(error))
    }
    let hash = code.lookUpHash
    let now = now()
    let (filing, hasDraft) = try await store.read { reading in
      (try Drafts.filing(under: hash, in: reading), try Drafts.row(hash, at: now, in: reading) != nil)
    }
    if filing == nil, let day = try await erasedDay(under: hash) { return .failure(.erased(day)) }
    guard filing != nil || hasDraft else { return .failure(.unknown) }
    let visit = try await beginVisit(with: code, filedAt: filing?.receivedAt, language: language)
    return .success(ReporterReturn(visit: visit, file: filing?.file))
  }
}
