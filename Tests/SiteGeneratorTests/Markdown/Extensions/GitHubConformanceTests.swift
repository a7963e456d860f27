import Foundation
import Testing

@testable import SiteGenerator

/// The tables, struck texts and bare addresses of GitHub Flavored Markdown's specification and of its extensions' tests.
@Suite struct GitHubConformanceTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String
    let options: String?
    var testDescription: String { "\(section) \(example)" }
  }

  private static let isThere = ConformanceFiles.folder("gfm") != nil

  private func examples(_ file: String) throws -> [Example] {
    let folder = try #require(ConformanceFiles.folder("gfm"))
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder.appendingPathComponent(file)))
  }

  /// As cmark-gfm prints it: `align` where we have a class, and FTP, to which no link of ours leads.
  private func html(_ markdown: String) -> String {
    var options = MarkdownOptions()
    options.additions = false
    options.rawHTML = .kept
    return text(render(markdown, options: options))
      .replacing(#/ class="align-(left|center|right)"/#) { " align=\"\($0.1)\"" }
  }

  @Test(.enabled(if: isThere, "the specification is not on this machine: set SITEGEN_CONFORMANCE"))
  func passesTheSpecification() throws {
    let meant = try examples("spec.json").filter { ["table", "strikethrough", "autolink"].contains($0.options ?? "") }
    #expect(meant.count == 21)
    for example in meant {
      let wanted = example.html.replacing(
        "<a href=\"ftp://foo.bar.baz\">ftp://foo.bar.baz</a>", with: "ftp://foo.bar.baz")
      #expect(html(example.markdown) == wanted, "\(example.testDescription)")
    }
  }

  @Test(.enabled(if: isThere, "the specification is not on this machine: set SITEGEN_CONFORMANCE"))
  func passesTheTestsOfTheExtensions() throws {
    // 22: unsafe HTML; 23: footnotes, which have other names and roles here; 26 to 28: task lists.
    let meant = try examples("extensions.json").filter { ![22, 23, 26, 27, 28].contains($0.example) }
    #expect(meant.count == 23)
    for example in meant where example.html.trimmingCharacters(in: .whitespacesAndNewlines) != "<IGNORE>" {
      #expect(html(example.markdown) == example.html, "\(example.testDescription)")
    }
  }
}
