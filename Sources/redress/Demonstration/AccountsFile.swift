import Foundation
import Office
import Workplace

/// The accounts of a demonstration, for programs.
struct AccountsFile: Encodable {
  let accounts: [Account]

  struct Account: Encodable {
    let person: String
    let name: String
    let email: String
    let passphrase: String
    let role: String
  }

  init(_ accounts: [FoundingAccount]) {
    self.accounts = accounts.map {
      Account(
        person: $0.person.id.description, name: $0.person.name, email: $0.person.email, passphrase: $0.passphrase,
        role: $0.role.rawValue)
    }
  }

  func encode(to encoder: any Encoder) throws { try accounts.encode(to: encoder) }

  /// Writes it whole or not at all, for its owner only: beside its place first, then under its name.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    let beside = "\(path).\(UInt32.random(in: .min ... .max))"
    let isWritten = FileManager.default.createFile(
      atPath: beside, contents: try encoder.encode(self), attributes: [.posixPermissions: 0o600])
    guard isWritten, rename(beside, path) == 0 else {
      try? FileManager.default.removeItem(atPath: beside)
      throw Stopped("\(path) can't be written.")
    }
  }
}
