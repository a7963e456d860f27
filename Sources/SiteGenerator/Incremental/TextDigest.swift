import SiteModel

/// The digests of a content file: of all of it, and of its front matter, which is all that other pages show of it.
struct TextDigest: Sendable, Hashable {
  let whole: SHA256Digest
  let head: SHA256Digest

  init(whole: SHA256Digest, head: SHA256Digest) {
    (self.whole, self.head) = (whole, head)
  }

  /// Those of an article's bytes.
  ///
  /// - Parameter context: the settings and outlets that it was read with, where they are others than those of the site.
  init(of article: Article, _ bytes: [UInt8], readWith context: [UInt8]? = nil) {
    var hash = SHA256()
    if let context { hash.update(data: Array("\(context.count)\u{0}".utf8) + context) }
    hash.update(data: bytes.prefix(article.bodyOffset))
    head = hash.finalize()
    hash.update(data: bytes.dropFirst(article.bodyOffset))
    whole = hash.finalize()
  }
}
