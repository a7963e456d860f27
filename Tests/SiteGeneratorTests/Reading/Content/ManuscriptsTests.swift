import Testing

@testable import SiteGenerator

@Suite struct ManuscriptsTests {
  @Test(arguments: [
    ("articles/harbour.docx", true), ("articles/HARBOUR.DOCX", true), ("articles/harbour.md.orig", true),
    ("articles/any/depth/mail.eml", true), ("articles/post.yaml", true), ("articles/wire.txt", true),
    ("about.docx", true),
    // Plain text at the top is for machines, unless it is a page's.
    ("robots.txt", false), ("ads.txt", false), ("about.txt", true),
    // Pages that were saved, and pages that are part of an article.
    ("articles/harbour.html", true), ("articles/chart.html", false), ("articles/original.html", true),
    ("articles/harbour.original.pdf", true), ("articles/report.pdf", false), ("articles/original.png", false),
    ("articles/table.csv", false), ("articles/photo.jpg", false), ("articles/docx", false),
  ]) func areKnownByTheirNames(_ path: String, _ isLeftOut: Bool) {
    #expect(Manuscripts(downloads: []).leavesOut(path, beside: ["harbour", "about"]) == isLeftOut)
  }

  @Test(arguments: [
    ("files/bylaws.docx", false), ("files/minutes/may.docx", false), ("files/minutes2.docx", true),
    ("articles/quay/a.txt", false), ("articles/quay/b.txt", true),
  ]) func arePublishedWhereThatIsSaid(_ path: String, _ isLeftOut: Bool) {
    let manuscripts = Manuscripts(
      downloads: ["files/bylaws.docx", "/files/minutes/", "content/articles/quay/a.txt", "nowhere"])
    #expect(manuscripts.leavesOut(path, beside: []) == isLeftOut)
  }

  @Test func knowWhatIsMissing() {
    var manuscripts = Manuscripts(downloads: ["files", "/nowhere/"])
    for path in ["articles", "files", "files/a.docx"] { manuscripts.see(path) }
    #expect(manuscripts.missing == ["nowhere"])
  }
}
