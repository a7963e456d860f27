import SiteModel

extension Rule {
  static let republishedBeforeOriginal = Rule(
    "R008", .error, .site, "A republication is not older than its original",
    why: """
      One of the two dates is wrong, or the text was published here before its outlet did: then an embargo was broken,
      or this site is the origin. Nor is it older than the republications through which it came, and none of these is
      older than what it was taken from.
      """,
    source: "logic",
    hint: "correct 'date:' (when this site published it) or 'source.date' (when the outlet did)",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-03
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .article { article in
      guard let source = article.source else { return [] }
      var findings: [Finding] = []
      var last = Stop.origin(source)
      for (number, hop) in article.article.via.enumerated() where hop.date != nil && !isAhead(hop, article) {
        let next = Stop.hop(number, hop)
        if let finding = next.fault(after: last, in: article) { findings.append(finding) }
        if next.begins(after: last, in: article) { last = next }
      }
      if let finding = Stop.here.fault(after: last, in: article) { findings.append(finding) }
      return findings
    })

  /// Whether R009 speaks of the hop's date.
  private static func isAhead(_ hop: Hop, _ article: ArticleCase) -> Bool {
    guard let date = hop.date, !article.isYetToCome else { return false }
    return !article.context.hasCome(date, in: hop.outlet.time.zone)
  }

  /// A publication on the way from the origin to here.
  private enum Stop {
    case origin(Source)
    case hop(Int, Hop)
    case here

    /// That it is dated before the one that it follows. A day is as long as it is: the same day is not before. That of an
    /// outlet is a day where the outlet is.
    func fault(after earlier: Stop, in article: ArticleCase) -> Finding? {
      guard let first = earlier.date(in: article), let second = date(in: article),
        second.end(in: zone(in: article)) <= first.instant(in: earlier.zone(in: article))
      else { return nil }
      return Finding(
        "\(name) is dated before \(earlier.name), which is of \(first.date.iso8601)", at: field,
        notes: [(earlier.isOrigin ? "the original's date is here" : "that date is here", earlier.field)])
    }

    /// Whether it is known to be later than what was known before: a day says less than an hour of it.
    func begins(after earlier: Stop, in article: ArticleCase) -> Bool {
      guard let first = earlier.date(in: article), let second = date(in: article) else { return true }
      return second.instant(in: zone(in: article)) > first.instant(in: earlier.zone(in: article))
    }

    private func date(in article: ArticleCase) -> Timestamp? {
      switch self {
      case .origin(let source): source.date
      case .hop(_, let hop): hop.date
      case .here: article.article.date
      }
    }

    private func zone(in article: ArticleCase) -> TimeZoneRules {
      switch self {
      case .origin(let source): source.outlet.time.zone ?? article.context.zone
      case .hop(_, let hop): hop.outlet.time.zone ?? article.context.zone
      case .here: article.context.zone
      }
    }

    private var isOrigin: Bool {
      if case .origin = self { true } else { false }
    }

    private var name: String {
      switch self {
      case .origin: "its original"
      case .hop(_, let hop): "the republication by \(hop.outlet.name)"
      case .here: "the article"
      }
    }

    private var field: FieldPath {
      switch self {
      case .origin: ["source", "date"]
      case .hop(let number, _): ["via", String(number), "date"]
      case .here: ["date"]
      }
    }
  }
}
