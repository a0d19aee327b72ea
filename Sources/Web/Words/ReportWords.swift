import Casework

extension ReporterKind {
  /// In which capacity somebody writes, in their own words.
  var words: Phrase {
    switch self {
    case .affected: Phrase("It happened to me", "是我遇到的")
    case .witness: Phrase("I saw it or noticed it", "我看到或察觉到的")
    case .told: Phrase("Somebody told me", "别人告诉我的")
    case .helping: Phrase("I write for somebody, and they agree", "我替别人写，TA也同意")
    }
  }

  var detail: Phrase? {
    switch self {
    case .affected, .helping: nil
    case .witness: Phrase("Whoever it happened to is asked before anything is done.", "会先问遇到这事的人，再往下办。")
    case .told:
      Phrase(
        "Managers and named trusted colleagues hand over within 24 hours; a friend need not.",
        "管理者和单位指定的联系人要在 24 小时内转到这里；朋友没有这个义务。")
    }
  }
}

extension Now {
  /// What can't wait.
  var words: Phrase {
    switch self {
    case .unsafe: Phrase("I don't feel safe", "我现在不安全")
    case .recent: Phrase("It happened in the last 72 hours", "事情发生在 72 小时以内")
    case .unable:
      Phrase("The person was drunk, asleep, or can't remember", "当时喝醉了、睡着了，或记不起来")
    case .under18: Phrase("Somebody is under 18", "有人不满 18 岁")
    }
  }
}

extension IdentityChoice {
  /// Who may know the reporter's name.
  var words: Phrase {
    switch self {
    case .anonymous: Phrase("Nobody", "谁也不给")
    case .confidential: Phrase("One person at a time", "一次只给一个人")
    case .named: Phrase("Those who work on it", "给办这件事的人")
    }
  }

  var detail: Phrase {
    switch self {
    case .anonymous:
      Phrase(
        "We answer here all the same. But we can't guard somebody whom we don't know, and facts may show who you are.",
        "我们照样在这里回你。只是不知道你是谁，就没法防着有人给你穿小鞋；在场人少，也可能被猜到。")
    case .confidential:
      Phrase(
        "First the head of the AID team, then whoever takes it on. You can tell more later; told can't be untold.",
        "先是援助组负责人，之后是接手的人。以后可以让更多人知道，说了就收不回。")
    case .named: Phrase("You can be reached, and guarded.", "找得到你，也护得了你。")
    }
  }
}

extension Part {
  /// What somebody did there, as the reporter sees it.
  var words: Phrase {
    switch self {
    case .did: Phrase("did it", "做这事的")
    case .affected: Phrase("it happened to them", "遇到这事的")
    case .saw: Phrase("saw it", "在场的")
    case .knew: Phrase("heard of it later", "后来知道的")
    case .unsure: Phrase("not sure", "说不准")
    }
  }
}

extension PersonKind {
  /// What somebody is to the workplace.
  var words: Phrase {
    switch self {
    case .employee: Phrase("works here", "在职同事")
    case .former: Phrase("used to work here", "已离职")
    case .client: Phrase("a client", "客户")
    case .supplier: Phrase("a supplier", "供应商")
    case .unknown: Phrase("I don't know", "不清楚")
    }
  }
}

extension Help {
  /// What would help now.
  var words: Phrase {
    switch self {
    case .safety: Phrase("To be safe", "保证我的安全")
    case .medical: Phrase("A doctor", "看医生")
    case .separation: Phrase("Not to meet this person at work", "工作上不用再碰见那个人")
    case .leave: Phrase("Some days off", "休几天假")
    case .talk: Phrase("Somebody to talk to", "找人聊聊")
    case .police: Phrase("To go to the police", "报警")
    case .investigate: Phrase("That it is looked into", "查清楚")
    case .record: Phrase("Only that it is on record", "先记下来就行")
    case .unsure: Phrase("I don't know yet", "还没想好")
    }
  }
}

extension AffectedKnows {
  /// Whether the affected person knows that somebody writes.
  var words: Phrase {
    switch self {
    case .yes: Phrase("Yes, they know", "知道")
    case .no: Phrase("No, not yet", "还不知道")
    case .unsure: Phrase("I'm not sure", "说不准")
    }
  }
}

extension LeftOpen {
  /// An answer too.
  var words: Phrase {
    switch self {
    case .forgotten: Phrase("I don't remember", "记不清了")
    case .later: Phrase("I'd rather not say now", "现在不想说")
    }
  }
}

extension HandlerWish {
  /// With whom somebody would rather speak.
  var words: Phrase {
    switch self {
    case .woman: Phrase("A woman", "女同事")
    case .man: Phrase("A man", "男同事")
    }
  }
}
