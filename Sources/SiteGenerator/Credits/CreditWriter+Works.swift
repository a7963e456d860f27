import SiteModel

extension CreditWriter {
  /// What the credit says of each work that an article is made of, the source first: each keeps its author, its link
  /// and its licence, whatever the licence of the whole.
  func worksValues(of article: Article) -> [WordingValues] {
    let first = article.source.map { source in
      work(
        source.title ?? source.outlet.name, article.authors.map(\.name), (source.outlet.name, source.url),
        source.date, article.originLicense, notice: article.rights.notice)
    }
    return (first.map { [$0] } ?? [])
      + article.alsoFrom.map { work in
        self.work(
          work.title, work.authors, (work.outlet.name, work.url), work.date, work.license, notice: work.notice)
      }
  }

  private func work(
    _ title: String, _ authors: [String], _ place: (outlet: String, url: WebAddress), _ date: Timestamp?,
    _ license: License?, notice: String?
  ) -> WordingValues {
    var values: WordingValues = [
      .title: .text(title), .outlet: .text(place.outlet), .url: .address(place.url.text),
    ]
    values[.authors] = self.authors(authors, beside: place.outlet).map { .text($0) }
    values[.date] = date.map { .text(day($0)) }
    // Without rel="license": that is said of the whole page.
    values[.license] = license.map { .text($0.shortName) }
    values[.licenseURL] = license.map { .address($0.url) }
    values[.notice] = notice.map { .text($0) }
    return values
  }
}
