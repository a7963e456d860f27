import Mustache
import SiteModel

/// Words and pictures with which a theme claims rights: where they do not apply, they tell readers what is not so.
enum Claims {
  /// The law on fair use, which the notice names in every language.
  static let fairUse = Array("17 U.S.C".utf8)
  /// How every licence of Creative Commons that asks for a credit is called.
  static let license = Array("CC BY".utf8)

  /// Whether a picture is a badge of Creative Commons, by where it comes from, its name, or what it says.
  static func isBadge(_ attributes: Range<Int>, _ scanner: HTMLScanner) -> Bool {
    if let source = scanner.attribute(src, in: attributes) {
      if hosts.contains(where: { source.firstRange(of: $0) != nil }) { return true }
      let name = source[(source.lastIndex(of: 0x2F).map { $0 + 1 } ?? source.startIndex)...]
      if names.contains(where: { name.starts(with: $0) }) { return true }
    }
    guard let text = scanner.attribute(alt, in: attributes) else { return false }
    return texts.contains { text.starts(with: $0) }
  }

  /// Whether an article's headline or description has such words itself.
  static func areMade(by article: Article) -> Bool {
    [article.title, article.description ?? ""].contains { text in
      let text = text.utf8Span.span
      return VisibleText.find(fairUse.span, in: text) || VisibleText.find(license.span, in: text)
    }
  }

  private static let alt = Array("alt".utf8)
  private static let hosts = ["creativecommons.org/", "licensebuttons.net/"].map { Array($0.utf8) }
  private static let names = ["cc-by", "cc_by", "by-nc", "by-nd", "by-sa"].map { Array($0.utf8) }
  private static let src = Array("src".utf8)
  private static let texts = ["CC BY", "CC0", "Creative Commons Licen", "Creative Commons Attribution"].map {
    Array($0.utf8)
  }
}

extension PageVerifier.Fault {
  /// Whether the words that look like a claim are those of the article or its credit: a headline about fair use claims
  /// nothing. It is asked where there are faults, which is hardly ever.
  func isMade(by article: Article, _ credit: Credit) -> Bool {
    let claim: [UInt8]
    switch self {
    case .fairUseClaim: claim = Claims.fairUse
    case .licenseClaim: claim = Claims.license
    default: return false
    }
    let names = article.authors.map(\.name) + article.terms.values.joined()
    let texts = [
      article.title, article.description, article.image?.creditText, article.image?.creator,
      article.image?.license?.shortName,
    ].compactMap(\.self)
    let parts = [
      credit.origin, credit.tagline, credit.changes, credit.terms, credit.onward, credit.copyright, credit.disclaimer,
    ]
    return (names + texts).contains { Array($0.utf8).firstRange(of: claim) != nil }
      || (parts.compactMap(\.self) + credit.via + credit.works).contains {
        VisibleText.of($0.bytes).firstRange(of: claim) != nil
      }
  }
}
