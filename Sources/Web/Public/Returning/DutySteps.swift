import Casework
import Deadlines
import Office
import Workplace

extension Visit {
  /// A duty as a point of the line of promises; `isNext` is what comes next.
  func step(_ duty: ReporterDuty, isNext: Bool) -> PromiseStep {
    let what = self(duty.kind.words)
    if let met = duty.met {
      let how =
        duty.missed.isEmpty
        ? self("in time", "按时做到") : self("late: it was owed by \(moment(duty.due))", "晚了：本该在 \(moment(duty.due)) 前")
      return PromiseStep(duty.missed.isEmpty ? .kept : .missed, what, when: moment(met), how: how)
    }
    if !duty.missed.isEmpty { return PromiseStep(.missed, what, when: due(duty.due), how: missed(duty)) }
    let names = [duty.name].compactMap { $0 }
    return PromiseStep(isNext ? .now : .ahead, what, when: due(duty.due), how: holder(duty), names: names)
  }

  private func due(_ instant: Instant) -> String {
    self("by \(moment(instant))", "\(moment(instant)) 前")
  }

  private func holder(_ duty: ReporterDuty) -> String {
    let role = self(duty.holder.words)
    let named = duty.name.map { self("\($0), \(role)", "\($0)（\(role)）") } ?? role
    guard let year = duty.missingYear else { return named }
    return self(
      "\(named); the holidays of \(year) are not known yet, so this is the earliest day it can be",
      "\(named)；\(year) 年的放假安排还没录入，按最早的一天算")
  }

  /// We owed it and failed.
  private func missed(_ duty: ReporterDuty) -> String {
    self(
      "Missed. Now \(self(duty.holder.words)) owes it by \(moment(duty.nextDue)).",
      "没做到。现在由\(self(duty.holder.words))负责，\(moment(duty.nextDue)) 前办到。"
    )
  }
}
