import SiteModel

extension RecordType<SiteSettings> {
  /// The keys of `sitegen.yaml`.
  static let siteSettings = RecordType(
    "sitegen.yaml", make: { SiteSettings() },
    [
      .required("title", .nonBlank(upTo: 200), \.title, "the site's name"),
      Field("url", .siteAddress, \.url, "where the site will stand", isRequired: true),
      Field("language", .languageTag, \.language, "BCP 47; en"),
      Field("timezone", .timeZone, \.timeZone, "UTC, an offset such as +01:00, or a name such as Europe/Berlin"),
      Field("description", .text(upTo: 2_000), \.description, "one or two sentences about the site"),
      Field("publisher", .record(.publisher), \.publisher, "who runs the site"),
      Field("taxonomies", .list(of: .taxonomy), \.taxonomies, "by what articles are listed: a name, or {name, title}"),
      Field("sections", .map(of: .record(.section)), \.sections, "the folders of articles"),
      Field("permalinks", .map(of: .permalink), \.permalinks, "patterns of addresses, by section"),
      Field("pagination", .pageSize, \.pageSize, "how many articles a list page holds"),
      Field("menus", .map(of: .list(of: .record(.menuEntry))), \.menus, "menus by name"),
      Field(
        "downloads", .list(of: .text(upTo: 1_000)), \.downloads,
        "files and folders of content/ that are published although they look like manuscripts"),
      Field("feeds", .record(.feeds), \.feeds, "what feeds hold"),
      Field("policies", .record(.policies), \.policies, "the site's standing texts"),
      Field("markdown", .record(.markdown), \.markdown, "how Markdown is read"),
      Field("html", .htmlSettings, \.html, "what HTML in texts may hold beyond what all may"),
      Field("checks", .record(.checks), \.checks, "what the checks of rights take as too much"),
      Field("privacy", .privacy, \.pixels, "whether outlets' counters load with the page"),
      Field("links", .choice, \.links, "how pages link to one another: root or relative"),
      Field("publish", .map(of: .publishTarget), \.publish, "where the built site goes, by name"),
      Field("robots", .record(.crawlers), \.crawlers, "what robots.txt asks of crawlers"),
      Field("trust", .record(.trust), \.trust, "what trust.txt says of the publisher"),
      Field("tdm", .record(.dataMining), \.dataMining, "the reservation of text and data mining of own articles"),
      Field("kits", .choice, \.kits, "which articles that may be passed on have a republish kit: own, all or none"),
      Field("images", .record(.pictures), \.pictures, "smaller copies of pictures, for narrow screens"),
      Field("hosting", .hosting, \.hosting, "the hosts to write files for: a list, or {hosts, headers}"),
      Field("extra", .anything, \.extra, "data of your own for templates"),
    ], elsewhere: KeysOfOthers.settings)
}

extension RecordType<PictureSettings> {
  static let pictures = RecordType(
    "'images'", make: { PictureSettings() },
    [
      Field("widths", .list(of: .integer(16...8_192)).distinct(), \.widths, "how wide the copies are, in pixels"),
      Field("formats", .list(of: .choice).distinct(), \.formats, "avif, webp: the one to be preferred first"),
      Field("quality", .record(.pictureQuality), \.quality, "how much of a photograph the copies keep"),
      Field("sizes", .text(upTo: 1_000), \.sizes, "how wide pictures stand on pages, as 'sizes' of HTML says it"),
    ])
}

extension RecordType<PictureQuality> {
  static let pictureQuality = RecordType(
    "'quality'", make: { PictureQuality() },
    [
      Field("avif", .integer(1...100), \.avif, "in AVIF; 50"),
      Field("webp", .integer(1...100), \.webp, "in WebP; 75"),
    ])
}

extension RecordType<HostingSettings> {
  static let hosting = RecordType(
    "'hosting'", make: { HostingSettings() },
    [
      Field("hosts", .hosts, \.hosts, "netlify, cloudflare, vercel, github, apache, nginx, caddy"),
      Field("headers", .hostHeaders, \.headers, "headers of answers: a value, or false for none"),
    ])
}

