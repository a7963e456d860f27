import SiteModel

@testable import SiteGenerator

extension Property {
  /// A text becomes HTML with nothing in it that no text may have, as Markdown and as HTML: UTF-8, balanced, and soon.
  static let markdown = Property("markdown", cases: 3_000) { input in
    let clock = ContinuousClock()
    for file in ["a.md", "a.html"] {
      let body = MarkdownBody(bytes: input[...], file: file, firstLine: 1)
      var rendered = RenderedBody()
      // The shortest of three, as other programs may be at work.
      var time = clock.measure { rendered = renderer.render(body, resolvingWith: UnknownLinks()) }
      for _ in 0..<2 where time > limit(input.count) {
        time = min(time, clock.measure { rendered = renderer.render(body, resolvingWith: UnknownLinks()) })
      }
      if time > limit(input.count) { return "\(file): \(time) for \(input.count) bytes" }
      if !rendered.html.isUTF8 { return "\(file): not UTF-8" }
      if let fault = OutputFault.first(in: rendered.html, hasOwnParts: true) { return "\(file): \(fault)" }
      let lines = 1 + input.count { $0 == 0x0A || $0 == 0x0D }
      for diagnostic in rendered.diagnostics where !(1...lines).contains(diagnostic.span?.line ?? 0) {
        return "\(file): '\(diagnostic.text)' is nowhere"
      }
    }
    return nil
  }

  private static let renderer = MarkdownRenderer(options: MarkdownOptions())

  /// A second for 64 kB; ten of them without optimization.
  private static func limit(_ count: Int) -> Duration {
    #if DEBUG
      .seconds(10)
    #else
      .seconds(max(1, count >> 16))
    #endif
  }

  /// Nothing is known of any link.
  private struct UnknownLinks: LinkResolving {
    func target(of destination: String, isImage: Bool) -> LinkTarget { .unchanged }
  }
}
