import SiteModel

@testable import SiteGenerator

extension Workload {
  /// What leaves a build, made as a build makes it.
  static let pages = [
    Workload("article-page", of: "an article of 5 KB, with its kit, its items of feeds and the proof") {
      let site = try await PreparedSite()
      let (maker, number) = (site.maker, site.someArticle)
      let bytes = site.files[number]
      _ = try site.madeArticle(number)
      return { maker.article(number, bytes: bytes).page.bytes.count }
    },
    Workload("verifier", of: "the page of this article, whose text is passed over") {
      let site = try await PreparedSite()
      let number = site.someArticle
      let page = try site.madeArticle(number).page.bytes
      let expectation = try site.expectation(number)
      let body = site.maker.bodies.body(of: site.maker.index.articles[number], site.files[number]).html
      guard PageVerifier.faults(in: page, expecting: expectation, passingOver: body).isEmpty,
        PageVerifier.faults(in: body, expecting: expectation, passingOver: body).contains(.creditText)
      else { throw WorkloadFault("the verifier does not tell a page from a text") }
      return { 1 + PageVerifier.faults(in: page, expecting: expectation, passingOver: body).count }
    },
    Workload("list-page", of: "the first page of a section of 120 articles, with the proof of its links") {
      let site = try await PreparedSite()
      let maker = site.maker
      guard let list = maker.index.listings.first(where: { if case .section = $0.kind { true } else { false } }),
        maker.listPage(list, page: 1, introduction: []).faults.isEmpty
      else { throw WorkloadFault("there is no list without faults") }
      return { maker.listPage(list, page: 1, introduction: []).bytes.count }
    },
    Workload("feed", of: "the home page's feeds, of items that are made") {
      let site = try await PreparedSite()
      let maker = site.maker
      guard let home = maker.index.listings.firstIndex(where: \.isHome) else {
        throw WorkloadFault("there is no home page")
      }
      var entries = FeedEntries()
      for number in maker.feedPlan.members[home] {
        for entry in try site.madeArticle(number).feedEntries { entries.add(entry) }
      }
      let items = entries
      guard !maker.feedFiles(home, items).isEmpty else { throw WorkloadFault("there is no feed") }
      return { maker.feedFiles(home, items).reduce(0) { $0 + $1.bytes.count } }
    },
  ]
}
