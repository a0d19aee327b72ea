import Casework
import Deadlines
import Markup
import Office
import Workplace

/// Reads out what the ledger says, with the names of today.
struct GovernanceReading {
  /// The most people who are named one by one.
  private static let namedLimit = 20

  let list: GovernanceList
  let visit: Visit<Reporter>

  func sentence(_ event: WorkplaceEvent) -> String {
    switch event.deed {
    case .founded:
      visit(
        "The bodies were founded: the first seats were filled, and each key was made on the server and confirmed by two others there.",
        "各机构成立：第一批席位都有了人；每人的密钥在服务器上生成，由另外两人的密钥签名确认。")
    case .seated(let seat): seated(seat)
    case .unseated(let seat, let day): unseated(list.seats[seat], on: day)
    case .keyMade, .keyVouched, .keyConfirmed: key(event)
    case .chartChanged(let people): chartChanged(people)
    case .helpNumbersSet(let version, _):
      visit("The numbers for help outside became those of version \(version).", "外部求助号码换成了第 \(version) 版。")
    case .rulesSet(let part, let id, let version, _): visit(part.said(id, version))
    case .witnessAdded:
      visit(
        "Somebody outside was asked to be a witness: each new state of the ledger is sent to them to be signed.",
        "请了单位外面的一位当见证人：台账每长一截，都送去请TA签名。")
    case .witnessRemoved: visit("A witness is no longer asked to sign the ledger.", "有一位见证人，台账以后不再请TA签名。")
    case .restored, .clockStepped, .erased, .logKeyRotated, .witnessOverruled: ofTheLedger(event.deed)
    // Nothing of these is public.
    case .imported, .invited, .absencePlanned, .absenceEnded: unknown
    }
  }

  /// A sentence of this reading, in which names of another script are marked.
  func named(_ sentence: String) -> HTML { visit.sentence(sentence, naming: Array(Set(list.names.values))) }

  var unknown: String {
    visit("An entry that this version of the program can't read out.", "这一条，本站目前的版本还读不懂。")
  }

  /// Who did it, where the sentence doesn't say so.
  func doer(_ event: WorkplaceEvent) -> String? {
    switch event.deed {
    case .keyMade, .keyVouched, .restored, .clockStepped: nil
    // Later ones are confirmed by people, each with their own key.
    case .keyConfirmed where event.by == nil:
      visit(
        "set up on the server at the founding: compare the fingerprint with the person",
        "成立时在服务器上一起办的，指纹请跟本人核对")
    default:
      if let by = event.by {
        visit("\(as: "who did it")by \(who(by))", "操作：\(who(by))")
      } else {
        visit("by whoever runs the server", "操作：管服务器的人")
      }
    }
  }

  /// What can be compared, symbol by symbol.
  func details(_ event: WorkplaceEvent) -> [String] {
    switch event.deed {
    case .keyMade(_, let fingerprint), .keyVouched(_, let fingerprint), .keyConfirmed(_, let fingerprint):
      [visit("Fingerprint of the key: \(fingerprint)", "密钥指纹：\(fingerprint)")]
    case .helpNumbersSet(_, let file), .rulesSet(_, _, _, let file):
      [visit("SHA-256 of the file: \(digits(file))", "文件的 SHA-256：\(digits(file))")]
    case .erased(let certificate):
      [visit("SHA-256 of the certificate: \(digits(certificate))", "销毁证明的 SHA-256：\(digits(certificate))")]
    case .witnessAdded(let key, let address):
      [visit("Address: \(address)", "地址：\(address)"), visit("Key: \(key)", "密钥：\(key)")]
    case .witnessRemoved(let key), .witnessOverruled(let key, _): [visit("Key: \(key)", "密钥：\(key)")]
    case .logKeyRotated(let from, let to):
      [visit("Old key: \(from)", "旧密钥：\(from)"), visit("New key: \(to)", "新密钥：\(to)")]
    default: []
    }
  }

  private func seated(_ seat: Seat) -> String {
    let (from, last) = (visit.longDay(seat.from), visit.longDay(seat.until.adding(days: -1)))
    let (body, rank, side) = (seat.body.words, seat.rank.words, seat.side.words)
    return visit(
      "\(first(seat.person)) was given a seat on \(body): \(small: rank), \(side). The term runs from \(from) to \(last).",
      "\(who(seat.person, apart: true))进入\(body)：\(rank)，\(side)。任期从 \(from)到 \(last)。")
  }

  private func unseated(_ seat: Seat?, on day: Day) -> String {
    let day = visit.longDay(day)
    guard let seat else { return visit("A seat is empty from \(day) on.", "有一个席位从 \(day)起空着。") }
    return visit(
      "\(first(seat.person)) no longer sits on \(seat.body.words) from \(day) on.",
      "从 \(day)起，\(who(seat.person, apart: true))不再在\(seat.body.words)任职。")
  }

