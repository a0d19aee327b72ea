import Casework
import Markup
import Office
import Workplace

/// What belongs together among the things that can be done on a case.
private enum ActionGroup: CaseIterable {
  case handOn, decide, conflicts

  var words: Phrase {
    switch self {
    case .handOn: Phrase("Hand on", "交接")
    case .decide: Phrase("Decide", "决定")
    case .conflicts: Phrase("Conflicts", "利益冲突")
    }
  }

  var commands: [CaseCommand] {
    switch self {
    case .handOn: [.open, .accept, .takeover, .assign, .grant, .ring]
    case .decide: [.assess, .pledge, .decline, .close]
    case .conflicts: [.stepaside, .challenge]
    }
  }
}

extension CasePage {
  /// What can be done besides answering, folded away by group until it is wanted.
  func actions(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    let first = nextStep(visit)?.command
    let done: Set<CaseCommand> = first.map { $0.isDoneAtOnce ? [$0] : [] } ?? []
    let groups = ActionGroup.allCases.map { group in
      (group: group, commands: group.commands.filter { opened.offers($0) && !done.contains($0) })
    }.filter { !$0.commands.isEmpty }
    guard !groups.isEmpty else { return "" }
    return """
      <h2>\(view.content == nil
        ? visit("Without opening it", "不启封也能做") : visit("What else you can do", "还可以做的"))</h2>
      \(each: groups, { one in
        one.commands.count == 1 ? folded(one.commands[0], visit, form) : """
        <details\(attribute: "open", if: isOpen(one.commands, visit))>
        <summary>\(visit(one.group.words))</summary>
        \(each: one.commands, { folded($0, visit, form) })</details>

        """
      })
      """
  }

  /// Whether something in its form was just refused.
  func isOpen(_ command: CaseCommand) -> Bool {
    filled.refusals.items.contains { $0.field?.hasPrefix(command.rawValue + ".") ?? false }
  }

  private func isOpen(_ commands: [CaseCommand], _ visit: Visit<Staff>) -> Bool {
    let next = nextStep(visit)?.command
    return view.content == nil || commands.contains { isOpen($0) || $0 == next }
  }

  private func folded(_ command: CaseCommand, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <details class="inner" id="\(command.rawValue)"\(attribute: "open", if: isOpen(command) || nextStep(visit)?.command == command)>
    <summary>\(visit(command.words))</summary>
    \(self.command(command, form, fields(command, visit, form)))
    </details>

    """
  }

  private func fields(_ command: CaseCommand, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    switch command {
    case .open: openText(visit)
    case .takeover: takeOverText(visit)
    case .assign: assignFields(form)
    case .grant: grantFields(form)
    case .ring: ringText(visit)
    case .assess: assessFields(form)
    case .pledge: pledgeFields(form)
    case .decline: declineFields(form)
    case .close: closeFields(form)
    case .challenge: challengeFields(form)
    case .stepaside: stepAsideText(visit)
    case .accept, .acknowledge, .answer, .note, .name, .confirm, .decide: ""
    }
  }
}
