import SiteModel

/// Writes what is known of articles as bytes of a record, for `ArticleDecoder`. Outlets are named by their keys and
/// licences by their numbers, so that the articles that are read again share them as those do that were read before.
struct ArticleEncoder {
  var writer = RecordWriter()
  let licenses: [License: Int]

  init(licenses: [License: Int]) { self.licenses = licenses }

  /// Everything but the file and the section, which its place says.
  mutating func add(_ article: Article) {
    writer.add(article.title)
    add(article.path)
    add(article.date)
    add(article.updated) { $0.add($1) }
    add(article.aliases) { $0.add($1) }
    writer.add(article.isDraft)
    writer.add(article.hasContents) { $0.add($1) }
    add(article.description)
    writer.add(article.language)
    add(article.translationKey)
    add(article.authors) { $0.add($1) }
    add(article.terms.sorted { $0.key.precedes($1.key) }) { encoder, taxonomy in
      encoder.writer.add(taxonomy.key)
      encoder.add(texts: taxonomy.value)
    }
    add(article.image) { $0.add($1) }
    add(article.images) { $0.add($1) }
    add(article.source) { $0.add($1) }
    add(article.via) { $0.add($1) }
    add(article.alsoFrom) { $0.add($1) }
    add(article.rights)
    addTimes(of: article)
    add(article.waivers) { $0.add($1) }
    add(article.extra)
    writer.add(article.bodyOffset)
    writer.add(article.bodyLine)
    for asset in article.assets { add(asset.path) }
  }

  private mutating func addTimes(of article: Article) {
    add(article.embargo) { $0.add($1) }
    add(article.expires) { $0.add($1) }
    writer.add(article.onExpiry.rawValue)
    add(article.withdrawal) { encoder, withdrawal in
      encoder.add(withdrawal.date) { $0.add($1) }
      encoder.add(withdrawal.reason)
      encoder.writer.add(withdrawal.status)
      encoder.writer.add(withdrawal.wasShown)
    }
  }

  // MARK: Parts of many

  mutating func add(_ text: String?) { writer.add(text) { $0.add($1) } }

  mutating func add(texts: [String]) { writer.add(texts) { $0.add($1) } }

  mutating func add<Part>(_ part: Part?, _ write: (inout ArticleEncoder, Part) -> Void) {
    writer.add(part != nil)
    if let part { write(&self, part) }
  }

  mutating func add<Part>(_ list: [Part], _ write: (inout ArticleEncoder, Part) -> Void) {
    writer.add(list.count)
    for part in list { write(&self, part) }
  }

  mutating func add(_ path: SitePath) { writer.add(path.outputPath) }

  mutating func add(_ address: WebAddress) { writer.add(address.text) }

  mutating func add(_ time: Timestamp) {
    for number in [time.date.year, time.date.month, time.date.day] { writer.add(number) }
    add(time.clock) { encoder, clock in
      encoder.writer.add(clock.seconds)
      encoder.writer.add(clock.offset) { $0.add($1) }
    }
  }

  /// From 1: 0 is none.
  mutating func add(_ license: License?) { writer.add(license.flatMap { licenses[$0] }.map { $0 + 1 } ?? 0) }

  private mutating func add(_ author: Author) {
    writer.add(author.name)
    add(author.url) { $0.add($1) }
    writer.add(author.kind.rawValue)
    add(author.affiliation)
  }

  private mutating func add(_ image: ImageReference) {
    writer.add(image.source)
    writer.add(image.alternativeText)
    for text in [image.creator, image.creditText, image.caption] { add(text) }
    add(image.license)
    writer.add(image.isCleared)
  }

  private mutating func add(_ waiver: Waiver) {
    for text in [waiver.rule, waiver.because, waiver.by] { writer.add(text) }
    add(waiver.until) { $0.add($1) }
  }

  private mutating func add(_ data: FreeData) {
    switch data {
    case .null: writer.add(0)
    case .flag(let flag):
      writer.add(1)
      writer.add(flag)
    case .number(let text):
      writer.add(2)
      writer.add(text)
    case .text(let text):
      writer.add(3)
      writer.add(text)
    case .list(let list):
      writer.add(4)
      add(list) { $0.add($1) }
    case .record(let entries):
      writer.add(5)
      add(entries) { encoder, entry in
        encoder.writer.add(entry.name)
        encoder.add(entry.value)
      }
    }
  }
}