  private func key(_ event: WorkplaceEvent) -> String {
    switch event.deed {
    case .keyVouched(let person, _):
      let signer = event.by
      return visit(
        "\(signer.map { first($0) } ?? nobodyFirst) signed that this is the key of \(who(person)).",
        "\(signer.map { who($0, apart: true) } ?? nobody)签名确认：这是\(who(person, apart: true))的密钥。")
    case .keyConfirmed(let person, _):
      return visit(
        "The key of \(who(person)) counts as confirmed: from here on, what is told can be sealed to it.",
        "\(who(person, apart: true))的密钥确认完毕，从这时起，反映的内容可以封存给这把密钥。")
    case .keyMade(let person, _) where event.by == nil:
      return visit(
        "A key was made for \(who(person)), on the server, at the founding.",
        "成立时，在服务器上为\(who(person, apart: true))生成了密钥。")
    case .keyMade(let person, _):
      return visit(
        "\(first(person)) made a key. Nothing is sealed to it before others have said whose it is.",
        "\(who(person, apart: true))生成了密钥。别人确认这是谁的之前，不会有任何内容封存给它。")
    default: return unknown
    }
  }

  private func chartChanged(_ people: [ID<Person>]) -> String {
    let named = people.prefix(Self.namedLimit).map { who($0) }.joined(separator: visit(", ", "、"))
    let rest = people.count - Self.namedLimit
    let all = rest > 0 ? visit("\(named) and \(rest) more", "\(named)，还有 \(rest) 人") : named
    return visit(
      "A new list of people changed who is above or below these holders of seats, or says that they have left: \(all).",
      "换了新的人员名单，这些任职的人上下级有变动，或者人已离开：\(all)。")
  }

  private func ofTheLedger(_ deed: WorkplaceEvent.Deed) -> String {
    switch deed {
    case .restored(let store, let after, let through):
      let from = visit.longMoment(list.beginning(of: after + 1))
      let until = visit.longMoment(list.beginning(of: through + 1))
      return visit(store.said(from, until))
    case .clockStepped(let from, let to):
      let (from, to) = (visit.longMoment(from), visit.longMoment(to))
      return visit("The clock of the server was set from \(from) to \(to).", "服务器的时钟从 \(from) 拨到了 \(to)。")
    case .erased:
      return visit(
        "A case was erased: nobody can read it any more. That it once stood here stays in the ledger.",
        "一起案件已销毁，谁也读不到了；台账里曾经有过它，这一点还在。")
    case .logKeyRotated:
      return visit("From here on the ledger signs with a new key.", "从这里起，台账换用新的密钥签名。")
    case .witnessOverruled(_, let size):
      let entries = visit.grouped(size)
      return visit(
        "A witness holds a ledger of \(entries) entries that this one doesn't continue, signed by this ledger's key. It was decided to go on all the same; what the witness holds stays a proof.",
        "一位见证人手里有一份 \(entries) 条的台账，有本台账的签名，现在这本却不是接着它写的。管服务器的人决定照样往下记；见证人手里那份仍是证据。")
    default: return unknown
    }
  }

  /// The name within a sentence; `apart` where Chinese stands round it.
  private func who(_ person: ID<Person>, apart isApart: Bool = false) -> String {
    list.names[person].map { isApart ? apart($0) : $0 } ?? nobody
  }

  /// The same at the beginning.
  private func first(_ person: ID<Person>) -> String { list.names[person] ?? nobodyFirst }

  private var nobody: String { visit("somebody who is no longer listed", "一位已不在名单上的人") }
  private var nobodyFirst: String { visit("Somebody who is no longer listed", "一位已不在名单上的人") }

  private func digits(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension RulesPart {
  fileprivate func said(_ id: String, _ version: Int) -> Phrase {
    switch self {
    case .procedure:
      Phrase(
        "The days that everything has are now those of version \(version) of “\(id)”.",
        "各项期限改用“\(id)”第 \(version) 版。")
    case .sanctions:
      Phrase(
        "What may follow from a finding is now what version \(version) of “\(id)” says.",
        "认定以后可能怎么处理，改按“\(id)”第 \(version) 版。")
    }
  }
}

extension RestoredStore {
  fileprivate func said(_ from: String, _ until: String) -> Phrase {
    switch self {
    case .database:
      Phrase(
        "An old backup was put in the place of the database. What happened between \(from) and \(until) is missing in it.",
        "数据库被换成了旧备份，\(from) 到 \(until) 之间发生的事，里面没有了。")
    case .second:
      Phrase(
        "An old backup was put in the place of the second store. Cases from between \(from) and \(until) can't be opened any more.",
        "第二存储被换成了旧备份，\(from) 到 \(until) 之间的案件再也打不开了。")
    }
  }
}
