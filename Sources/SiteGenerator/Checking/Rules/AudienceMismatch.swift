import SiteModel

extension Rule {
  static let audienceMismatch = Rule(
    "R051", .error, .outlet, "The site is one of those that the outlet gives its articles to",
    why: """
      Some outlets give to non-profits, to community sites, or to accredited newsrooms only. What this site is stands
      under 'publisher'; in a chain the terms of every outlet hold. Whether it is accredited cannot be seen from here:
      that is a warning, which a waiver can answer.
      """,
    source: "the outlet's terms (audience)",
    hint:
      "ask the outlet; its contact stands in its file. What this site is, is said under 'publisher' in sitegen.yaml",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\naudience: community"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\naudience: community",
      settings: "publisher: {community: true}"),
    check: .article { article in
      article.outlets { $0.outlet.audience != nil }.compactMap { outlet, field in
        guard let audience = outlet.outlet.audience,
          let (text, isCertain) = mismatch(audience, article.context.settings.publisher)
        else { return nil }
        return Finding(
          "\(outlet.outlet.name) gives its articles to \(text)", at: field,
          hint: outlet.outlet.contact.map { "ask \($0), or say under 'publisher' in sitegen.yaml what this site is" },
          severity: isCertain ? nil : .warning)
      }
    })

  private static func mismatch(_ audience: Audience, _ publisher: Publisher) -> (text: String, isCertain: Bool)? {
    switch audience {
    case .anyone: nil
    case .nonprofit:
      publisher.isNonprofit == true ? nil : ("non-profits, and this site does not say that it is one", true)
    case .community:
      publisher.isCommunity == true ? nil : ("community sites, and this site does not say that it is one", true)
    case .accredited: ("accredited newsrooms; whether this is one cannot be seen from here", false)
    }
  }
}
