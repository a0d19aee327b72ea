/// What the ledger is, in plain words.
enum LedgerWords {
  static let whatItIs = [
    Phrase(
      "Every minute, day and night, the server adds one entry: the fingerprint of all that happened in that minute. From a fingerprint nobody reads anything, not even whether there was nothing, one thing or a hundred.",
      "不分昼夜，服务器每分钟加一条：这一分钟里所有事情合成的一个指纹。从指纹里什么也读不出来，是没有事、有一件还是有一百件，都看不出。"),
    Phrase(
      "All entries together give one fingerprint of the whole ledger, and the server signs it. Alter one entry, even one from years ago, and the whole no longer fits what was signed.",
      "所有的记录再合成整本台账的一个总指纹，由服务器签名。哪怕只动了几年前的一条，总指纹就跟签过的对不上。"),
    Phrase(
      "A few things stand there in words that everybody can read: who was given a seat, whose key was confirmed, when rules changed, when a backup was brought back.",
      "有几样是写明的，人人看得懂：谁担任了什么，谁的密钥得到确认，规则哪天改的，什么时候用备份恢复过。"),
  ]

  static let proves = [
    Phrase(
      "What a promise is about is in the ledger, at the latest since the minute that it names, once checking it says “Kept”.",
      "回执一查是“兑现了”，那件事最晚从回执上写的那一分钟起，就在台账里。"),
    Phrase(
      "Since then no entry of the ledger was altered, taken out, slipped in or put in another order.",
      "从那以后，台账里没有哪一条被改过、抽走、后来塞进去，或换了先后。"),
    Phrase(
      "Everybody is shown the same ledger, as far as witnesses have signed it.", "见证人签过的部分，给你看的和给别人看的是同一本。"),
    Phrase(
      "When the server stood still. A minute that is missing stays missing.", "服务器什么时候停过。缺的那几分钟，事后补不上。"),
  ]

  static let doesNot = [
    Phrase("That what somebody wrote is true.", "写的内容是不是真的。"),
    Phrase("That it was read with care, or decided rightly.", "看的人用没用心，决定得对不对。"),
    Phrase(
      "Anything of what was never sent: a draft, or what was only said to somebody.", "没有提交的，不管是草稿，还是只跟谁口头说过的。"),
    Phrase(
      "That a server whose program was altered writes everything down. It could leave something out from the first. Then it can't keep its promise, and your promise shows that: so wait for it, and keep it.",
      "服务器上的程序被人改过，事情还会不会照记。从一开始就不记，是有可能的，但那样它就兑现不了回执，你拿着回执就查得出来。所以提交后要等回执出来，并且留好。"),
    Phrase(
      "That your words still exist. The ledger has fingerprints only: whoever destroys the machine destroys what was written, and the ledger shows that it was there.",
      "你写的话还在不在。台账里只有指纹：机器毁了，写的内容也就没了，台账只能证明它存在过。"),
    Phrase(
      "While no witness signs: that a server which lies shows you the ledger that it shows to others.",
      "没有见证人的时候，服务器要是存心骗人，给你看的和给别人看的是不是同一本。"),
  ]
}
