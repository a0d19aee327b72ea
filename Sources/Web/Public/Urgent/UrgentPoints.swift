/// The words of ``UrgentSection``: who can do what, and until when.
extension UrgentSection {
  var safePoints: [Phrase] {
    [
      Phrase(
        "Go where other people are, or behind a door that locks: a hotel's front desk, a shop, a friend's home.",
        "到有人的地方去，或者能锁门的地方：酒店前台、便利店、朋友家。"),
      Phrase(
        "Ask somebody you trust to come, and to stay tonight.",
        "叫一个信得过的人过来，今晚陪着你。"),
      Phrase(
        "You need no reason to leave a dinner, a room or a trip early.",
        "饭局、房间、出差，想走就走，不需要理由。"),
    ]
  }

  var doctorPoints: [Phrase] {
    [
      Phrase(
        "Against pregnancy: pills work best within 72 hours, some methods up to 5 days. In many places a pharmacy has them.",
        "防止怀孕：紧急避孕药越早吃越好，最好在 72 小时内；有的办法 5 天内还有用。药店一般就能买到。"),
      Phrase(
        "Against HIV: medicine must begin within 72 hours, best within hours. Ask for post-exposure prophylaxis (PEP), at an emergency department or an infectious diseases hospital.",
        "防止感染艾滋病病毒：阻断药一定要在 72 小时内开始吃，最好几小时之内。到急诊或传染病医院，说要“艾滋病阻断药”（暴露后预防）。"),
      Phrase(
        "Against other infections, and for injuries you may not see: the doctor examines, treats and vaccinates.",
        "别的感染，还有自己看不见的伤：请医生检查、用药、打疫苗。"),
      Phrase(
        "If you may have been given something: ask at once for blood and urine to be tested. Traces can be gone within hours. If you can, don't go to the toilet before; if you must, keep some in a clean bottle.",
        "怀疑被下了药：马上要求验血、验尿，有的药几小时就查不到了。能忍的话，先别上厕所；忍不住，就用干净瓶子留一点。"),
      Phrase(
        "You say as much as you like. You need report nothing, neither here nor to the police, to be treated. Only if you are under 18 may a doctor have to tell the police.",
        "说多少由你。不跟单位说、不报警，医生一样会给你看。只有未满 18 岁时，医生可能必须报警。"),
      Phrase(
        "You may bring somebody, and ask for a doctor who is a woman or a man. Keep the record and the bills.",
        "可以带人陪，可以要求女医生或男医生。病历和发票都留好。"),
    ]
  }

  var keepPoints: [Phrase] {
    [
      Phrase(
        "Don't wash, brush your teeth or change before a doctor has seen you, if you can bear it.",
        "忍得住的话，看医生之前先不洗澡、不刷牙、不换衣服。"),
      Phrase(
        "Put each piece of clothing, unwashed, into a paper bag of its own; not plastic, in which it spoils. Newspaper will do.",
        "衣服别洗，一件装一个纸袋。别用塑料袋，会捂坏；没有纸袋就用报纸包。"),
      Phrase(
        "Keep chats, calls, receipts, tickets, rides and hotel bills. Take screenshots that show name and time, and delete nothing, your own words neither.",
        "聊天、通话、小票、车票、打车和酒店记录都留着。截图要带上名字和时间；什么都别删，自己说的话也别删。"),
      Phrase(
        "Keep a copy where the workplace can't reach it: not on its computer, its chat or its mail.",
        "另存一份在单位碰不到的地方：别放在单位的电脑、聊天软件和邮箱里。"),
      Phrase(
        "Write down what you remember, in any order, with the day and hour of writing.",
        "记得什么就写什么，不用讲顺序，再注明是哪天几点写的。"),
      Phrase(
        "Cameras record over themselves, often within days. Name the place to the police or to us, so that it can be asked for in time.",
        "监控很快会被覆盖，有的只留几天。把地点告诉警察或告诉我们，才来得及调。"),
    ]
  }

  var alonePoints: [Phrase] {
    [
      Phrase(
        "Be with somebody. Say it as it is: “I'm not safe with myself tonight.”",
        "到别人身边去。直接说：“今晚我一个人不安全。”"),
      Phrase(
        "Put distance between you and what you might use: hand it to somebody, or leave the room.",
        "离可能伤到自己的东西远一点：交给别人，或者换个房间。"),
      Phrase(
        "If it is now: call the ambulance or the police, or go to an emergency department. They know what to do.",
        "如果就是现在：打 120 或 110，或者直接去医院急诊，他们知道怎么帮你。"),
    ]
  }

  var policePoints: [Phrase] {
    [
      Phrase(
        "They can come, take down what you say, secure traces and camera pictures, and order an examination. What is secured early is still there if you decide later.",
        "警察可以出警、做笔录、取证、调监控、安排验伤。早一点留下的东西，以后再决定也还用得上。"),
      Phrase(
        "You may bring somebody, and ask to speak with a woman officer. In mainland China a woman's body is examined by a woman or by a doctor.",
        "可以带人陪，可以要求女警察来谈。女性的身体检查，由女工作人员或医生来做。"),
      Phrase(
        "Ask for the written receipt of your report and note the officer's name and number.",
        "记得要“受案回执”，记下办案民警的姓名和警号。"),
      Phrase(
        "If you would rather ask first: a lawyer's advice is free on the legal line below.",
        "想先问清楚：下面的公共法律服务热线可以免费问律师。"),
    ]
  }
}
