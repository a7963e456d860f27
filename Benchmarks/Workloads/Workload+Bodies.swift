import HTML
import SiteModel

@testable import SiteGenerator

extension Workload {
  /// The files of articles.
  static let reading = [
    Workload("front-matter", of: "an article's file: metadata and rights, without its text") {
      let site = try await PreparedSite()
      let (reader, bytes) = (site.reader, site.files[site.someArticle])
      let entry = ContentTree.Entry(folders: ["articles"], name: "a.md", assets: [], original: nil)
      let (article, diagnostics) = reader.read(entry, bytes: bytes)
      guard article != nil else { throw WorkloadFault(diagnostics.first?.text ?? "there is no article") }
      return { reader.read(entry, bytes: bytes).article == nil ? 0 : 1 }
    }
  ]

  /// Texts on their way to pages.
  static let bodies = [
    Workload("cmark", of: "5 KB of Markdown, by libcmark alone") {
      let text = Array(SampleText.markdown(7).utf8)
      return { MarkdownDocument(parsing: text.span, options: [.unsafeHTML]).html().count }
    },
    Workload("body", of: "the same text, with all that is done to texts") {
      let site = try await PreparedSite()
      let (maker, number) = (site.maker, site.someArticle)
      let (article, bytes) = (maker.index.articles[number], site.files[number])
      guard maker.bodies.body(of: article, bytes).diagnostics.isEmpty else {
        throw WorkloadFault("the text has faults")
      }
      return { maker.bodies.body(of: article, bytes).html.count }
    },
    Workload("sanitiser", of: "5 KB of Markdown as HTML") {
      let sanitizer = try Sanitizer()
      let html = MarkdownDocument(parsing: Array(SampleText.markdown(7).utf8).span, options: [.unsafeHTML]).html()
      return { sanitizer.sanitize(html).html.bytes.count }
    },
    Workload("sanitiser-hostile", of: "3 KB of HTML of which much goes") {
      let sanitizer = try Sanitizer()
      let html = SampleText.hostileHTML
      guard sanitizer.sanitize(html).html.bytes.count < html.count else { throw WorkloadFault("everything stays") }
      return { sanitizer.sanitize(html).html.bytes.count }
    },
  ]
}
