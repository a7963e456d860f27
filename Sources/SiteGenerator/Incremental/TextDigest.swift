import SiteModel

/// The digests of a content file: of all of it, and of its front matter, which is all that other pages show of it.
struct TextDigest: Sendable, Hashable {
  let whole: SHA256Digest
  let head: SHA256Digest

  init(whole: SHA256Digest, head: SHA256Digest) {
    (self.whole, self.head) = (whole, head)
  }

  init(of article: Article, _ bytes: [UInt8]) {
    var hash = SHA256()
    hash.update(data: bytes.prefix(article.bodyOffset))
    head = hash.finalize()
    hash.update(data: bytes.dropFirst(article.bodyOffset))
    whole = hash.finalize()
  }
}
