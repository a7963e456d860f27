import SiteModel

/// Reads what `ArticleEncoder` wrote. What cannot be, such as an outlet that there is not, makes it damaged.
struct ArticleDecoder {
  private(set) var reader: RecordReader
  private let outlets: OutletRegistry
  private let licenses: [License]
  private var depth = 0

  init(_ reader: RecordReader, outlets: OutletRegistry, licenses: [License]) {
    self.reader = reader
    self.outlets = outlets
    self.licenses = licenses
  }

  /// The article of a file; `nil` where something cannot be.
  mutating func article(of entry: ContentTree.Entry) -> Article? {
    let title = reader.text()
    guard let path = path(), let date = time() else { return nil }
    var article = Article(
      file: entry.file, kind: entry.kind, section: entry.section, path: path, title: title, date: date)
    article.updated = optional { $0.time() }
    article.aliases = list { $0.path() }
    article.isDraft = reader.flag()
    article.hasContents = reader.optional { $0.flag() }
    article.description = text()
    article.language = reader.text()
    article.translationKey = text()
    article.authors = list { $0.author() }
    article.terms = terms()
    article.image = optional { $0.image() }
    article.images = list { $0.image() }
    article.source = optional { $0.source() }
    article.via = list { $0.hop() }
    article.alsoFrom = list { $0.work() }
    guard let rights = rights() else { return nil }
    article.rights = rights
    readTimes(of: &article)
    article.waivers = list { $0.waiver() }
    article.extra = data()
    article.bodyOffset = reader.number()
    article.bodyLine = reader.number()
    article.assets = assets(of: entry)
    article.original = entry.originalFile
    return reader.isWhole ? article : nil
  }

  /// The files of its page bundle; whoever asks has seen that they are the same ones.
  private mutating func assets(of entry: ContentTree.Entry) -> [Asset] {
    entry.assets.compactMap { name in path().map { Asset(file: entry.file(named: name), path: $0) } }
  }

  private mutating func terms() -> [String: [String]] {
    let taxonomies = list { decoder -> (String, [String])? in (decoder.reader.text(), decoder.texts()) }
    return Dictionary(taxonomies) { first, _ in first }
  }

  private mutating func readTimes(of article: inout Article) {
    article.embargo = optional { $0.time() }
    article.expires = optional { $0.time() }
    article.onExpiry = known(ExpiryAction(rawValue: reader.text())) ?? .remove
    article.withdrawal = optional { decoder in
      var withdrawal = Withdrawal()
      withdrawal.date = decoder.optional { $0.time() }
      withdrawal.reason = decoder.text()
      withdrawal.status = decoder.reader.number()
      withdrawal.wasShown = decoder.reader.flag()
      return withdrawal
    }
  }

  // MARK: Parts of many

  mutating func number() -> Int { reader.number() }

  /// A text that is never missing.
  mutating func word() -> String { reader.text() }

  mutating func text() -> String? { reader.optional { $0.text() } }

  mutating func texts() -> [String] { reader.list { $0.text() } }

  mutating func optional<Part>(_ read: (inout ArticleDecoder) -> Part?) -> Part? {
    reader.flag() ? known(read(&self)) : nil
  }

  mutating func list<Part>(_ read: (inout ArticleDecoder) -> Part?) -> [Part] {
    let count = reader.number()
    var list: [Part] = []
    for _ in 0..<max(0, count) where reader.isWhole {
      if let part = known(read(&self)) { list.append(part) }
    }
    return list
  }

  /// The same; nothing is something that cannot be.
  mutating func known<Part>(_ part: Part?) -> Part? {
    if part == nil { reader.damage() }
    return part
  }

  mutating func path() -> SitePath? {
    let segments = reader.text().utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return known(try? SitePath(segments.map { String(Substring($0)) }))
  }

  mutating func address() -> WebAddress? { known(WebAddress(reader.text())) }

  mutating func time() -> Timestamp? {
    let date = CivilDate(year: reader.number(), month: reader.number(), day: reader.number())
    let clock = optional { decoder in
      Timestamp.Clock(seconds: decoder.reader.number(), offset: decoder.reader.optional { $0.number() })
    }
    return known(date).map { Timestamp($0, clock: clock) }
  }

  mutating func license() -> License? {
    let number = reader.number()
    guard number != 0 else { return nil }
    return known(licenses.indices.contains(number - 1) ? licenses[number - 1] : nil)
  }

  mutating func outlet() -> SharedOutlet? { known(outlets[reader.text()]) }

  private mutating func author() -> Author? {
    var author = Author(name: reader.text())
    author.url = optional { $0.address() }
    author.kind = known(Author.Kind(rawValue: reader.text())) ?? .person
    author.affiliation = text()
    return author
  }

  private mutating func image() -> ImageReference? {
    var image = ImageReference()
    image.source = reader.text()
    image.alternativeText = reader.text()
    image.creator = text()
    image.creditText = text()
    image.caption = text()
    image.license = license()
    image.isCleared = reader.flag()
    return image
  }

  private mutating func waiver() -> Waiver? {
    var waiver = Waiver()
    waiver.rule = reader.text()
    waiver.because = reader.text()
    waiver.by = reader.text()
    waiver.until = optional { $0.time() }
    return waiver
  }

  /// No deeper than what is read from YAML.
  private mutating func data() -> FreeData {
    guard depth < 64 else {
      reader.damage()
      return .null
    }
    depth += 1
    defer { depth -= 1 }
    switch reader.number() {
    case 0: return .null
    case 1: return .flag(reader.flag())
    case 2: return .number(reader.text())
    case 3: return .text(reader.text())
    case 4: return .list(list { $0.data() })
    case 5: return .record(list { FreeData.Entry($0.reader.text(), $0.data()) })
    default:
      reader.damage()
      return .null
    }
  }
}
