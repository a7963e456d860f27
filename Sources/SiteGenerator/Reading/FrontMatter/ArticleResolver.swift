import SiteModel

/// Completes an article with what it inherits from its outlet and its site, and gives it its address.
struct ArticleResolver {
  let settings: SiteSettings
  let outlets: OutletRegistry
  let entry: ContentTree.Entry
  /// Whether everything that was written could be read.
  let isWhole: Bool
  var decoding: YAMLDecoding

  /// The article; `nil` where something in it makes it impossible to say what it is. Everything wrong was reported.
  mutating func resolve(_ frontMatter: FrontMatter) -> Article? {
    let source = frontMatter.source.flatMap { resolveSource($0) }
    let via = frontMatter.via.compactMap { resolveHop($0) }
    let works = resolveWorks(frontMatter)
    let rights = resolveRights(frontMatter, source: source)
    let path = resolvePath(frontMatter)
    let aliases = frontMatter.aliases.compactMap { resolveAlias($0) }
    guard let date = frontMatter.date, let rights, let path, frontMatter.source == nil || source != nil else {
      return nil
    }
    var article = Article(
      file: entry.file, kind: entry.kind, section: entry.section, path: path, title: frontMatter.title, date: date)
    article.assets = resolveAssets(beside: path)
    article.original = entry.originalFile
    article.aliases = aliases
    article.source = source
    article.via = via
    article.alsoFrom = works
    article.rights = rights
    article.applyGoverningLicense()
    article.language = frontMatter.language?.value ?? settings.language
    copyPlainValues(of: frontMatter, to: &article)
    let language = source?.language ?? originalLanguage(of: article)
    article.source?.language = language
    return article
  }

  /// A translation is made from what the outlet writes in; any other text is in the language of its original.
  private func originalLanguage(of article: Article) -> String? {
    article.rights.mode == .translation ? article.source?.outlet.language : article.language
  }

  private func copyPlainValues(of frontMatter: FrontMatter, to article: inout Article) {
    article.updated = frontMatter.updated
    article.isDraft = frontMatter.isDraft
    article.hasContents = frontMatter.hasContents
    article.description = frontMatter.description
    article.translationKey = frontMatter.translationKey
    article.authors = frontMatter.authors
    article.terms = frontMatter.terms
    article.image = frontMatter.image
    article.images = frontMatter.images
    article.embargo = frontMatter.embargo
    article.expires = frontMatter.expires
    article.onExpiry = frontMatter.onExpiry
    article.withdrawal = frontMatter.withdrawn
    article.waivers = frontMatter.waivers
    article.extra = frontMatter.extra
  }

  // MARK: Where it comes from

  private mutating func resolveSource(_ fields: Located<WrittenSource>) -> Source? {
    guard let outlet = resolveOutlet(fields.value.outlet) else { return nil }
    guard let url = fields.value.url else {
      reportMissing(
        "R003", at: fields.mark, "there is no link to the original article",
        hint: "add 'url:' under 'source:' with the address of the article itself", layer: .licence)
      return nil
    }
    var source = Source(outlet: outlet, url: url.value)
    source.title = fields.value.title
    source.date = fields.value.date?.value
    source.language = fields.value.language
    source.archived = fields.value.archived
    source.label = fields.value.label
    source.notified = fields.value.notified
    source.sha256 = fields.value.sha256
    return source
  }

  private mutating func resolveHop(_ fields: Located<WrittenHop>) -> Hop? {
    guard let outlet = resolveOutlet(fields.value.outlet) else { return nil }
    guard let url = fields.value.url else {
      reportMissing(
        "R063", at: fields.mark, "the republication by '\(outlet.outlet.name)' has no link",
        hint: "add 'url:' with the address of the article there", layer: .outlet)
      return nil
    }
    var hop = Hop(outlet: outlet, url: url.value)
    hop.date = fields.value.date
    hop.notified = fields.value.notified
    return hop
  }

  /// The works besides the source; they need one, which is the first of them.
  private mutating func resolveWorks(_ frontMatter: FrontMatter) -> [IncludedWork] {
    if frontMatter.source == nil, let first = frontMatter.alsoFrom.first {
      reportMissing(
        "R001", at: first.mark, "the text is made of other works, but there is no 'source:'",
        hint: "name the first of them under 'source:', and the others under 'alsoFrom:'", layer: .site)
    }
    return frontMatter.alsoFrom.compactMap { fields in
      guard let outlet = resolveOutlet(fields.value.outlet), let url = fields.value.url else { return nil }
      var work = IncludedWork(outlet: outlet, url: url.value, title: fields.value.title)
      work.authors = fields.value.authors
      work.date = fields.value.date
      work.notified = fields.value.notified
      work.license = fields.value.license ?? outlet.outlet.license
      work.notice = fields.value.notice
      return work
    }
  }

  /// Reports that something is missing, unless it may be what could not be read.
  mutating func reportMissing(
    _ id: String, at mark: YAMLMark, _ text: String, hint: String, layer: Diagnostic.Layer
  ) {
    if isWhole { decoding.report(id, at: mark, text, hint: hint, layer: layer) }
  }

  private mutating func resolveOutlet(_ key: Located<String>?) -> SharedOutlet? {
    guard let key else { return nil }
    if let outlet = outlets[key.value] { return outlet }
    if !outlets.isFaulty(key.value) {
      let likely = outlets.likelyKey(for: key.value)
      decoding.report(
        "R001", at: key.mark, "there is no outlet '\(shortened(key.value))' in content/outlets/",
        hint: likely.map { "did you mean '\($0)'?" } ?? "add content/outlets/\(Slug.make(from: key.value)).yaml",
        layer: .site)
    }
    return nil
  }
}
