import Workplace

extension SeatRole {
  /// What the holder of a seat is called.
  var words: Phrase {
    switch self {
    case .aid: Phrase("a member of the AID team", "援助组成员")
    case .aidHead: Phrase("the head of the AID team", "援助组负责人")
    case .committee: Phrase("a member of the committee", "委员会成员")
    case .committeeChair: Phrase("the chair of the committee", "委员会主席")
    case .panel: Phrase("a member of the appeals panel", "复议组成员")
    case .board: Phrase("a board observer", "董事会观察员")
    case .adviser: Phrase("the outside adviser", "外部顾问")
    case .conduct: Phrase("a member of the conduct team", "行为改善组成员")
    case .support: Phrase("somebody of the support team", "支持组成员")
    }
  }

  /// The same at the beginning of a sentence or in a table.
  var heading: Phrase { Phrase("\(capital: words)", "\(words)") }
}

extension Seat.Side {
  /// For whom somebody sits on a body.
  var words: Phrase {
    switch self {
    case .management: Phrase("for management", "管理方")
    case .employees: Phrase("elected by the employees", "职工推选")
    case .outside: Phrase("from outside the workplace", "单位以外")
    case .staff: Phrase("staff whose work this is", "专职人员")
    }
  }
}

extension Seat.Rank {
  /// What somebody is on their body.
  var words: Phrase {
    switch self {
    case .head: Phrase("Head", "负责人")
    case .member: Phrase("Member", "成员")
    case .deputy: Phrase("Deputy", "替补")
    case .adviser: Phrase("Outside adviser", "外部顾问")
    case .adviserDeputy: Phrase("Outside adviser's deputy", "外部顾问替补")
    }
  }
}

/// The name of a language that people can be spoken to in, from its tag; the tag itself where we know none.
func languageName(_ tag: String) -> Phrase {
  switch tag.prefix(2).lowercased() {
  case "en": Phrase("English", "英语")
  case "zh": Phrase("Chinese", "中文")
  case "de": Phrase("German", "德语")
  case "es": Phrase("Spanish", "西班牙语")
  case "fr": Phrase("French", "法语")
  case "ja": Phrase("Japanese", "日语")
  case "ko": Phrase("Korean", "韩语")
  case "hi": Phrase("Hindi", "印地语")
  case "pt": Phrase("Portuguese", "葡萄牙语")
  case "ru": Phrase("Russian", "俄语")
  case "ar": Phrase("Arabic", "阿拉伯语")
  case "id": Phrase("Indonesian", "印尼语")
  case "it": Phrase("Italian", "意大利语")
  case "ms": Phrase("Malay", "马来语")
  case "nl": Phrase("Dutch", "荷兰语")
  case "pl": Phrase("Polish", "波兰语")
  case "sv": Phrase("Swedish", "瑞典语")
  case "th": Phrase("Thai", "泰语")
  case "tr": Phrase("Turkish", "土耳其语")
  case "vi": Phrase("Vietnamese", "越南语")
  default: Phrase(tag, tag)
  }
}
