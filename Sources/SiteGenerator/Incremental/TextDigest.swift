import SiteModel

/// The digests of a content file: of all of it, and of its front matter, which is all that other pages show of it.
struct TextDigest: Sendable, Hashable {
  let whole: SHA256Digest
  let head: SHA256Digest

  init(whole: SHA256Digest, head: SHA256Digest) {
    (self.whole, self.head) = (whole, head)
  }

  init(of article: Article, _ bytes: [UInt8]) {
    whole = SHA256.hash(data: bytes)
    head = SHA256.hash(data: bytes.prefix(article.bodyOffset))
  }
}
