import SiteModel

@testable import SiteGenerator

/// What a build says of one article, for tests of single rules.
extension RuleSites {
  /// The usual article of The Post: its lines are 2 to 6 of the file.
  private static let usual = """
    title: T
    date: 2026-03-06
    authors: [A]
    source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04}
    rights: {basis: license, license: CC-BY-4.0}
    """
  /// The same of the site itself: lines 2 to 4.
  private static let usualOwn = "title: T\ndate: 2026-03-06\nauthors: [A]"
  private static let usualDigest = "name: The Digest\nurl: https://digest.example.org/"

  /// What a build says of the usual article with some lines below, or instead of, its own; those that are replaced are
  /// not there, and the new ones follow the others. The outlet `digest` is there where a line names it.
  static func found(
    _ lines: String = "", outlet: String = "", digest: String = "", settings: String = "", other: String? = nil,
    asOf: Int = noon
  ) async throws -> [Diagnostic] {
    try await diagnostics(article(lines, outlet: outlet, digest: digest, settings: settings, other: other), asOf: asOf)
  }

  /// The same of an article without a source.
  static func foundInOwn(_ lines: String, settings: String = "") async throws -> [Diagnostic] {
    try await diagnostics(RuleExample(whole(lines, usualOwn), settings: settings))
  }

  /// The site of `found`.
  static func article(
    _ lines: String = "", outlet: String = "", digest: String = "", settings: String = "", other: String? = nil
  ) -> RuleExample {
    let isThere = lines.contains("outlet: digest") || other?.contains("outlet: digest") == true
    return RuleExample(
      whole(lines, usual), outlet: outlet, settings: settings, other: other,
      moreOutlets: isThere ? [("digest", whole(digest, usualDigest))] : [])
  }

  /// What a build says of an article that keeps its original; `rights` is line 6.
  static func compared(
    _ original: String, _ text: String, rights: String = "{basis: license, license: CC-BY-4.0, changes: [it]}",
    outlet: String = ""
  ) async throws -> [Diagnostic] {
    try await diagnostics(
      .withOriginal("rights: \(rights)", original: original, text: text, outlet: RuleSites.outlet + "\n" + outlet))
  }

  /// What a build says of a page whose theme has another middle part, of the article of `found`.
  static func shown(
    _ template: String, _ lines: String = "", outlet: String = "", settings: String = ""
  ) async throws -> [Diagnostic] {
    try await diagnostics(
      article(lines, outlet: outlet, settings: settings).with(
        "templates/article.mustache", "{{<partials/layout}}\n{{$main}}\n\(template)\n{{/main}}\n{{/partials/layout}}"))
  }
}

extension Diagnostic {
  /// `R011 error 6: 2062`: the rule, how bad it is, the line and the bytes that are marked there, or the file where no
  /// line is to blame.
  var inShort: String {
    let marked = span.flatMap { span in
      span.sourceLine.map { line in
        String(decoding: Array(line.utf8).dropFirst(span.column - 1).prefix(span.length), as: UTF8.self)
      }
    }
    guard let marked else { return "\(id) \(severity.rawValue): \(span?.file ?? "")" }
    return "\(id) \(severity.rawValue) \(span?.line ?? 0): \(marked)"
  }
}

extension [Diagnostic] {
  /// Each in short, in the order in which they are printed.
  var inShort: [String] { sorted().map(\.inShort) }
  /// The ids, in that order.
  var ids: [String] { sorted().map(\.id) }
}
