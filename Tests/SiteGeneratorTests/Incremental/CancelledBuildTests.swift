import SiteModel
import Testing

@testable import SiteGenerator

/// A build that is called off leaves the site as it was, and what the next one may know of it, whenever that happens.
@Suite struct CancelledBuildTests {
  @Test func isCalledOff() async throws {
    var site = try EditedSite()
    try site.write()
    let options = BuildOptions(source: site.folder.path, now: 1_780_000_000, width: 2)
    #expect(try await !Generator(options: options).build().hasErrors)
    let names = site.texts.keys.sorted()
    var called = 0
    for number in 0..<40 {
      site.texts[names[number % names.count]]?.body += 1
      try site.write()
      let before = try site.folder.tree("public")
      let build = Task {
        // Called off before it begins, or a little later each time.
        while number < 8, !Task.isCancelled { await Task.yield() }
        return try await Generator(options: options).build()
      }
      if number >= 8 { for _ in 0..<number * number { await Task.yield() } }
      build.cancel()
      guard case .failure(let fault) = await build.result else { continue }
      called += 1
      guard case .cancelled? = fault as? BuildFault else { throw fault }
      #expect(try site.folder.tree("public") == before)
    }
    #expect(called >= 8)
    #expect(try await !Generator(options: options).build().hasErrors)
    var clean = options
    (clean.output, clean.usesRecord) = ("clean", false)
    #expect(try await !Generator(options: clean).build().hasErrors)
    #expect(try site.folder.tree("public") == site.folder.tree("clean"))
  }
}
