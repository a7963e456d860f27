import Testing

@testable import SiteServices

/// SECURITY.md S68.
@Suite struct ChangeBatchTests {
  private let start = ContinuousClock.now

  @Test func isDueAShortWhileAfterASave() {
    let batch = ChangeBatch(SiteChange(files: ["a"]), at: start)
    #expect(batch.due == start + .milliseconds(20) && batch.files == ["a"])
  }

  @Test func waitsForWhoeverIsStillWriting() {
    var batch = ChangeBatch(SiteChange(files: ["a"], isSettled: false), at: start)
    #expect(batch.due == start + .milliseconds(80))
    batch.add(SiteChange(files: ["b"]), at: start + .milliseconds(10))
    #expect(batch.due == start + .milliseconds(80) && batch.files == ["a", "b"])
  }

  @Test func endsHoweverLongABurstGoesOn() {
    var batch = ChangeBatch(SiteChange(files: ["0"]), at: start)
    for number in 1...100 { batch.add(SiteChange(files: ["\(number)"]), at: start + .milliseconds(number * 15)) }
    #expect(batch.due == start + .milliseconds(500) && batch.files?.count == 101)
  }

  @Test func knowsWhenNobodyKnows() {
    var batch = ChangeBatch(SiteChange(files: ["a"]), at: start)
    batch.add(SiteChange(files: nil), at: start)
    batch.add(SiteChange(files: ["b"]), at: start)
    #expect(batch.files == nil)
  }
}

@Suite struct SiteFoldersTests {
  @Test(arguments: ["sitegen.yaml", "content", "content/a.md", "content/a/b/c.png", "templates/assets/style.css"])
  func has(_ path: String) { #expect(SiteFolders.has(path)) }

  @Test(arguments: [
    "", "public/index.html", ".sitegen/lock", ".sitegen-stage-1/a", ".git/index", "content/.#a.md", "content/a.md~",
    "content/.a.md.swp", "content/4913", "content/#a.md#", "content/a.swp", "README.md", "a/sitegen.yaml",
    "templates/.git/x",
  ])
  func hasNot(_ path: String) { #expect(!SiteFolders.has(path)) }
}
