import SiteModel

/// Where an article comes from, and who has which rights in it.
extension ArticleDecoder {
  mutating func source() -> Source? {
    guard let outlet = outlet(), let url = address() else { return nil }
    var source = Source(outlet: outlet, url: url)
    source.label = text()
    source.title = text()
    source.language = text()
    source.sha256 = text()
    source.notified = optional { $0.time() }
    source.date = optional { $0.time() }
    source.archived = optional { $0.address() }
    source.license = license()
    return source
  }

  mutating func hop() -> Hop? {
    guard let outlet = outlet(), let url = address() else { return nil }
    var hop = Hop(outlet: outlet, url: url)
    hop.date = optional { $0.time() }
    hop.notified = optional { $0.time() }
    return hop
  }

  mutating func work() -> IncludedWork? {
    guard let outlet = outlet(), let url = address() else { return nil }
    var work = IncludedWork(outlet: outlet, url: url, title: word())
    work.authors = texts()
    work.date = optional { $0.time() }
    work.notified = optional { $0.time() }
    work.license = license()
    work.notice = text()
    return work
  }

  mutating func rights() -> Rights? {
    guard let basis = known(Basis(rawValue: word())),
      let mode = known(UseMode(rawValue: word()))
    else { return nil }
    var rights = Rights(basis: basis, mode: mode)
    rights.license = license()
    rights.versionLicense = license()
    rights.statement = text().flatMap { code in known(RightsStatement.all.first { $0.code == code }) }
    rights.holder = text()
    rights.holderURL = optional { $0.address() }
    rights.years = optional { CopyrightYears($0.number(), through: $0.number()) }
    rights.notice = text()
    rights.changes = texts()
    rights.additions = texts()
    rights.editor = text()
    rights.translator = text()
    rights.paragraphs = optional { $0.number() }
    rights.permission = optional { $0.permission() }
    rights.fairUse = optional { decoder in
      var factors = FairUse()
      factors.purpose = decoder.text()
      factors.nature = decoder.text()
      factors.amount = decoder.text()
      factors.market = decoder.text()
      return factors
    }
    return rights
  }

  private mutating func permission() -> Permission? {
    var permission = Permission()
    permission.from = text()
    permission.date = optional { $0.time() }
    permission.reference = text()
    permission.scope = texts()
    permission.until = optional { $0.time() }
    permission.revoked = optional { $0.time() }
    return permission
  }
}
