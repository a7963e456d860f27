import SiteModel

/// Where an article comes from, and who has which rights in it.
extension ArticleEncoder {
  mutating func add(_ source: Source) {
    writer.add(source.outlet.key)
    add(source.url)
    for text in [source.label, source.title, source.language, source.sha256] { add(text) }
    add(source.notified) { $0.add($1) }
    add(source.date) { $0.add($1) }
    add(source.archived) { $0.add($1) }
    add(source.license)
  }

  mutating func add(_ hop: Hop) {
    writer.add(hop.outlet.key)
    add(hop.url)
    add(hop.date) { $0.add($1) }
    add(hop.notified) { $0.add($1) }
  }

  mutating func add(_ work: IncludedWork) {
    writer.add(work.outlet.key)
    add(work.url)
    writer.add(work.title)
    add(texts: work.authors)
    add(work.date) { $0.add($1) }
    add(work.notified) { $0.add($1) }
    add(work.license)
    add(work.notice)
  }

  mutating func add(_ rights: Rights) {
    writer.add(rights.basis.rawValue)
    writer.add(rights.mode.rawValue)
    add(rights.license)
    add(rights.versionLicense)
    add(rights.statement?.code)
    add(rights.holder)
    add(rights.holderURL) { $0.add($1) }
    add(rights.years) { encoder, years in
      encoder.writer.add(years.first)
      encoder.writer.add(years.last)
    }
    add(rights.notice)
    add(texts: rights.changes)
    add(texts: rights.additions)
    add(rights.editor)
    add(rights.translator)
    writer.add(rights.paragraphs) { $0.add($1) }
    add(rights.permission) { $0.add($1) }
    add(rights.fairUse) { encoder, factors in
      for text in [factors.purpose, factors.nature, factors.amount, factors.market] { encoder.add(text) }
    }
  }

  private mutating func add(_ permission: Permission) {
    add(permission.from)
    add(permission.date) { $0.add($1) }
    add(permission.reference)
    add(texts: permission.scope)
    add(permission.until) { $0.add($1) }
    add(permission.revoked) { $0.add($1) }
  }
}

extension Article {
  /// The licences that it names.
  var licenses: [License] {
    [rights.license, rights.versionLicense, source?.license, image?.license].compactMap(\.self)
      + images.compactMap(\.license) + alsoFrom.compactMap(\.license)
  }
}
