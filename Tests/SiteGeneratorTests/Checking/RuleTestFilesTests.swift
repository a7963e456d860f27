import Foundation
import Testing

@testable import SiteGenerator

/// Every rule has a file of tests, at the place that mirrors its own.
@Suite struct RuleTestFilesTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL
  private static let rules = package.appendingPathComponent("Sources/SiteGenerator/Checking/Rules")
  private static let tests = package.appendingPathComponent("Tests/SiteGeneratorTests/Checking/Rules")

  private static func files(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }) ?? []
  }

  @Test(.enabled(if: !files(in: rules).isEmpty, "the sources are not where the tests were compiled"))
  func everyRuleHasOne() {
    let rules = Set(Self.files(in: Self.rules).map { String($0.dropLast(".swift".count)) })
    let tests = Set(Self.files(in: Self.tests).map { String($0.dropLast("Tests.swift".count)) })
    #expect(rules.count == RuleCatalog.all.count)
    #expect(rules.subtracting(tests).sorted() == [], "rules without a file of tests")
    #expect(tests.subtracting(rules).sorted() == [], "files of tests without a rule")
  }
}
