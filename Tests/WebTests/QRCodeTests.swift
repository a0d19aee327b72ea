import Testing

@testable import Web

@Suite("A code to scan")
struct QRCodeTests {
  /// Bytes, version, mask, and the digest (FNV-1a of 64 bits over the modules) of the code that another encoder, Python's
  /// qrcode 8.2, makes of as many characters of `https://example.org/abcdefghijabc…`.
  private static let known: [(bytes: Int, version: Int, mask: Int, digest: UInt64)] = [
    (14, 1, 3, 0xe308_ca5e_08d5_fe77), (11, 1, 3, 0x9a36_5ded_c6af_c429), (26, 2, 6, 0x8af0_a83c_971b_ca71),
    (23, 2, 6, 0x6d2e_02b8_18ff_64af), (42, 3, 1, 0xf234_496a_d213_4b3b), (39, 3, 1, 0xc6cc_8b42_7af2_286d),
    (62, 4, 4, 0x8046_0477_ccfd_8ff5), (59, 4, 4, 0xb722_ac7a_31c4_8bc5), (84, 5, 7, 0x9dc3_c29b_9d6c_74b1),
    (81, 5, 7, 0x9b52_9b4e_f888_0d31), (106, 6, 2, 0x8f95_3a92_9f27_2ab4), (103, 6, 2, 0xbf96_f017_e1f0_305a),
    (122, 7, 5, 0xa200_d7d2_d474_47cd), (119, 7, 5, 0xda9e_1e76_bb22_6419), (152, 8, 0, 0x2d0d_158b_3b7d_41a7),
    (149, 8, 0, 0x311a_8e99_af4a_7d73), (180, 9, 3, 0xcf76_0925_662e_9b7a), (177, 9, 3, 0x27c7_4e50_da1a_52d4),
    (213, 10, 6, 0x3a03_2b0d_e0ad_cbe7), (210, 10, 6, 0x7f05_aa6c_7d9e_a9d9),
  ]

  private static let text = "https://example.org/" + String(repeating: "abcdefghij", count: 30)

  @Test("Each version is module by module what an independent encoder makes of the same address.", arguments: known)
  func matches(bytes: Int, version: Int, mask: Int, digest: UInt64) throws {
    let code = try #require(QRCode(String(Self.text.prefix(bytes)), mask: mask))
    #expect(code.size == 17 + 4 * version)
    let hash = code.modules.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ ($1 ? 1 : 0)) &* 0x100_0000_01b3 }
    #expect(hash == digest)
  }

  @Test("A small code looks as it should.")
  func picture() throws {
    let code = try #require(QRCode("https://a.example/", mask: 3))
    let first = "#######.####.#....#######"
    let last = "#######.#.#.#.#...#######"
    let rows = stride(from: 0, to: code.modules.count, by: code.size).map { start in
      String(code.modules[start..<start + code.size].map { $0 ? "#" : "." })
    }
    #expect(rows.first == first && rows.last == last && rows.count == 25)
    #expect(code.path.hasPrefix("M4 4h7v1h-7zM12 4h4v1h-4z") && code.side == 33)
  }

  @Test("What is too long for version 10 is no code.")
  func limit() {
    #expect(QRCode(String(Self.text.prefix(213))) != nil)
    #expect(QRCode(String(Self.text.prefix(214))) == nil)
  }
}
