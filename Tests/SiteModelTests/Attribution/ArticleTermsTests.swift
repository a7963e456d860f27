import SiteModel
import Testing

/// What the terms of the outlets on an article's way come to.
@Suite struct ArticleTermsTests {
  private func outlet(_ change: (inout Outlet) -> Void) -> SharedOutlet {
    var outlet = Outlet()
    change(&outlet)
    return SharedOutlet(outlet)
  }

  private func article(_ mode: UseMode, paragraphs: Int?, _ outlets: [Int?]) throws -> Article {
    var article = Article(
      file: "content/articles/a.md", kind: .article, section: "articles", path: try SitePath(page: ["articles", "a"]),
      title: "A", date: Timestamp(try #require(CivilDate(year: 2026, month: 3, day: 1))))
    article.rights = Rights(basis: .permission, mode: mode)
    article.rights.paragraphs = paragraphs
    let url = try #require(WebAddress("https://x.example.org/a"))
    let shared = outlets.map { limit in outlet { $0.edits.excerptParagraphs = limit } }
    article.source = shared.first.map { Source(outlet: $0, url: url) }
    article.via = shared.dropFirst().map { Hop(outlet: $0, url: url) }
    return article
  }

  @Test func theSmallestLimitCounts() throws {
    #expect(try article(.excerpt, paragraphs: 3, [nil]).paragraphLimit == 3)
    #expect(try article(.excerpt, paragraphs: 3, [2]).paragraphLimit == 2)
    #expect(try article(.excerpt, paragraphs: 2, [3]).paragraphLimit == 2)
    #expect(try article(.excerpt, paragraphs: nil, [3, 1]).paragraphLimit == 1)
    #expect(try article(.excerpt, paragraphs: nil, [nil]).paragraphLimit == nil)
    #expect(try article(.verbatim, paragraphs: 3, [2]).paragraphLimit == nil)
  }

  @Test func aReservationAnywhereOnTheWayIsKept() throws {
    let url = try #require(WebAddress("https://x.example.org/a"))
    let (open, reserved) = (
      outlet { $0.tdm = DataMiningTerms() },
      outlet {
        $0.tdm = DataMiningTerms()
        $0.tdm?.isReserved = true
        $0.tdm?.policy = url
      }
    )
    var article = try article(.verbatim, paragraphs: nil, [nil])
    #expect(article.dataMining == nil)
    article.source = Source(outlet: open, url: url)
    #expect(article.dataMining == nil)
    article.via = [Hop(outlet: open, url: url), Hop(outlet: reserved, url: url)]
    #expect(article.dataMining?.policy == url)
  }

  @Test(arguments: [nil, LinkTerms.Target.article, .either, .home]) func theNameLeads(_ target: LinkTerms.Target?)
    throws
  {
    let (home, page) = (
      try #require(WebAddress("https://x.example.org/")), try #require(WebAddress("https://x.example.org/a"))
    )
    let source = Source(
      outlet: outlet {
        $0.url = home
        $0.links.target = target
      }, url: page)
    #expect(source.attributionURL == (target == .home ? home : page))
  }
}
