extension Problem {
  init(_ fault: FieldsFault) {
    let (status, code, words) = wording(of: fault)
    self.init(status, code, Phrase("That could not be read", "读不了"), words)
  }
}

private func wording(of fault: FieldsFault) -> (Answer.Status, String, Phrase) {
  switch fault {
  case .tooManyFields:
    let most = FieldLimits.fields
    return (
      .tooLarge, "too-many-fields",
      Phrase("A form may hold \(most) fields; send fewer.", "一份表单最多 \(most) 个字段，请减少一些。")
    )
  case .fieldTooLong:
    return (
      .tooLarge, "field-too-long",
      Phrase(
        "One text is longer than a megabyte. Send it as a file instead.", "有一段文字超过了 1 MB，请作为文件上传。")
    )
  case .bodyTooLong:
    return (
      .tooLarge, "too-long",
      Phrase(
        "All texts together are longer than four megabytes. Send the longest as a file instead.",
        "所有文字合起来超过了 4 MB，请把最长的作为文件上传。")
    )
  case .wrongCharset:
    return (
      .unknownType, "charset",
      Phrase("The text is not UTF-8. Send it as UTF-8.", "文字不是 UTF-8 编码，请用 UTF-8 发送。")
    )
  case .unknownType:
    return (
      .unknownType, "type",
      Phrase(
        "This is neither a form nor JSON. Send one of them, with its Content-Type.",
        "这既不是表单也不是 JSON，请用其中一种并注明 Content-Type。")
    )
  case .brokenJSON(let offset):
    return (
      .malformed, "json",
      Phrase(
        "This JSON breaks off at byte \(offset). Send one whole object.",
        "这段 JSON 在第 \(offset) 字节处无法读下去，请发送一个完整的对象。")
    )
  case .unexpectedFile:
    return (
      .refused, "file", Phrase("This form takes no file. Send it without.", "这份表单不接收文件，请去掉文件再发。")
    )
  case .nestedTooDeep, .brokenForm:
    return (
      .malformed, "form",
      Phrase("This form is broken. Load the page again and resend it.", "这份表单已损坏，请刷新页面后重新提交。")
    )
  case .boundary, .brokenMultipart, .unfinished:
    return (
      .malformed, "multipart",
      Phrase(
        "The form did not arrive whole, and nothing of it was kept. Send it again.",
        "表单没有完整送达，什么都没有保存，请重新提交。")
    )
  }
}
