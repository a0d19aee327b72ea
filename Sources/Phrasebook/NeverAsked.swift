extension SpeechRule {
  /// What is never asked of anybody, since the question blames.
  static let neverAskedInEnglish = [
    SpeechRule(
      "en", "It asks what somebody wore.",
      #"\b(wearing|wear|dressed|have on)\b[^.]*\?|what [a-z ]*\b(wore|outfit)\b"#),
    SpeechRule(
      "en", "It asks what somebody drank.",
      #"how (much|many)\b[^.?]*\b(drink|drinks|drank|drunk|alcohol)\b"#,
      #"\b(did|do|had|have|were|was) (you|she|he|they)( been)? (drink|drinking|drunk)\b"#),
    SpeechRule(
      "en", "It asks why somebody did not do otherwise.",
      #"\bwhy (didn['’]t|don['’]t|haven['’]t|hadn['’]t|couldn['’]t|did) (you|she|he|they)\b"#,
      #"\bwhy (only now|so late)\b"#,
      #"\b(you|she|he|they) (should|could) have (resisted|left|said|fought|reported|told)\b"#),
    SpeechRule(
      "en", "It asks about somebody's loves.",
      #"\b(sexual|dating|romantic|relationship) (history|past|experience|experiences)\b"#,
      #"\b(previous|former|past|earlier) (relationships?|lovers?|boyfriends?|girlfriends?)\b"#,
      #"\bhave (you|they) (ever )?(dated|slept with|been in a relationship)\b"#),
    SpeechRule(
      "en", "It asks whether somebody led another on.",
      #"\b(lead|led|leading) (him|her|them|anybody|anyone|somebody|someone) on\b|\bflirt\w*"#,
      #"\b(wrong|mixed) (idea|signals?|impression)\b"#),
    SpeechRule(
      "en", "It doubts.",
      #"\bare you (really |quite |absolutely |completely )?(sure|certain)\b"#,
      #"\b(could|might) (you|it) (be|have been) (mistaken|a misunderstanding)\b"#),
    SpeechRule(
      "en", "It speaks of what a report does to the person named, or to the business.",
      #"\bdo you (know|realise|realize|understand) what (this|it|that) (does|means|will do|would do|could do|may do)\b"#,
      #"\b(ruin|destroy|cost|end|think of|consider) (his|her|their|somebody['’]s|someone['’]s) "#
        + #"(family|career|life|reputation|future|job|business)\b"#),
    SpeechRule(
      "en", "It makes a punishment one's own to choose.",
      #"\bwhat (do|should|would) (you|we) (want|like|do)\b[^.?]*\b(done|do|happen) (to|with) (him|her|them)\b"#,
      #"\bwhat should (we|happen)( do)? (to|with) (him|her|them)\b"#,
      #"\bhow should (he|she|they) be punished\b"#),
    SpeechRule(
      "en", "It asks for a detail of an assault.",
      #"\bpenetrat\w*|\b(intercourse|ejaculat\w*)\b"#),
    SpeechRule(
      "en", "It demands an exact date.",
      #"\bexact (date|day|time|hour)\b[^.?]*\b(must|required|needed|mandatory)\b"#,
      #"\b(enter|give|state) the exact (date|day|time|hour)\b|\bdate is (required|mandatory)\b"#),
    SpeechRule(
      "en", "It asks for proof.",
      #"\b(can|could) you prove\b|\bwhat (proof|evidence) do you have\b"#,
      #"\bprove (that|it|what)\b[^.]*\?"#),
  ]

  static let neverAskedInChinese = [
    SpeechRule(
      "zh-Hans", "它问穿了什么。",
      #"穿(的|了|着)?(是)?(什么|啥|多少|哪|成什么)|怎么穿|(衣着|穿着|打扮)[^，。]{0,6}(吗|呢|？)|裙子[^，。]{0,6}(短|长)"#),
    SpeechRule(
      "zh-Hans", "它问喝了多少。",
      #"喝了?(多少|几|没有|酒没|酒吗|酒了吗)|(有没有|是不是|是否)(喝|醉)|(喝多|喝醉|醉)了(吗|没有|没|？)"#),
    SpeechRule(
      "zh-Hans", "它问为什么没有那样做。",
      #"(为什么|为何|为啥|干嘛|怎么)(你|您|她|他|TA)?(当时|那时|之前|以前|早|一直)?(就)?(不|没|才)(早|反抗|拒绝|离开|走|躲|喊|叫|说|报|告|求助|有|能|敢|来|现在)"#,
      #"(本来|早)(就)?(该|应该|可以)(反抗|拒绝|离开|说|报)"#),
    SpeechRule(
      "zh-Hans", "它问感情或性方面的经历。",
      #"(性|情感|感情|恋爱|交往|婚恋)(经历|经验|史|生活)|谈过(恋爱|几|对象)|(前|几个|有没有)(男友|女友|男朋友|女朋友|对象)|暧昧"#),
    SpeechRule(
      "zh-Hans", "它问是不是自己引起的。",
      #"勾引|引诱|挑逗|(让|使|叫)(他|她|TA|对方)(误会|误解|以为)|给(过|了)?(他|她|TA|对方)(机会|错觉|信号|暗示)"#),
    SpeechRule(
      "zh-Hans", "它怀疑。",
      #"(你|您)?(真的|真|能|敢)?(确定|肯定|确信)(吗|么|是真的|没有记错|没记错|没看错)|(会不会|是不是)(是)?(误会|记错|弄错|看错|想多|太敏感)|别想太多"#,
      #"想开"#),
    SpeechRule(
      "zh-Hans", "它拿对方或单位的得失说事。",
      #"(想过|考虑过|知道|替)[^，。？]{0,8}(前途|名声|名誉|家庭|事业|声誉)|毁了?(他|她|TA|对方|人家|一个人)"#,
      #"(影响|损害)(公司|单位)(的)?(形象|声誉|业务)"#),
    SpeechRule(
      "zh-Hans", "它要人来定怎么罚。",
      #"(想|要|希望)(我们|单位|公司)?(怎么|怎样|如何)(处理|处罚|处分|惩罚|惩处|对付|收拾)(他|她|TA|对方)"#),
    SpeechRule(
      "zh-Hans", "它追问侵害的细节。",
      #"插入|性交|射精|发生(了|过)?(性)?关系"#),
    SpeechRule(
      "zh-Hans", "它非要准确的日期不可。",
      #"(准确|确切|精确)(的)?(日期|时间|日子)[^，。]{0,8}(必填|必须|一定)"#,
      #"(必须|务必|一定要|请)(填写|写明|提供|注明)?(准确|确切|精确)(的)?(日期|时间|日子)"#),
    SpeechRule(
      "zh-Hans", "它要人拿证据。",
      #"(有|拿得出|拿出)(什么|哪些|没有)?证据(吗|呢|？)|怎么证明|(你|您)能证明|证明给"#),
  ]

  static let neverAskedInGerman = [
    SpeechRule(
      "de", "Es fragt nach der Kleidung.",
      #"\bwas (hattest|hatten|hast|trugst|trugen|hat)\b[^.?]*\b(an|getragen|angezogen|du|sie)\?"#,
      #"\bwie warst du (angezogen|gekleidet)"#),
    SpeechRule(
      "de", "Es fragt nach Alkohol.",
      #"\bwie ?viel\b[^.?]*\b(getrunken|alkohol)\b"#,
      #"\b(hattest|warst|hast) du\b[^.?]*\b(getrunken|betrunken)\b"#),
    SpeechRule(
      "de", "Es fragt, warum jemand nicht anders handelte.",
      #"\b(warum|wieso|weshalb) (hast|bist|warst|hat|konntest|gingst|sagst)\b[^.?]*\b(nicht|nie|erst|kein\w*)\b"#),
    SpeechRule(
      "de", "Es zweifelt.",
      #"\bbist du (dir )?(ganz |wirklich |absolut )?sicher\b"#),
  ]
}
