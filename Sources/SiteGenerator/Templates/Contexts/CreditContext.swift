import Mustache
import SiteModel

/// What the templates of `templates/credits/` may use: the credit's parts, each already in words, and the article.
enum CreditContext {
  /// A credit and the article it belongs to. One object, which every name of the table is asked for.
  final class Subject: Sendable {
    let credit: Credit
    let article: Value
    let strings: Value

    init(credit: Credit, article: Value, strings: Value) {
      self.credit = credit
      self.article = article
      self.strings = strings
    }
  }

  static let context = Context<Subject>(
    "credit",
    [
      ContextField("article", ArticleFacts.shape, "the article") { $0.article },
      ContextField("strings", StringsContext.shape, "the texts of the page's language") { $0.strings },
    ] + above + below)

  /// The values that the credits of all articles of a language have in common, by their place in the table.
  static func constants(_ strings: LanguageStrings) -> [Int: Value] { [1: strings.value] }

  private static let above: [ContextField<Subject>] = [
    part(
      "originAtTop", "the sentence that names the origin, where the outlet wants it before everything else",
      example: "This story was originally published by <a …>The Harbour Post</a>."
    ) { $0.credit.originAtTop },
    part("originInByline", "the same, where the outlet wants it with the byline", example: "… <a …>…</a>.") {
      $0.credit.originInByline
    },
    part(
      "logo", "the outlet's logo, where the outlet wants it to be shown; it stands with that sentence",
      example: #"<a …><img src="…" alt="The Harbour Post"></a>"#
    ) { $0.credit.logo },
    part("byline", "who wrote it, with links to their pages", example: "By <a …>Ann Author</a>") { $0.credit.byline },
    part(
      "republished", "this site and the date of publication here", example: "<a …>The Commons Desk</a>, 6 March 2026"
    ) { $0.credit.republished },
    part("updated", "when it was changed", example: "Updated 9 March 2026") { $0.credit.updated },
    part("sourceLabel", "what leads to the outlet's name", example: "Republished from") { $0.credit.sourceLabel },
    part(
      "sourceOutlet", "the outlet that published it first, with a link to its page; of a round-up all of them",
      example: "<a …>The Harbour Post</a>"
    ) { $0.credit.sourceOutlet },
    part("firstPublished", "when it was first published", example: "first published 4 March 2026") {
      $0.credit.firstPublished
    },
    part("useInShort", "what was done to the text, in a word or two", example: "Unchanged") { $0.credit.useInShort },
    part("termsInShort", "the licence, or the ground in two words", example: "<a …>CC BY-ND 4.0</a>") {
      $0.credit.termsInShort
    },
  ]

  private static let below: [ContextField<Subject>] = [
    part("continueReading", "the way from an excerpt to the whole article", example: "<a …>Continue reading …</a>") {
      $0.credit.continueReading
    },
    part(
      "origin", "the sentence that names the origin, with a link to the original article; absent where it stands above",
      example: "… was first published by <a …>The Harbour Post</a> on 4 March 2026 …"
    ) { $0.credit.originAtFoot },
    part(
      "terms", "on what ground it is here, with a link to the licence", example: #"<a rel="license" …>CC BY-ND 4.0</a>"#
    ) { $0.credit.terms },
    part("tagline", "the outlet's line about itself", example: "The Harbour Post is owned by its readers.") {
      $0.credit.tagline
    },
    part("copyright", "the copyright line", example: "Copyright © The Harbour Post, 2026") { $0.credit.copyright },
    part("changes", "what was changed", example: "The headline was shortened.") { $0.credit.changes },
    ContextField("via", .list(.html), "the sites through which it came, one sentence each") {
      .list($0.credit.via.map { .html($0) })
    },
    ContextField("hasWorks", .flag, "whether it is made of several works, or of one under another licence") {
      .flag(!$0.credit.works.isEmpty)
    },
    ContextField(
      "works", .list(.html), "the works that it is made of, where there are several, one sentence each"
    ) { .list($0.credit.works.map { .html($0) }) },
    part("comment", "the link to comment", example: "<a …>Comment on this article</a>") { $0.credit.comment },
    part("membership", "the link to become a member", example: "<a …>Become a member</a>") { $0.credit.membership },
    part("disclaimer", "who is responsible for the article", example: "The author or authors alone are responsible …") {
      $0.credit.disclaimer
    },
    part(
      "onward", "what a reader may do with it, or whom to ask",
      example: "You may republish this article under the same licence …"
    ) { $0.credit.onward },
    part("fairUse", "the fair-use notice, only on that ground", example: "… is shown here as fair use …") {
      $0.credit.fairUse
    },
    part("print", "whom to ask for print and commercial use", example: "For print use write to …") { $0.credit.print },
    part("media", "whom the press may ask", example: "The press may write to …") { $0.credit.media },
    part("reportProblem", "how to report a problem with rights", example: "Report a problem: …") {
      $0.credit.reportProblem
    },
    part(
      "counter", "the outlet's counter of readers, or the question whether it may be loaded",
      example: #"<img class="counter" …>"#
    ) { $0.credit.counter },
    part("printed", "for printed copies: the page's address and its date", example: "Printed from <a …>…</a>.") {
      $0.credit.printed
    },
  ]

  private static func part(
    _ name: String, _ summary: String, example: String, _ html: @escaping @Sendable (Subject) -> SafeHTML?
  ) -> ContextField<Subject> {
    ContextField(name, .html, summary, example: example) { .optional(html($0)) }
  }
}
