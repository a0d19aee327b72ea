import Office

extension SignInRefusal {
  var refusals: Refusals {
    switch self {
    case .wrong:
      Refusals(
        "wrong", field: "passphrase",
        Phrase(
          "This address and this passphrase don't belong together. Type both again.",
          "邮箱和口令对不上，请都再输一遍。"))
    case .busy:
      Refusals(
        "busy",
        Phrase("Many people sign in at this moment. Try again in a minute.", "这会儿登录的人太多，请过一分钟再试。"))
    }
  }

  var status: Answer.Status {
    switch self {
    case .wrong: .signedOut
    case .busy: .unavailable
    }
  }
}

extension AcceptRefusal {
  var refusals: Refusals {
    switch self {
    case .ended:
      Refusals(
        "ended",
        Phrase(
          "This link was used, or its time is over. Ask whoever invited you for a new one.",
          "这个链接已经用过，或者过了期限。请找邀请您的人再要一个。"))
    case .busy: SignInRefusal.busy.refusals
    }
  }

  var status: Answer.Status {
    switch self {
    case .ended: .notFound
    case .busy: .unavailable
    }
  }
}

extension ConfirmKeyRefusal {
  var code: String {
    switch self {
    case .nothingToConfirm: "nothing-to-confirm"
    case .notSeated: "not-seated"
    case .ownKey: "own-key"
    case .alreadyVouched: "already-vouched"
    case .otherFingerprint: "other-fingerprint"
    }
  }

  var words: Phrase {
    switch self {
    case .nothingToConfirm:
      Phrase("No key of theirs waits any more. Load the page again.", "TA已经没有等待确认的密钥了，请刷新页面。")
    case .notSeated:
      Phrase(
        "Both of you need a seat, and you a confirmed key. Ask another member to do it.",
        "双方都要有席位，您的密钥也要先得到确认。请找另一位成员来做。")
    case .ownKey:
      Phrase("Nobody confirms their own key. Ask two other members.", "自己的密钥不能自己确认，请找另外两位成员。")
    case .alreadyVouched:
      Phrase("You have confirmed this key. Somebody else is needed now.", "您已经确认过了，现在还需要另一个人。")
    case .otherFingerprint:
      Phrase(
        "That is not the fingerprint of this key. Have it read out again; if it still differs, tell the head of the "
          + "AID team: somebody may have put another key in its place.",
        "这不是这把密钥的指纹。请让TA再念一遍；还是对不上，就告诉援助组负责人，密钥可能被人换过。")
    }
  }
}
