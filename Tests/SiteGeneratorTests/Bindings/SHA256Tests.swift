import Testing

@testable import SiteGenerator

/// Digests as the standard has them (FIPS 180-4, examples), whole and in parts.
@Suite struct SHA256Tests {
  private static func text(_ digest: SHA256Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsAreThoseOfTheStandard(_ text: String, _ digest: String) {
    let bytes = Array(text.utf8)
    #expect(Self.text(SHA256.hash(data: bytes)) == digest)
    var hash = SHA256()
    for byte in bytes { hash.update(data: [byte]) }
    #expect(Self.text(hash.finalize()) == digest)
    // What was asked for once is not used up.
    #expect(hash.finalize() == SHA256.hash(data: bytes))
  }
}
