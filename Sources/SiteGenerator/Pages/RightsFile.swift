import SiteModel

extension PageMaker {
  /// `credits.json`: every article with its source, licence, holder and ground.
  func creditsFile() -> MadePage? {
    let records = index.articles.filter { $0.kind == .article || $0.isRepublished }.map { record(of: $0) }
    return SitePath.creditsFile.map {
      var made = MadePage(
        path: $0, bytes: BillOfRights.write(records, site: settings.url?.text ?? settings.title), sources: [])
      made.faults = absentAddresses(in: made)
      return made
    }
  }

  private func record(of article: Article) -> RightsRecord {
    let rights = article.rights
    var record = RightsRecord(
      address: settings.absolute(article.path.address) ?? "/" + article.path.address, title: article.title,
      language: article.language, mode: rights.mode.rawValue, basis: rights.basis.rawValue)
    record.license = rights.license.map { RightsRecord.License($0) }
    record.holder = rights.holder
    record.years = rights.years?.text
    record.source = article.source.map {
      RightsRecord.Source(
        outletKey: $0.outlet.key, outlet: $0.outlet.name, url: $0.url.text, title: $0.title,
        date: $0.date.map { day($0) }, license: $0.license.map { RightsRecord.License($0) })
    }
    record.via = article.via.map {
      RightsRecord.Hop(outlet: $0.outlet.name, url: $0.url.text, date: $0.date.map { day($0) })
    }
    record.alsoFrom = article.alsoFrom.map { work in
      RightsRecord.Work(
        outlet: work.outlet.name, url: work.url.text, title: work.title,
        license: work.license.map { RightsRecord.License($0) })
    }
    record.permission = rights.permission.map {
      // Where it is written down is the site's own affair.
      RightsRecord.Permission(from: $0.from, date: $0.date.map { day($0) })
    }
    record.images = images(of: article)
    record.authors = article.authors.map(\.name)
    return record
  }

  private func images(of article: Article) -> [RightsRecord.ImageCredit] {
    article.pictures.filter(\.isCleared).compactMap { image in
      article.address(of: image).map { address in
        RightsRecord.ImageCredit(
          address: settings.absolute(address) ?? "/" + address, credit: image.creditText ?? image.creator,
          license: image.license.map { RightsRecord.License($0) })
      }
    }
  }

  private func day(_ timestamp: Timestamp) -> String { timestamp.rfc3339(in: settings.timeZone) }
}

extension RightsRecord.License {
  /// A licence by its id and its address.
  fileprivate init(_ license: License) { self.init(id: license.id, url: license.url) }
}
