import Testing

@testable import Vault

struct SharesTests {
  @Test("Any two seats of a body open what one of them alone does not.")
  func anyTwo() throws {
    for count in 2...32 {
      let secret = Secret32(random: .seeded(UInt64(count)))
      let shares = Shares.split(secret, among: count, random: .system)
      #expect(shares.map(\.seat) == (0..<count).map { UInt8($0) })
      for first in shares {
        for second in shares {
          let opened = Shares.combine(first, second)
          #expect(opened == (first.seat == second.seat ? nil : secret), "\(first.seat) and \(second.seat) of \(count)")
        }
      }
    }
  }

  @Test("One share fits every secret equally: for any share and any secret there are halves that give both.")
  func oneAloneIsIndependent() throws {
    let share = Shares.split(Secret32(random: .system), among: 32, random: .system)[21]
    for seed in 0..<50 {
      let other = Secret32(random: .seeded(UInt64(seed)))
      let halves = share.halves.enumerated().map { bit, half in
        share.seat >> bit & 1 == 0 ? half.bytes : zip(half.bytes, other.bytes).map { $0 ^ $1 }
      }
      #expect(Shares.split(other, among: 32, random: .replaying(halves))[21] == share)
    }
  }

  @Test("Each bit of a share is one as often as zero, whatever the secret is.")
  func sharesLookRandom() throws {
    let secret = try secret32([UInt8](repeating: 255, count: 32))
    var ones = [Int](repeating: 0, count: 161 * 8)
    let rounds = 400
    for round in 0..<rounds {
      let share = Shares.split(secret, among: 6, random: .seeded(UInt64(round)))[5]
      for (place, byte) in share.bytes.enumerated() {
        for bit in 0..<8 { ones[place * 8 + bit] += Int(byte >> bit & 1) }
      }
    }
    // Six standard deviations of 400 tosses are 60.
    #expect(ones.dropFirst(8).allSatisfy { (140...260).contains($0) })
  }

  @Test("Shares of two secrets, or with a byte altered where both seats tell, make none.")
  func foreignShares() {
    let first = Shares.split(Secret32(random: .system), among: 8, random: .system)
    let second = Shares.split(Secret32(random: .system), among: 8, random: .system)
    #expect(Shares.combine(first[1], second[6]) == nil)
  }
}