extension RecordType<Publisher> {
  static let publisher = RecordType(
    "'publisher'", make: { Publisher() },
    [
      Field("name", .text(upTo: 200), \.name, "who runs the site; its title, unless it is said otherwise"),
      Field("legalEntity", .text(upTo: 300), \.legalEntity, "who answers for it"),
      Field("nonprofit", .flag, \.isNonprofit, "whether it is a non-profit"),
      Field("commercial", .flag, \.isCommercial, "whether it is meant to earn money"),
      Field("ads", .flag, \.hasAds, "whether it shows advertisements"),
      Field("paywall", .flag, \.hasPaywall, "whether readers pay"),
      Field("community", .flag, \.isCommunity, "whether it is a community site"),
      Field("contact", .text(upTo: 300), \.contact, "an e-mail address or a page"),
      Field("takedownContact", .text(upTo: 300), \.takedownContact, "whom to write to about rights"),
      Field("membershipURL", .webAddress, \.membershipURL, "where readers become members"),
      Field("commentURL", .webAddress, \.commentURL, "where readers comment"),
      Field("mediaContact", .text(upTo: 300), \.mediaContact, "for the press"),
    ])
}

extension RecordType<SectionSettings> {
  static let section = RecordType(
    "a section", make: { SectionSettings() },
    [
      Field("title", .text(upTo: 200), \.title, "its heading"),
      Field("sort", .choice, \.sort, "date (newest first) or title"),
    ])
}

extension RecordType<TaxonomySettings> {
  static let taxonomy = RecordType(
    "a taxonomy", make: { TaxonomySettings(name: "") },
    [
      .required("name", .taxonomyName, \.name, "its key in front matter and its address"),
      Field("title", .nonBlank(upTo: 200), \.title, "its heading"),
    ])
}

extension RecordType<MenuEntry> {
  static let menuEntry = RecordType(
    "a menu entry", make: { MenuEntry() },
    [
      .required("name", .text(upTo: 100), \.name, "what readers see"),
      .required("url", .menuAddress, \.url, "a path of the site such as /about/, or an address elsewhere"),
    ])
}

extension RecordType<FeedSettings> {
  static let feeds = RecordType(
    "'feeds'", make: { FeedSettings() },
    [
      Field("content", .choice, \.content, "full or summary: the feeds of the site and of its sections"),
      Field("terms", .choice, \.terms, "full or summary: the feeds of terms; summary"),
      Field("limit", .integer(1...1_000), \.limit, "how many articles a feed of the site or of a section holds"),
      Field("termLimit", .integer(1...1_000), \.termLimit, "how many articles the feed of a term holds"),
      Field("formats", .list(of: .choice).distinct(), \.formats, "atom, rss, json"),
    ])
}

extension RecordType<Policies> {
  static let policies = RecordType(
    "'policies'", make: { Policies() },
    [
      Field("disclaimer", .policyText(.disclaimer), \.disclaimer, "who is responsible for an article"),
      Field("crossPost", .policyText(.crossPost), \.crossPost, "who may republish the site's own articles"),
      Field("fairUse", .policyText(.fairUse), \.fairUse, "the notice on fair-use pages"),
      Field("print", .policyText(.contact), \.print, "whom to ask for print and commercial use"),
      Field("media", .policyText(.contact), \.media, "whom the press may ask"),
    ])
}

extension RecordType<CheckSettings> {
  static let checks = RecordType(
    "'checks'", make: { CheckSettings() },
    [
      Field(
        "bulkLimit", .integer(1...1_000), \.bulkLimit,
        "the most articles in seven days from an outlet that forbids wholesale copying")
    ])
}

extension RecordType<MarkdownSettings> {
  static let markdown = RecordType(
    "'markdown'", make: { MarkdownSettings() },
    [
      Field("smartPunctuation", .flag, \.smartPunctuation, "whether straight quotes become curly ones"),
      Field("tables", .flag, \.tables, "whether rows of cells between bars become tables"),
      Field("strikethrough", .flag, \.strikethrough, "whether text between tildes is struck"),
      Field("footnotes", .flag, \.footnotes, "whether '[^1]' refers to a note below the text"),
      Field("bareLinks", .flag, \.bareLinks, "whether addresses in running text become links"),
      Field(
        "definitionLists", .flag, \.definitionLists, "whether lines that begin with ': ' define the term above them"),
      Field("figures", .flag, \.figures, "whether the title of a picture that stands alone becomes its caption"),
      Field("pullQuotes", .flag, \.pullQuotes, "whether a quote that begins with '[!pull]' is a pull quote"),
      Field("toc", .flag, \.contents, "whether articles begin with a table of their headings; false"),
    ])
}
