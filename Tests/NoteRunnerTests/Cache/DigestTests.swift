import NoteRunner
import Testing

@Suite struct DigestTests {
  /// The examples that NIST publishes for SHA-256 of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func isSHA256(message: String, hex: String) {
    #expect(Digest(of: message).hex == hex)
    #expect(Digest(of: Array(message.utf8)).hex == hex)
  }

  @Test func hashesAMillionLetters() {
    let letters = String(repeating: "a", count: 1_000_000)
    #expect(
      Digest(of: letters).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func parsesWhatItPrints() {
    let digest = Digest(of: "abc")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(digest.bytes.withUnsafeBytes { Digest(bytes: $0) } == digest)
    #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
  }

  @Test(arguments: [
    "", "ba7816bf", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
    "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad ",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Digest(hex: text) == nil)
  }

  @Test func ordersLikeItsText() {
    let digests = (0..<200).map { Digest(of: "\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}
