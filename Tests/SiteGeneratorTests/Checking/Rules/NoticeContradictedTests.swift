import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct NoticeContradictedTests {
  @Test(arguments: [
    ("© 2026 Isla Renwick", 0), ("© isla renwick, The Post, 2026", 0), ("© 2025 Isla Renwick", 1),
    ("© 2026 The Post", 1), ("© 1998 The Post", 2), ("Isla Renwick, tel. 55512345", 0), ("© 20266 Isla Renwick", 0),
  ]) func compares(_ notice: String, _ count: Int) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      .republished("rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick, notice: \"\(notice)\"}"))
    #expect(diagnostics.filter { $0.id == "R012" }.count == count)
  }
}
