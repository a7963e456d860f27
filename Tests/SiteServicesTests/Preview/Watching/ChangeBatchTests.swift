import Testing

@testable import SiteServices

/// SECURITY.md S68.
@Suite struct ChangeBatchTests {
  private let start = ContinuousClock.now

  @Test func isDueAShortWhileAfterASave() {
    let batch = ChangeBatch(SiteChange(files: ["a"]), at: start)
    #expect(batch.due() == start + .milliseconds(20) && batch.files == ["a"])
  }

  @Test func waitsForWhoeverIsStillWriting() {
    var batch = ChangeBatch(SiteChange(files: ["a"], isSettled: false), at: start)
    #expect(batch.due() == start + .milliseconds(80))
    batch.add(SiteChange(files: ["b"]), at: start + .milliseconds(10))
    #expect(batch.due() == start + .milliseconds(80) && batch.files == ["a", "b"])
  }

  @Test func endsHoweverLongABurstGoesOn() {
    var batch = ChangeBatch(SiteChange(files: ["0"]), at: start)
    for number in 1...100 { batch.add(SiteChange(files: ["\(number)"]), at: start + .milliseconds(number * 15)) }
    #expect(batch.due() == start + .milliseconds(500) && batch.files?.count == 101)
  }

  @Test func takesItsTimeWhereOneChangeFollowsTheOther() {
    var batch = ChangeBatch(SiteChange(files: ["a"]), at: start, isBurst: true)
    #expect(batch.due() == start + .milliseconds(80))
    for number in 1...100 { batch.add(SiteChange(files: ["b"]), at: start + .milliseconds(number * 10)) }
    #expect(batch.due() == start + .milliseconds(500))
    // It is counted from the moment on at which somebody could look.
    batch.begin(at: start + .milliseconds(300))
    #expect(batch.due() == start + .milliseconds(800))
  }

  @Test func waitsUntilFilesAreClosed() {
    let batch = ChangeBatch(SiteChange(files: ["a"]), at: start)
    #expect(batch.due(isWritten: true) == start + .milliseconds(500))
  }

  @Test func knowsWhenNobodyKnows() {
    var batch = ChangeBatch(SiteChange(files: ["a"]), at: start)
    batch.add(SiteChange(files: nil), at: start)
    batch.add(SiteChange(files: ["b"]), at: start)
    #expect(batch.files == nil)
  }
}

@Suite struct ChangeQueueTests {
  private let queue = ChangeQueue()

  /// A file that is being written holds the others up until it is closed; one that stays open does so once.
  @Test func waitsForWhoeverWrites() async {
    queue.opened("content/a.md")
    queue.add(SiteChange(files: ["content/b.md"]))
    let (queue, begin) = (queue, ContinuousClock.now)
    let batches = Shared<[(files: Set<String>?, time: Duration)]>([])
    await queue.drain { batch in
      let time = ContinuousClock.now - begin
      batches.change { $0.append((batch, time)) }
      if batches.value.count == 1 {
        queue.opened("content/c.md")
        queue.add(SiteChange(files: ["content/d.md"]))
        queue.closed("content/c.md")
      } else {
        queue.finish()
      }
    }
    #expect(batches.value.map(\.files) == [["content/b.md"], ["content/d.md"]])
    #expect(batches.value.first.map { $0.time >= .milliseconds(490) } == true)
  }

  /// What comes while the site is read is one batch, however much it is.
  @Test func joinsWhatComesWhileItIsRead() async {
    queue.add(SiteChange(files: ["0"]))
    let queue = queue
    let batches = Shared<[Set<String>?]>([])
    await queue.drain { batch in
      batches.change { $0.append(batch) }
      if batches.value.count > 1 { return queue.finish() }
      for number in 1...50 { queue.add(SiteChange(files: ["\(number)"])) }
    }
    #expect(batches.value.map { $0?.count } == [1, 50])
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
