package import Casework
package import Database
package import Workplace

/// Grants: who may open a case. Each seat always has a row, real or a dummy; only its mark tells, to the server alone.
package enum Grants {
  /// A row as it is stored, with its seal.
  package struct Sealed: Sendable {
    package let epoch: Int
    package let number: Int
    package let mark: [UInt8]
    package let encapsulation: [UInt8]
    package let ciphertext: [UInt8]

    package init(epoch: Int, number: Int, mark: [UInt8], encapsulation: [UInt8], ciphertext: [UInt8]) {
      self.epoch = epoch
      self.number = number
      self.mark = mark
      self.encapsulation = encapsulation
      self.ciphertext = ciphertext
    }
  }

  /// A row without its seal: enough to know who is eligible.
  package struct Marked: Sendable {
    package let holder: Pseudonym
    package let epoch: Int
    package let number: Int
    package let mark: [UInt8]
  }

  /// All marks of a case.
  package static func marks(of file: ID<Case>, in reading: Reading) throws -> [Marked] {
    try reading.rows("SELECT holder, epoch, number, mark FROM grants WHERE case_id = \(file.bytes)").map {
      Marked(
        holder: try $0.id("holder"), epoch: try $0.int("epoch"), number: try $0.int("number"),
        mark: try $0.bytes("mark"))
    }
  }

  /// What `holder` has of a case, oldest epoch first; dummies among it.
  package static func held(by holder: Pseudonym, of file: ID<Case>, in reading: Reading) throws -> [Sealed] {
    try reading.rows(
      """
      SELECT g.epoch, g.number, g.mark, e.value, s.ciphertext FROM grants g
      JOIN grant_seals s ON s.case_id = g.case_id AND s.holder = g.holder AND s.epoch = g.epoch AND s.number = g.number
      JOIN encapsulations e ON e.id = s.encapsulation
      WHERE g.case_id = \(file.bytes) AND g.holder = \(holder.bytes) ORDER BY g.epoch, g.number
      """
    ).map {
      Sealed(
        epoch: try $0.int("epoch"), number: try $0.int("number"), mark: try $0.bytes("mark"),
        encapsulation: try $0.bytes("value"), ciphertext: try $0.bytes("ciphertext"))
    }
  }

  /// Writes a grant, or puts it in the place of the one that stood there: a real one or a dummy.
  package static func put(
    _ grant: Sealed, for holder: Pseudonym, of file: ID<Case>, encapsulation: [UInt8], in writing: Writing
  ) throws {
    try writing.run("INSERT INTO encapsulations (id, value) VALUES (\(encapsulation), \(grant.encapsulation))")
    try writing.run(
      """
      INSERT INTO grants (case_id, holder, epoch, number, mark)
      VALUES (\(file.bytes), \(holder.bytes), \(grant.epoch), \(grant.number), \(grant.mark))
      ON CONFLICT (case_id, holder, epoch, number) DO UPDATE SET mark = excluded.mark
      """)
    try writing.run(
      """
      INSERT INTO grant_seals (case_id, holder, epoch, number, encapsulation, ciphertext)
      VALUES (\(file.bytes), \(holder.bytes), \(grant.epoch), \(grant.number), \(encapsulation), \(grant.ciphertext))
      ON CONFLICT (case_id, holder, epoch, number)
      DO UPDATE SET encapsulation = excluded.encapsulation, ciphertext = excluded.ciphertext
      """)
  }

  /// The bundle that two of a body open together.
  package static func bundle(
    of body: Int, epoch: Int, of file: ID<Case>, in reading: Reading
  ) throws -> [UInt8]? {
    try reading.row(
      "SELECT sealed FROM body_bundles WHERE case_id = \(file.bytes) AND epoch = \(epoch) AND body = \(body)"
    )?.bytes("sealed")
  }

  package static func putBundle(
    _ sealed: [UInt8], of body: Int, epoch: Int, of file: ID<Case>, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO body_bundles (case_id, epoch, body, sealed) VALUES (\(file.bytes), \(epoch), \(body), \(sealed))
      ON CONFLICT (case_id, epoch, body) DO UPDATE SET sealed = excluded.sealed
      """)
  }

  /// Shares that colleagues have given to `taker`.
  package static func offers(to taker: Pseudonym, of file: ID<Case>, in reading: Reading) throws -> [Offer] {
    try reading.rows(
      """
      SELECT epoch, giver, encapsulation, ciphertext FROM share_offers
      WHERE case_id = \(file.bytes) AND taker = \(taker.bytes)
      """
    ).map {
      Offer(
        epoch: try $0.int("epoch"), giver: try $0.id("giver"), encapsulation: try $0.bytes("encapsulation"),
        ciphertext: try $0.bytes("ciphertext"))
    }
  }

  /// Takes away every share that was given to `taker`, who is out.
  package static func withdrawOffers(to taker: Pseudonym, of file: ID<Case>, in writing: Writing) throws {
    try writing.run("DELETE FROM share_offers WHERE case_id = \(file.bytes) AND taker = \(taker.bytes)")
  }

  package struct Offer: Sendable {
    package let epoch: Int
    package let giver: Pseudonym
    package let encapsulation: [UInt8]
    package let ciphertext: [UInt8]

    package init(epoch: Int, giver: Pseudonym, encapsulation: [UInt8], ciphertext: [UInt8]) {
      self.epoch = epoch
      self.giver = giver
      self.encapsulation = encapsulation
      self.ciphertext = ciphertext
    }
  }

  package static func offer(_ offer: Offer, to taker: Pseudonym, of file: ID<Case>, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO share_offers (case_id, epoch, giver, taker, encapsulation, ciphertext)
      VALUES (\(file.bytes), \(offer.epoch), \(offer.giver.bytes), \(taker.bytes), \(offer.encapsulation),
        \(offer.ciphertext))
      ON CONFLICT (case_id, epoch, giver, taker)
      DO UPDATE SET encapsulation = excluded.encapsulation, ciphertext = excluded.ciphertext
      """)
  }
}
