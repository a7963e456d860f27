import SiteModel

extension FrontMatter {
  /// The keys of an article's front matter (DESIGN 4). `taxonomies` are the ones a site adds to the usual three.
  static func keys(taxonomies: [String]) -> RecordType<FrontMatter> {
    let derived: Set<String> = ["authors", "outlets", "licenses"]
    let names = ["regions", "topics", "tags"] + taxonomies.filter { !derived.contains($0) }
    var seen: Set<String> = []
    let terms = names.filter { seen.insert($0).inserted }.map { name in
      Field<FrontMatter>(
        name, .list(of: .text(upTo: 200), upTo: 1_000), \.terms[name], "the terms of the taxonomy '\(name)'")
    }
    return RecordType(
      "an article's front matter", make: { FrontMatter() }, identity + terms + provenance + times,
      elsewhere: KeysOfOthers.frontMatter)
  }

  private static var identity: [Field<FrontMatter>] {
    [
      .required("title", .nonBlank(upTo: 1_000), \.title, "the headline"),
      Field("date", .date, \.date, "when this site published it, such as 2026-03-04", isRequired: true),
      Field("updated", .date, \.updated, "when this site last changed it, after it was published"),
      Field(
        "slug", ValueType<String>.text(upTo: 1_000).formed(.slug).located, \.slug, "the last part of its address"
      ),
      Field(
        "aliases", .list(of: ValueType<String>.text(upTo: 1_000).formed(.alias).located), \.aliases,
        "old addresses that lead to it"),
      Field("draft", .flag, \.isDraft, "true keeps it from being built"),
      Field("description", .text(upTo: 2_000), \.description, "one or two sentences for lists and search engines"),
      Field("language", ValueType<String>.languageTag.located, \.language, "BCP 47, such as en or pt-BR"),
      Field("translationKey", .text(upTo: 200), \.translationKey, "what the translations of one article share"),
      Field(
        "authors", .list(of: .author, separators: [",", ";", " and ", " & "]), \.authors,
        "names, or {name, url, type, affiliation}"),
      Field("toc", .flag, \.hasContents, "whether it begins with a table of its headings"),
      Field("image", .record(.image), \.image, "the picture that stands for it, with its rights"),
      Field("images", .list(of: .record(.textImage)), \.images, "the pictures of its text, with their rights"),
      Field("extra", .anything, \.extra, "data of your own for templates"),
    ]
  }

  private static var provenance: [Field<FrontMatter>] {
    [
      Field("source", ValueType.record(.source).located, \.source, "where it first appeared"),
      Field("via", .list(of: ValueType.record(.hop).located), \.via, "the sites through which it came"),
      Field(
        "alsoFrom", .list(of: ValueType.record(.work).located), \.alsoFrom,
        "the other works whose text it is made of, besides the source"),
      Field(
        "rights", ValueType.record(.rights).located, \.rights, "who holds the copyright and on what ground it is here"),
      Field("waive", .list(of: .record(.waiver)), \.waivers, "findings that an editor accepts for a while"),
    ]
  }

  private static var times: [Field<FrontMatter>] {
    [
      Field("embargo", .date, \.embargo, "from when on it may be shown"),
      Field("expires", .date, \.expires, "until when it may be shown"),
      Field("onExpiry", .choice, \.onExpiry, "what happens then: remove or stub"),
      Field("withdrawn", .record(.withdrawal), \.withdrawn, "that it was taken down, when and why"),
    ]
  }
}

extension RecordType<WrittenSource> {
  static let source = RecordType(
    "'source'", make: { WrittenSource() },
    [
      Field(
        "outlet", ValueType<String>.text(upTo: 100).formed(.outletKey).located, \.outlet,
        "the name of a file in content/outlets/",
        isRequired: true),
      Field("url", ValueType<WebAddress>.webAddress.located, \.url, "the address of the original article"),
      Field("title", .text(upTo: 1_000), \.title, "the original's title, where it differs"),
      Field("date", ValueType<Timestamp>.date.located, \.date, "when the original was published"),
      Field("language", .languageTag, \.language, "the original's language, where it differs"),
      Field("archived", .webAddress, \.archived, "a copy of the original in an archive"),
      Field("label", .text(upTo: 200), \.label, "a label that it carries there, such as All Rights Reserved"),
      Field("notified", .date, \.notified, "when its outlet was told of the republication"),
      Field("sha256", .sha256, \.sha256, "SHA-256 of the original's normalised text"),
    ])
}

extension RecordType<WrittenHop> {
  static let hop = RecordType(
    "a hop of 'via'", make: { WrittenHop() },
    [
      Field(
        "outlet", ValueType<String>.text(upTo: 100).formed(.outletKey).located, \.outlet,
        "the name of a file in content/outlets/",
        isRequired: true),
      Field("url", ValueType<WebAddress>.webAddress.located, \.url, "the address of the article there"),
      Field("date", .date, \.date, "when it was republished there"),
      Field("notified", .date, \.notified, "when that outlet was told of the republication here"),
    ])
}

extension RecordType<WrittenWork> {
  static let work = RecordType(
    "a work of 'alsoFrom'", make: { WrittenWork() },
    [
      Field(
        "outlet", ValueType<String>.text(upTo: 100).formed(.outletKey).located, \.outlet,
        "the name of a file in content/outlets/",
        isRequired: true),
      Field(
        "url", ValueType<WebAddress>.webAddress.located, \.url, "the address of the work itself", isRequired: true),
      .required("title", .nonBlank(upTo: 1_000), \.title, "the work's title"),
      Field("authors", .list(of: .text(upTo: 200)), \.authors, "the names of those who wrote it"),
      Field("date", .date, \.date, "when it was published there"),
      Field("notified", .date, \.notified, "when that outlet was told of the republication here"),
      Field("license", .outletLicense, \.license, "its licence, where it is not the outlet's"),
      Field("notice", .text(upTo: 1_000), \.notice, "its copyright line"),
    ])
}

extension RecordType<WrittenRights> {
  static let rights = RecordType(
    "'rights'", make: { WrittenRights() },
    [
      Field(
        "basis", ValueType<Basis>.choice.located, \.basis,
        "own, license, permission, fair-use, quotation or public-domain"),
      Field("license", ValueType<LicenseReference>.license.located, \.license, "an SPDX id or the licence's address"),
      Field("holder", .text(upTo: 500), \.holder, "who holds the copyright"),
      Field(
        "year", ValueType<CopyrightYears>.years.located, \.year,
        "the year of the copyright line, such as 2026 or 2019-2026"),
      Field("notice", .text(upTo: 1_000), \.notice, "the copyright line as the holder wants it"),
      Field("mode", .choice, \.mode, "verbatim, edited, excerpt or translation"),
      Field(
        "versionLicense", .outletLicense, \.versionLicense,
        "the licence of an edited or translated version, where it is not the original's"),
      Field("changes", .list(of: .text(upTo: 500)), \.changes, "what was changed, in words"),
      Field(
        "additions", .list(of: .nonBlank(upTo: 10_000)), \.additions,
        "what was added to the text: each passage, or the beginning of it"),
      Field("editor", .text(upTo: 200), \.editor, "who changed it, where that was not this site"),
      Field("translator", .text(upTo: 200), \.translator, "who translated it"),
      Field("paragraphs", .integer(1...100), \.paragraphs, "how many paragraphs an excerpt shows"),
      Field("permission", .record(.permission), \.permission, "who allowed it, when, and where that is written down"),
      Field("fairUse", .record(.fairUse), \.fairUse, "the four factors of 17 U.S.C. § 107"),
    ])
}
