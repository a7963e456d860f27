import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// The catalogue, and both examples of every rule.
@Suite struct RuleCatalogTests {
  static let ids = RuleCatalog.all.map(\.id)

  @Test(arguments: ids) func failingExampleBreaksIt(_ id: String) async throws {
    let rule = try #require(RuleCatalog.rule(id))
    let diagnostics = try await RuleSites.diagnostics(rule.failing)
    let mine = try #require(diagnostics.first { $0.id == id }, "\(diagnostics.map(\.id))")
    #expect(mine.severity == rule.severity)
    #expect(mine.layer == rule.layer)
    #expect(mine.hint?.isEmpty == false)
    #expect(mine.span != nil)
  }

  @Test(arguments: ids) func passingExampleBreaksNothing(_ id: String) async throws {
    let rule = try #require(RuleCatalog.rule(id))
    // A picture that is not there, and not a breach of any rule.
    let others = ["broken-image"]
    let diagnostics = try await RuleSites.diagnostics(rule.passing).filter { !others.contains($0.id) }
    #expect(diagnostics.isEmpty, "\(diagnostics.map { "\($0.id): \($0.text)" })")
  }

  @Test func idsAreInOrderAndOnce() {
    let rights = Self.ids.filter { $0.hasPrefix("R") }
    let output = Self.ids.filter { $0.hasPrefix("O") }
    #expect(Self.ids == rights.sorted() + output.sorted())
    #expect(Set(Self.ids).count == Self.ids.count)
  }

  @Test func everyRuleSaysWhatItIs() {
    for rule in RuleCatalog.all {
      #expect(rule.title.utf8.count <= 100 && !rule.title.hasSuffix("."), "\(rule.id)")
      #expect(rule.why.hasSuffix(".") && rule.why.utf8.count > 60, "\(rule.id)")
      #expect(!rule.source.isEmpty && !rule.hint.isEmpty && !rule.hint.hasSuffix("."), "\(rule.id)")
    }
  }

  /// What a licence, the law or a permission demands cannot be waived, and an outlet's terms can.
  @Test func onlyHoldersGiveAwayWhatTheyHold() {
    for rule in RuleCatalog.all where rule.isWaivable {
      #expect(rule.layer != .permission, "\(rule.id)")
      #expect(rule.layer != .licence || rule.severity != .error, "\(rule.id)")
    }
    for id in ["R020", "R021", "R023", "R031", "R034"] { #expect(RuleCatalog.rule(id)?.isWaivable == false, "\(id)") }
    for id in ["R022", "R050", "R051", "R054"] { #expect(RuleCatalog.rule(id)?.isWaivable == true, "\(id)") }
  }

  @Test func offersIdsThatWereMeant() {
    #expect(RuleCatalog.likelyIDs(for: "r020").contains("R020"))
    #expect(RuleCatalog.likelyIDs(for: "R925").contains("R025"))
    #expect(RuleCatalog.likelyIDs(for: "waffle").isEmpty)
  }

  @Test func documentationIsTheCommittedPage() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/rules.md").standardizedFileURL
    let committed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(committed == RuleList().text(.markdown), "run 'make docs'")
  }
}
