import SiteModel

/// JSON-LD with the vocabulary of schema.org.
enum StructuredData {
  /// The longest headline that readers of the data accept, in characters.
  private static let longestHeadline = 110

  /// A `NewsArticle`: this page, what it is based on, and on what terms it is here.
  static func article(_ metadata: ArticleMetadata) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 3_000)
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "NewsArticle")
      identity(metadata, &$0)
      people(metadata, &$0)
      if let source = metadata.article.source { origin(metadata, source, &$0) }
      rights(metadata, &$0)
      subjects(metadata, &$0)
    }
    return json.bytes
  }

  /// The site and who publishes it, for the home page.
  static func site(_ site: SiteIdentity) -> [UInt8] {
    var json = JSONWriter(.compact, capacity: 500)
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "WebSite")
      $0.member("name", site.title)
      $0.member("url", site.url)
      $0.member("description", site.description)
      $0.member("inLanguage", site.language)
      $0.object("publisher") { publisher(site, &$0) }
    }
    return json.bytes
  }

  private static func identity(_ metadata: ArticleMetadata, _ json: inout JSONWriter) {
    let article = metadata.article
    json.member("@id", metadata.permalink)
    json.member("url", metadata.permalink)
    json.member("mainEntityOfPage", metadata.permalink)
    json.member("headline", headline(article.title))
    json.member("description", article.description)
    json.member("inLanguage", article.language)
    json.member("datePublished", metadata.published)
    json.member("dateModified", metadata.updated)
    json.member("expires", article.expires?.rfc3339(in: metadata.site.timeZone))
    json.member("isAccessibleForFree", metadata.site.isFree)
    if let picture = metadata.picture {
      json.object("image") {
        $0.member("@type", "ImageObject")
        $0.member("contentUrl", metadata.image)
        $0.member("caption", picture.alternativeText.isEmpty ? nil : picture.alternativeText)
        $0.member("creditText", picture.creditText ?? picture.creator)
        $0.member("license", picture.license?.url)
      }
    }
  }

  private static func people(_ metadata: ArticleMetadata, _ json: inout JSONWriter) {
    let article = metadata.article
    if !article.authors.isEmpty {
      json.array("author") {
        for author in article.authors { $0.object { person(author, &$0) } }
      }
    }
    json.object("publisher") { publisher(metadata.site, &$0) }
    if let translator = article.rights.translator {
      json.object("translator") { named(translator, type: "Person", &$0) }
    }
  }

  private static func person(_ author: Author, _ json: inout JSONWriter) {
    named(author.name, type: author.kind == .organization ? "Organization" : "Person", &json)
    json.member("url", author.url?.text)
    if let affiliation = author.affiliation {
      json.object("affiliation") { named(affiliation, type: "Organization", &$0) }
    }
  }

  private static func publisher(_ site: SiteIdentity, _ json: inout JSONWriter) {
    named(site.name, type: "NewsMediaOrganization", &json)
    json.member("url", site.url)
    json.member("legalName", site.legalEntity)
  }

  private static func named(_ name: String, type: String, _ json: inout JSONWriter) {
    json.member("@type", type)
    json.member("name", name)
  }

  private static func outlet(_ outlet: Outlet, _ json: inout JSONWriter) {
    named(outlet.name, type: outlet.type ?? "NewsMediaOrganization", &json)
    json.member("url", outlet.url?.text)
  }

  /// schema.org has no word for "republished": `isBasedOn` with `sourceOrganization` is what it offers.
  private static func origin(_ metadata: ArticleMetadata, _ source: Source, _ json: inout JSONWriter) {
    json.object("sourceOrganization") { outlet(source.outlet, &$0) }
    if let last = metadata.article.via.last { json.object("provider") { outlet(last.outlet, &$0) } }
    if metadata.article.alsoFrom.isEmpty {
      json.object("isBasedOn") { original(metadata, source, &$0) }
    } else {
      json.array("isBasedOn") { json in
        json.object { original(metadata, source, &$0) }
        for work in metadata.article.alsoFrom { json.object { self.work(work, metadata, &$0) } }
      }
    }
    if metadata.article.rights.mode == .translation {
      json.object("translationOfWork") {
        $0.member("@type", "NewsArticle")
        $0.member("@id", source.url.text)
        $0.member("inLanguage", source.language)
      }
    }
    json.member("publishingPrinciples", source.outlet.publishingPrinciples?.text)
  }

  private static func original(_ metadata: ArticleMetadata, _ source: Source, _ json: inout JSONWriter) {
    json.member("@type", "NewsArticle")
    json.member("url", source.url.text)
    json.member("headline", metadata.article.originalTitle.map { headline($0) })
    json.member("datePublished", metadata.firstPublished)
    json.member("inLanguage", source.language)
    json.object("publisher") { outlet(source.outlet, &$0) }
    json.member("license", source.license?.url)
    json.member("archivedAt", source.archived?.text)
  }

  /// Another work that the article is made of.
  private static func work(_ work: IncludedWork, _ metadata: ArticleMetadata, _ json: inout JSONWriter) {
    json.member("@type", "NewsArticle")
    json.member("url", work.url.text)
    json.member("headline", headline(work.title))
    json.member("datePublished", work.date?.rfc3339(in: metadata.site.timeZone))
    if !work.authors.isEmpty {
      json.array("author") { for name in work.authors { $0.object { named(name, type: "Person", &$0) } } }
    }
    json.object("publisher") { outlet(work.outlet, &$0) }
    json.member("license", work.license?.url)
    json.member("copyrightNotice", work.notice)
  }

  private static func rights(_ metadata: ArticleMetadata, _ json: inout JSONWriter) {
    let rights = metadata.article.rights
    if let holder = rights.holder, !rights.areNobodys {
      let isPerson = metadata.article.authors.contains { $0.name == holder && $0.kind == .person }
      json.object("copyrightHolder") {
        named(holder, type: isPerson ? "Person" : "Organization", &$0)
        $0.member("url", rights.holderURL?.text)
      }
      json.member("copyrightYear", rights.years?.first)
    }
    json.member("copyrightNotice", metadata.notice)
    json.member("creditText", metadata.creditText)
    json.member("license", rights.license?.url ?? rights.statement?.url)
    json.member("usageInfo", metadata.usageInfo)
    json.member("acquireLicensePage", metadata.article.source?.outlet.acquireLicensePage?.text)
  }

  private static func subjects(_ metadata: ArticleMetadata, _ json: inout JSONWriter) {
    json.member("articleSection", metadata.section)
    json.member("keywords", metadata.keywords)
    if let regions = metadata.article.terms["regions"], !regions.isEmpty {
      json.array("contentLocation") {
        for region in regions { $0.object { named(region, type: "Place", &$0) } }
      }
    }
  }

  private static func headline(_ title: String) -> String {
    guard title.unicodeScalars.count > longestHeadline else { return title }
    return String(String.UnicodeScalarView(title.unicodeScalars.prefix(longestHeadline - 1))) + "…"
  }
}
