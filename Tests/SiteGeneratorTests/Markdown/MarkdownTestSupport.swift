import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Answers from a table; whatever is not in it stays.
struct TableOfLinks: LinkResolving {
  var targets: [String: LinkTarget] = [:]
  func target(of destination: String, isImage: Bool) -> LinkTarget { targets[destination] ?? .unchanged }
}

/// The body as it is rendered for a site, as lines 11 and following of `a.md`.
func render(
  _ markdown: String, options: MarkdownOptions = MarkdownOptions(), links: [String: LinkTarget] = [:]
) -> RenderedBody {
  render(Array(markdown.utf8), options: options, links: links)
}

func render(
  _ bytes: [UInt8], options: MarkdownOptions = MarkdownOptions(), links: [String: LinkTarget] = [:]
) -> RenderedBody {
  // The bytes before the body show that offsets count from its beginning.
  let file = Array("---\n".utf8) + bytes
  return MarkdownRenderer(options: options).render(
    MarkdownBody(bytes: file[4...], file: "a.md", firstLine: 11), resolvingWith: TableOfLinks(targets: links))
}

func text(_ rendered: RenderedBody) -> String { String(decoding: rendered.html, as: UTF8.self) }

/// Markdown with 📍 at the places that findings should point to.
struct MarkedMarkdown {
  let text: String
  /// Line and column of each mark, as in the file.
  let places: [String]

  init(_ marked: String) {
    var text: [UInt8] = []
    var places: [String] = []
    var (line, column) = (11, 1)
    let mark = Array("📍".utf8)
    var rest = Array(marked.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: mark) {
        places.append("\(line):\(column)")
        rest = rest.dropFirst(mark.count)
        continue
      }
      text.append(byte)
      (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
      rest = rest.dropFirst()
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.places = places
  }
}

/// Renders marked text and expects findings of one kind, exactly at the marks.
@discardableResult
func expectFindings(
  _ id: String, _ severity: Diagnostic.Severity = .warning, at marked: String,
  options: MarkdownOptions = MarkdownOptions(), links: [String: LinkTarget] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) -> RenderedBody {
  let marked = MarkedMarkdown(marked)
  let rendered = render(marked.text, options: options, links: links)
  let found = rendered.diagnostics
  #expect(
    found.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0)" } == marked.places, sourceLocation: sourceLocation)
  #expect(found.allSatisfy { $0.id == id && $0.severity == severity }, "\(found)", sourceLocation: sourceLocation)
  let lines = marked.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
    String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
  }
  for case let span? in found.map(\.span) {
    #expect(span.file == "a.md", sourceLocation: sourceLocation)
    #expect(span.sourceLine == lines[span.line - 11], sourceLocation: sourceLocation)
  }
  return rendered
}

/// The time that this thread was at work: other tests beside it do not count.
struct ThreadClock {
  private let start = ThreadClock.now()
  var seconds: Double { ThreadClock.now() - start }

  private static func now() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
