import HTTPTypes
import Hummingbird
import Markup
import Office
import Workplace

/// One request of the tus protocol with its answer.
struct TusExchange: Sendable {
  let office: Office
  let visit: Visit<Reporter>
  let place: UploadPlace
  let request: Request

  /// An answer in the place of what was asked.
  struct Instead: Error { let answer: Answer }

  /// What is offered, to whoever asks.
  var offer: Answer {
    var answer = said(.noContent)
    answer.headers[.tusVersion] = Tus.version
    answer.headers[.tusExtension] = Tus.extensions
    answer.headers[.tusMaxSize] = "\(office.settings.fileBytes)"
    return answer
  }

  func list() async throws -> Answer {
    guard let reporter = visit.viewer.visit else { return try refused(.signedOut, "signed-out", signedOutWords) }
    let open = try await office.openUploads(to: place, visit: reporter)
    return try visit.answer(
      OpenUploads(
        uploads: open.map { state in
          OpenUploads.Upload(
            id: state.id.description, at: one(state.id).address, name: state.name, bytes: state.bytes,
            offset: state.offset, fingerprint: state.fingerprint)
        }))
  }

  func create(at one: Path1<ID<UploadTag>>) async throws -> Answer {
    try await answered { reporter in
      let asked = try asked(reporter)
      switch try await office.startUpload(asked, to: place, visit: reporter) {
      case .failure(let refusal): return try refused(refusal, asked.name)
      case .success(let state):
        let begun = request.headers[.contentType] == Tus.bodyType ? try await bytes(state.id, 0, reporter) : state
        var answer = said(.created, begun)
        answer.headers[.location] = one(state.id).address
        return answer
      }
    }
  }

  func tell(_ id: ID<UploadTag>) async throws -> Answer {
    try await answered { reporter in
      switch try await office.uploadState(id, to: place, visit: reporter) {
      case .failure(let refusal): return try refused(refusal)
      case .success(let state):
        var answer = said(.ok, state)
        answer.headers[.uploadLength] = "\(state.bytes)"
        return answer
      }
    }
  }

  func take(_ id: ID<UploadTag>) async throws -> Answer {
    try await answered { reporter in
      guard request.headers[.contentType] == Tus.bodyType else {
        return try refused(
          .unknownType, "unknown-type", Phrase("Send the bytes as \(Tus.bodyType).", "请以 \(Tus.bodyType) 发送。"))
      }
      guard let offset = Tus.count(request.headers[.uploadOffset]) else {
        return try refused(.malformed, "offset-missing", Phrase("Say where the bytes begin.", "请写明从哪里开始。"))
      }
      return said(.noContent, try await bytes(id, offset, reporter))
    }
  }

  func end(_ id: ID<UploadTag>) async throws -> Answer {
    try await answered { reporter in
      switch try await office.endUpload(id, to: place, visit: reporter) {
      case .failure(let refusal): return try refused(refusal)
      case .success: return said(.noContent)
      }
    }
  }

  /// Takes the body. What came before the connection was cut is kept.
  private func bytes(_ id: ID<UploadTag>, _ offset: Int64, _ reporter: ReporterVisit) async throws -> UploadState {
    let turn: UploadTurn
    switch try await office.takeUpload(id, at: offset, to: place, visit: reporter) {
    case .success(let begun): turn = begun
    case .failure(let refusal): throw Instead(answer: try refused(refusal))
    }
    var refusal: UploadRefusal?
    do {
      try await Incoming(request).pieces { piece in
        refusal = try await turn.append(piece)
        return refusal == nil
      }
    } catch {
      _ = try await turn.end()
      throw error
    }
    let ended = try await turn.end()
    if let refusal { throw Instead(answer: try refused(refusal)) }
    switch ended {
    case .success(let state): return state
    case .failure(let refusal): throw Instead(answer: try refused(refusal))
    }
  }

  private func asked(_ reporter: ReporterVisit) throws -> UploadAsked {
    guard let length = Tus.count(request.headers[.uploadLength]) else {
      let words = Phrase("Say how many bytes the file has.", "请写明文件有多少字节。")
      throw Instead(answer: try refused(.malformed, "length-missing", words))
    }
    guard let metadata = Tus.metadata(request.headers[.uploadMetadata]) else {
      let words = Phrase("What is said of the file can't be read.", "文件的说明读不出来。")
      throw Instead(answer: try refused(.malformed, "metadata", words))
    }
    if let draft = metadata["draft"], !draft.isEmpty, draft != reporter.draftID {
      let words = Phrase(
        "Another report is open in this browser now. Save this page, then choose the file again.",
        "这个浏览器里打开了另一份内容。请先保存这一页，再重新选择文件。")
      throw Instead(answer: try refused(.conflict, "other-draft", words))
    }
    return UploadAsked(
      name: metadata["filename"] ?? metadata["name"] ?? "file", type: metadata["filetype"] ?? metadata["type"] ?? "",
      bytes: length, fingerprint: metadata["fingerprint"])
  }
}
