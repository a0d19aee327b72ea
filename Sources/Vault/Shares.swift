/// One seat's share of a body's key. Alone it says nothing of the key.
package struct Share: Sendable, Equatable {
  /// The seat's number, 0 to 31.
  package let seat: UInt8
  /// For each bit of the seat's number, the lowest first, the half of a pair that belongs to the bit's value.
  let halves: [Secret32]

  /// seat ‖ 5 × 32: 161 bytes.
  var bytes: [UInt8] { [seat] + halves.flatMap(\.bytes) }

  init(seat: UInt8, halves: [Secret32]) {
    self.seat = seat
    self.halves = halves
  }

  init(from reader: inout ByteReader) throws(VaultFault) {
    seat = try reader.byte()
    guard seat < Shares.seatLimit else { throw .malformed }
    var halves: [Secret32] = []
    for _ in 0..<Shares.bitCount { halves.append(try reader.secret()) }
    self.halves = halves
  }
}

/// A secret split two of n: for each bit of a seat's number there is a pair of halves that make the secret by XOR, and
/// a seat holds the half of its bit's value. Two different seats differ in a bit, so any two of them complete a pair.
package enum Shares {
  static let bitCount = 5
  /// The most seats that a secret is split among.
  package static let seatLimit: UInt8 = 32

  /// Shares for the seats 0 to n − 1; n is 2 to 32.
  package static func split(_ secret: Secret32, among n: Int, random: Randomness) -> [Share] {
    precondition((2...Int(seatLimit)).contains(n), "A secret is split among 2 to 32 seats.")
    let pairs = (0..<bitCount).map { _ in
      let half = Secret32(random: random)
      return [half, xor(half, secret)]
    }
    return (0..<n).map { seat in
      Share(seat: UInt8(seat), halves: pairs.enumerated().map { bit, pair in pair[seat >> bit & 1] })
    }
  }

  /// The secret; nil when both shares are of one seat or are not of the same secret as far as two can tell.
  package static func combine(_ a: Share, _ b: Share) -> Secret32? {
    let differing = (0..<bitCount).filter { (a.seat ^ b.seat) >> $0 & 1 == 1 }
    let secrets = differing.map { xor(a.halves[$0], b.halves[$0]) }
    guard let secret = secrets.first, secrets.allSatisfy({ $0 == secret }) else { return nil }
    return secret
  }

  private static func xor(_ a: Secret32, _ b: Secret32) -> Secret32 {
    guard let sum = Secret32(zip(a.bytes, b.bytes).map { $0 ^ $1 }) else {
      preconditionFailure("Two secrets of 32 bytes make 32 bytes.")
    }
    return sum
  }
}
