import HTTPTypes
import Hummingbird
import Markup
import Office
import Workplace

extension TusExchange {
  /// What every answer but a refusal of the version passes: who comes, in which version.
  func answered(_ answer: (ReporterVisit) async throws -> Answer) async throws -> Answer {
    guard request.headers[.tusResumable] == Tus.version else {
      var other = try refused(.otherVersion, "version", Phrase("This is tus 1.0.0.", "这里用的是 tus 1.0.0。"))
      other.headers[.tusVersion] = Tus.version
      return other
    }
    guard let reporter = visit.viewer.visit else { return try refused(.signedOut, "signed-out", signedOutWords) }
    do {
      return try await answer(reporter)
    } catch let instead as Instead {
      return instead.answer
    }
  }

  func one(_ id: ID<UploadTag>) -> Link {
    place == .draft ? Paths.draftUpload(id) : Paths.messageUpload(id)
  }

  /// A status with how far the upload has come.
  func said(_ status: Answer.Status, _ state: UploadState? = nil) -> Answer {
    var answer = Answer(status)
    answer.headers[.tusResumable] = Tus.version
    guard let state else { return answer }
    answer.headers[.uploadOffset] = "\(state.offset)"
    answer.headers[.uploadExpires] = Tus.date(state.endsAt)
    return answer
  }

  func refused(_ status: Answer.Status, _ code: String, _ words: Phrase) throws -> Answer {
    var answer = try visit.answer(RefusalModel(Refusals(code, words), visit.language), status)
    answer.headers[.tusResumable] = Tus.version
    return answer
  }

  func refused(_ refusal: UploadRefusal, _ name: String? = nil) throws -> Answer {
    var answer = try refused(refusal.status, refusal.code, refusal.words(name))
    if case .offset(let offset) = refusal { answer.headers[.uploadOffset] = "\(offset)" }
    return answer
  }
}

let signedOutWords = Phrase(
  "Your visit has ended. What you typed is still on this page: save it first, then choose the file again.",
  "页面已经自动退出，你写的还在这一页上：请先保存，再重新选择文件。")

extension UploadRefusal {
  var status: Answer.Status {
    switch self {
    case .notFound: .notFound
    case .offset, .overtaken: .conflict
    case .tooLong, .file(.fileTooLarge), .file(.tooLarge), .file(.tooMany): .tooLarge
    case .file(.empty): .malformed
    case .file(.diskFull): .noRoom
    case .file(.filed): .conflict
    }
  }

  /// A code for programs.
  var code: String {
    switch self {
    case .notFound: "upload-gone"
    case .offset: "offset"
    case .overtaken: "overtaken"
    case .tooLong: "too-long"
    case .file(let refusal): refusal.code
    }
  }

  /// What to do; `name` is the file's, where it is known.
  func words(_ name: String?) -> Phrase {
    switch self {
    case .notFound:
      Phrase("What had come of this file is no longer here. Choose it again.", "之前传的部分已经不在了，请重新选择文件。")
    case .offset: Phrase("Ask how far the file has come, and go on from there.", "请先问一下传到哪里了，再接着传。")
    case .overtaken: Phrase("This file is being sent from another place now.", "这个文件正从别处上传。")
    case .tooLong:
      Phrase("The file has more bytes than was said. Choose it again.", "文件比说好的长，请重新选择。")
    case .file(let refusal):
      name.map { refusal.words($0) }
        ?? Phrase(
          "This file can't be kept: there is no room, or it is one too many. Try it again later.",
          "这个文件暂时存不下：空间不够，或者文件太多了。请稍后再试。")
    }
  }
}
