import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct NoticeContradictedTests {
  @Test(arguments: [
    ("© 2026 Isla Renwick", 0), ("© isla renwick, The Post, 2026", 0), ("© 2025 Isla Renwick", 1),
    ("© 2026 The Post", 1), ("© 1998 The Post", 2), ("Isla Renwick, tel. 55512345", 0), ("© 20266 Isla Renwick", 0),
    ("© 2015–2026 Isla Renwick", 0), ("© 2015-26 Isla Renwick", 0), ("© 2015 – 2030 Isla Renwick", 0),
    ("© 2011, 2026 Isla Renwick", 0), ("© 2011–2019 Isla Renwick", 1), ("© 2026 Isla Renwicks", 1),
    ("© 2026 Isla Renwick/The Post", 0), ("© 2026Isla Renwick", 1),
  ]) func compares(_ notice: String, _ count: Int) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      .republished("rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick, notice: \"\(notice)\"}"))
    #expect(diagnostics.filter { $0.id == "R012" }.count == count)
  }

  /// The name of the holder: at the ends of words, and with a number that is no year.
  @Test(arguments: [
    ("RT", "© 2026 Start Media", true), ("RT", "© 2026 RT", false), ("Studio 1990", "© Studio 1990", false),
    ("Studio 1990", "© 2026 Studio 1990", false), ("Studio 1990", "© 1990 Studio 1990", true),
    ("江口", "版权所有江口日报", false), ("Ökofeld", "© ÖKOFELD 2026", false),
  ]) func knowsTheHolder(_ holder: String, _ notice: String, _ isBroken: Bool) async throws {
    let broken = try await RuleSites.broken(
      "rights: {basis: license, license: CC-BY-4.0, holder: \(holder), notice: \"\(notice)\"}")
    #expect(broken.contains("R012") == isBroken)
  }
}
