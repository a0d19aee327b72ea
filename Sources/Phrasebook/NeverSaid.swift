extension SpeechRule {
  /// What is said nowhere.
  static let neverSaid = [
    SpeechRule(
      "*", "It shouts.",
      #"[!！]"#),
    SpeechRule(
      "en", "It makes somebody a victim, or calls a report a claim.",
      #"\b(victim|victims|victim['’]s|victimi[sz]\w*|alleged|allegedly|complainant\w*|accuser\w*|perpetrator\w*|culprit\w*)\b"#
    ),
    SpeechRule(
      "en", "It praises itself.",
      #"\btakes? (this|it|these|such|all|every|your|any)\b[^.]{0,30}\bseriously\b"#,
      #"\bzero tolerance\b|\b(utmost|highest) (importance|priority|confidence)\b"#),
    SpeechRule(
      "en", "It speaks like an office.",
      #"\bplease be (advised|informed|aware)\b|\bkindly\b|\brest assured\b|\bhereby\b|\bpursuant\b"#),
    SpeechRule(
      "zh-Hans", "它把人叫作受害人，或用了办案的话。",
      #"受害人|受害者|加害人|加害者|当事人|涉嫌|嫌疑"#),
    SpeechRule(
      "zh-Hans", "它夸自己。",
      #"高度重视|零容忍|绝不姑息|严肃对待"#),
    SpeechRule(
      "zh-Hans", "它打官腔。",
      #"请知悉|望周知|特此|敬请|逐级上报"#),
    SpeechRule(
      "zh-Hans", "写给反映情况的人，不说“举报”。",
      #"举报"#, in: .reporters),
    SpeechRule(
      "de", "Es macht jemanden zum Opfer.",
      #"\bopfers?\b|\bangeblich\w*|\btäter\w*|\bbeschuldig\w*"#),
    SpeechRule(
      "de", "Es lobt sich.",
      #"\bnehmen (das|dies|es|alle?s?|jede\w*|deine\w*|ihre\w*)\b[^.]{0,30}\bernst\b"#,
      #"\bnull ?toleranz\b"#),
  ]

  /// How Chinese is set. Between Chinese and digits or Latin letters stands a space; TA is a Chinese word and has none.
  package static let setting = [
    SpeechRule(
      "zh-Hans", "汉字和数字、拉丁字母之间要空一格。",
      #"[一-龥][A-Za-z0-9]|[A-Za-z0-9][一-龥]"#),
    SpeechRule(
      "zh-Hans", "汉字旁边用全角标点。",
      #"[一-龥] ?[,;:?()]|[,;:?()] ?[一-龥]|[一-龥]\.(?![A-Za-z0-9])|[一-龥]["']|["'][一-龥]|\.\.\."#),
    SpeechRule(
      "zh-Hans", "全角标点旁边不空格。",
      #" [，。；：？！、（）“”《》〔〕…]|[，。；：？！、（）“”《》〔〕] "#),
    SpeechRule(
      "zh-Hans", "写给反映情况的人，称“你”。",
      #"您"#, in: .reporters),
    SpeechRule(
      "zh-Hans", "写给工作人员，称“您”。",
      #"你"#, in: .staff),
  ]
}
