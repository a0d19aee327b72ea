import Casework
import Office

/// A form with the files that came along, each sealed as it came in and kept nowhere yet.
struct Sent: Sendable {
  let fields: Fields
  let files: [(name: String, sink: FileSink)]
}

extension Incoming {
  /// Reads a form whose files are called `file`. Files are sealed piece by piece; those that nobody takes vanish.
  func sent(to office: Office) async throws -> Sent {
    var files: [(name: String, sink: FileSink)] = []
    let fields = try await self.fields { event in
      switch event {
      case .begins(let field, let name, let type):
        guard field == "file" else { throw FieldsFault.unexpectedFile }
        guard files.count < Report.Limit.files else { throw FieldsFault.tooManyFields }
        files.append((name, try await office.startFile(name: name, type: type)))
      case .piece(let bytes): try await files.last?.sink.append(bytes)
      case .ends: break
      }
    }
    return Sent(fields: fields, files: files)
  }
}
