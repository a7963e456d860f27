import Foundation
import Testing

/// What `sitegen publish` does not do, as readers would see what nobody may.
@Suite(.onOwnThread) struct PublishGuardsTests {
  private func site() throws -> PublishedSite { try PublishedSite(["web: {folder: ROOT/www}"]) }

  /// A look ahead is for whoever asked for it.
  @Test func anOutputThatLooksAheadStaysAtHome() throws {
    let site = try site()
    let ahead = try Command.run(["build", "--drafts", "--as-of", "2026-06-01"], in: site.url)
    #expect(ahead.exitCode == 0, "\(ahead.errors)")
    let refused = try site.publish(["web", "--no-build"])
    #expect(refused.exitCode == 1 && refused.errors.contains("built with drafts"), "\(refused.errors)")
    #expect(!site.folder.has("www/current"))
    let asked = try site.publish(["web", "--no-build", "--drafts"])
    #expect(asked.exitCode == 0 && asked.output.contains("Drafts are among them"), "\(asked.output)")
    try site.expectWhole("www/current")
  }

  /// Without the list of what readers see nobody knows what was taken down, so nothing comes back.
  @Test func rollsBackOnlyOverWhatIsKnown() throws {
    let site = try site()
    #expect(try site.publish().exitCode == 0)
    try site.write(1, "The text is another one.")
    #expect(try site.publish().exitCode == 0)
    let list = "www/current/.sitegen-manifest.json"
    let bytes = try site.folder.read(list)
    try site.folder.write(list, String(bytes.dropLast(40)))
    let refused = try site.publish(["web", "--rollback"])
    #expect(refused.exitCode == 1 && refused.errors.contains("is damaged"), "\(refused.errors)")
    try site.folder.write(list, bytes)
    #expect(try site.publish(["web", "--rollback"]).exitCode == 0)
  }
}
