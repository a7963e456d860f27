import Foundation
import Testing

@testable import SiteGenerator

/// CommonMark 0.30 through the pipeline's own stage, with raw HTML kept and sitegen's additions off.
@Suite struct CommonMarkConformanceTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    var testDescription: String { "example \(example)" }
  }

  @Test(
    .enabled(if: !CommonMarkSuite.spec.isEmpty, "the suite is not on this machine: set SITEGEN_CONFORMANCE"))
  func passesAll() {
    #expect(CommonMarkSuite.spec.count == 652)
    let failed = CommonMarkSuite.spec.filter { render($0.markdown, isSmart: false) != $0.html }
    #expect(failed.map(\.example) == [])
  }

  @Test(.enabled(if: !CommonMarkSuite.regression.isEmpty)) func passesRegressions() {
    #expect(CommonMarkSuite.regression.filter { render($0.markdown, isSmart: false) != $0.html }.map(\.example) == [])
  }

  @Test(.enabled(if: !CommonMarkSuite.smart.isEmpty)) func passesSmartPunctuation() {
    #expect(CommonMarkSuite.smart.filter { render($0.markdown, isSmart: true) != $0.html }.map(\.example) == [])
  }

  private func render(_ markdown: String, isSmart: Bool) -> String {
    var options = MarkdownOptions()
    options.smartPunctuation = isSmart
    options.keepsRawHTML = true
    options.hasAdditions = false
    let body = MarkdownBody(bytes: Array(markdown.utf8)[...], file: "test.md", firstLine: 1)
    return String(
      decoding: MarkdownRenderer(options: options).render(body, resolvingWith: TestLinks()).html, as: UTF8.self)
  }
}

enum CommonMarkSuite {
  static let spec = read("spec")
  static let regression = read("regression")
  static let smart = read("smart_punct")

  private static func read(_ name: String) -> [CommonMarkConformanceTests.Case] {
    let root =
      ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/conformance")
    let file = root.appendingPathComponent("commonmark-0.30/\(name).json").standardizedFileURL
    guard let bytes = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([CommonMarkConformanceTests.Case].self, from: bytes)) ?? []
  }
}

/// Knows two pages and a picture.
struct TestLinks: LinkResolving {
  func target(of destination: String, isImage: Bool) -> LinkTarget {
    switch destination {
    case "other.md", "/other/": .internalAddress("/other/")
    case "photo.png": .internalAddress("/photo.png")
    case _ where destination.hasPrefix("#"): .unchanged
    default: .broken(text: "leads nowhere", hint: nil)
    }
  }
}
