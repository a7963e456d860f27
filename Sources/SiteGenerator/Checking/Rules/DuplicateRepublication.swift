import SiteModel

extension Rule {
  static let duplicateRepublication = Rule(
    "O114", .error, .site, "One original has one page in each language",
    why: """
      Two pages with one text compete for the same readers, and when the original is corrected or taken down, one of
      them is forgotten. A whole text and an excerpt of it are two uses of one original all the same.
      """,
    source: "custom of the trade; RFC 6596 on duplicate pages",
    hint: "keep one of the two, and let 'aliases:' of it lead the other's readers there",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """,
      other: """
        title: Stannock harbour open again
        date: 2026-03-07
        authors: [Isla Renwick]
        source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
        rights: {basis: license, license: CC-BY-4.0}
        """),
    passing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """,
      other: """
        title: The quay is mended
        date: 2026-03-07
        authors: [Isla Renwick]
        source: {outlet: post, url: "https://post.example.org/quay", date: 2026-03-04}
        rights: {basis: license, license: CC-BY-4.0}
        """),
    check: .site { site in
      var first: [Original: Int] = [:]
      first.reserveCapacity(site.articles.count)
      var findings: [ArticleFinding] = []
      for (number, article) in site.articles.enumerated() {
        guard let url = article.source?.url else { continue }
        let address = AbsoluteAddress.pageKey(TrackingParameters.remove(from: url.text))
        let original = Original(address: address, language: article.language)
        guard let other = first[original] else {
          first[original] = number
          continue
        }
        findings.append(
          ArticleFinding(
            number, Finding("\(site.articles[other].file) has the same original", at: ["source", "url"])))
      }
      return findings
    })
}

/// What has one page: an original in a language.
private struct Original: Hashable {
  let address: [UInt8]
  let language: String
}
