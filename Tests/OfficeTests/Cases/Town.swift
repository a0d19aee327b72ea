import Casework
import Database
import Deadlines
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

/// A workplace with every body seated, for tests of cases: an AID team of five in three lines under a chief, committee,
/// panel, board with the outside adviser and deputy.
struct Town: Sendable {
  let premises: Premises
  let people: [String: Person]
  private let accounts: [String: FoundingAccount]

  var office: Office { premises.office }

  /// Numbers: 1 chief; 10, 20, 30 heads of departments; 11 and 12, 21 and 22, 31 AID; 40s committee; 50s panel;
  /// 60s board; 70 and 71 adviser and deputy; 80s clerks under 10, 90s under 20.
  static let list = """
    id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status
    1,Greta Olsen,,c1@example.org,Board,Chief,,,woman,en,active
    10,陈国栋,铁木真,c10@example.org,Sales,Head,1,,man,zh,active
    20,Marta Ruiz,,c20@example.org,Works,Head,1,,woman,en,active
    30,Ivo Brandt,,c30@example.org,Legal,Head,1,,man,en,active
    11,李娜,,c11@example.org,Sales,AID,10,,woman,zh;en,active
    12,Tom Becker,,c12@example.org,Sales,AID,10,,man,en,active
    21,Sofia Lindqvist,,c21@example.org,Works,AID,20,,woman,en,active
    22,周建华,,c22@example.org,Works,AID,20,,man,zh,active
    31,Amara Okafor,,c31@example.org,Legal,AID,30,,woman,en,active
    41,Helene Vogt,,c41@example.org,Finance,Officer,1,,woman,en,active
    42,孙丽,,c42@example.org,People,Clerk,41,,woman,zh,active
    43,Dario Costa,,c43@example.org,Works,Fitter,20,,man,en,active
    51,Nadia Haddad,,c51@example.org,Legal,Counsel,30,,woman,en,active
    52,Piet Maes,,c52@example.org,Legal,Counsel,30,,man,en,active
    61,Ruth Adler,,c61@example.org,Board,Observer,,,woman,en,outside
    62,Kofi Mensah,,c62@example.org,Board,Observer,,,man,en,outside
    70,Ingrid Solberg,,c70@example.org,Outside,Adviser,,,woman,en,outside
    71,Paul Lefevre,,c71@example.org,Outside,Adviser,,,man,en,outside
    81,王芳,小芳,c81@example.org,Sales,Clerk,10,,woman,zh,active
    82,赵强,,c82@example.org,Sales,Clerk,10,,man,zh,active
    91,Lukas Wolf,,c91@example.org,Works,Fitter,20,,man,en,active
    """

  static let places: [(String, BodyKind, Seat.Rank, Seat.Side)] = [
    ("31", .aid, .head, .staff), ("11", .aid, .member, .staff), ("12", .aid, .member, .staff),
    ("21", .aid, .member, .staff), ("22", .aid, .member, .staff),
    ("41", .committee, .head, .management), ("42", .committee, .member, .employees),
    ("43", .committee, .member, .employees), ("51", .panel, .head, .staff), ("52", .panel, .member, .staff),
    ("61", .board, .head, .outside), ("62", .board, .member, .outside), ("70", .board, .adviser, .outside),
    ("71", .board, .adviserDeputy, .outside),
  ]

  static func visit(_ body: (Town) async throws -> Void) async throws {
    try await Premises.lend { premises in
      let people = try await premises.people(list)
      let accounts = try await premises.office.foundBodies(
        places.map { Place(person: try #require(people[$0.0]).id, body: $0.1, rank: $0.2, side: $0.3) },
        until: premises.office.today.adding(months: 24)
      ).get()
      let byNumber = Dictionary(uniqueKeysWithValues: accounts.map { ($0.person.number, $0) })
      try await body(Town(premises: premises, people: people, accounts: byNumber))
    }
  }

  func person(_ number: String) throws -> ID<Person> { try #require(people[number]).id }

  /// Somebody of a body, signed in.
  func session(_ number: String) async throws -> StaffSession {
    try await premises.session(of: try #require(accounts[number]))
  }

  func passphrase(_ number: String) throws -> String { try #require(accounts[number]).passphrase }

  func later(hours: Int) async throws {
    premises.clock.move(minutes: hours * 60)
    _ = try await office.climbLadder()
  }
}

extension Town {
  /// A report about somebody of the directory.
  func report(
    _ what: String = "He would not let me leave the room.", by who: ReporterKind = .affected, did: [String],
    affected: [String] = [], exclude: [String] = [], now: [Now] = [], identity: Identity? = nil
  ) throws -> Filing {
    let named = try did.map { try mention($0, .did) } + affected.map { try mention($0, .affected) }
    return try filing(what, by: who, people: named, exclude: exclude, now: now, identity: identity)
  }

  /// A report in which names were typed.
  func typed(_ what: String, names: [(String, Part)], now: [Now] = []) throws -> Filing {
    try filing(
      what, by: .affected, people: names.map { Account.Person(person: nil, name: $0.0, part: $0.1, kind: nil) },
      exclude: [], now: now, identity: nil)
  }

  private func filing(
    _ what: String, by who: ReporterKind, people: [Account.Person], exclude: [String], now: [Now], identity: Identity?
  ) throws -> Filing {
    var answers = DraftAnswers()
    answers.what = what
    answers.who = who
    answers.now = now
    answers.exclude = try exclude.map { try person($0) }
    var account = answers.account(names: [:])
    account.people = people
    return Filing(
      account: account, identity: identity ?? Identity(choice: .anonymous, person: nil, name: nil), files: [])
  }

  private func mention(_ number: String, _ part: Part) throws -> Account.Person {
    let person = try #require(people[number])
    return Account.Person(person: person.id.description, name: person.name, part: part, kind: nil)
  }

  /// Files it under a new code.
  func file(_ filing: Filing) async throws -> Filed {
    try await office.submitReport(filing, code: .generate(random: .system)).get()
  }

  /// Whoever filed it, back with their code.
  func reporter(of filed: Filed) async throws -> ReporterVisit {
    try await office.returnWithReceipt(typed: filed.code.text).get().visit
  }

  /// The numbers of those for whom the case exists.
  func whoKnows(_ file: ID<Case>) async throws -> Set<String> {
    var numbers: Set<String> = []
    for (number, _, _, _) in Town.places {
      if case .success = try await office.openCase(file, by: try await session(number)) { numbers.insert(number) }
    }
    return numbers
  }
}
