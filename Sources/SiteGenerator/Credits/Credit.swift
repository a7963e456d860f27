import Mustache
import SiteModel

/// Everything that a page says about where its article comes from, in the order in which it is shown (DESIGN 6).
/// A part that does not apply is absent.
struct Credit: Sendable {
  // Above the text.
  var byline: SafeHTML?
  var republished: SafeHTML
  var updated: SafeHTML?
  /// `Republished from`, `Translated from` …; for the site's own articles, that they are.
  var sourceLabel: SafeHTML?
  var sourceOutlet: SafeHTML?
  var firstPublished: SafeHTML?
  /// What was done to the text and on what ground it is here, in a few words.
  var useInShort: SafeHTML?
  var termsInShort: SafeHTML?

  /// Where the outlet wants the sentence of the origin: above the text, in the byline, or below like everything else.
  var place = CreditTerms.Position.any
  var originAtTop: SafeHTML? { place == .top ? origin : nil }
  var originInByline: SafeHTML? { place == .byline ? origin : nil }
  var originAtFoot: SafeHTML? { place == .foot || place == .any ? origin : nil }

  // Below it.
  /// The way from an excerpt to the whole article.
  var continueReading: SafeHTML?
  var origin: SafeHTML?
  /// Whether that sentence leads to the original.
  var originHasLink = false
  var terms: SafeHTML?
  var tagline: SafeHTML?
  var logo: SafeHTML?
  /// Where its file is, as the page writes it.
  var logoAddress: String?
  var copyright: SafeHTML?
  var changes: SafeHTML?
  var via: [SafeHTML] = []
  /// The works that it is made of, where there are several, the source first.
  var works: [SafeHTML] = []
  var comment: SafeHTML?
  var membership: SafeHTML?
  var disclaimer: SafeHTML?
  var onward: SafeHTML?
  var fairUse: SafeHTML?
  var print: SafeHTML?
  var media: SafeHTML?
  var reportProblem: SafeHTML?
  /// Where and when a printed copy was on the web.
  var printed: SafeHTML?

  // Counters.
  var counters: [Counter] = []
  /// Whether a reader is asked first.
  var asksForCounters = false
  /// All of them, or the questions.
  var counter: SafeHTML?
  /// Those that also stand in feeds, where nobody can be asked.
  var countersInFeeds: [SafeHTML] {
    asksForCounters ? [] : counters.filter { $0.isInFeeds && $0.kind == .image }.map(\.html)
  }

  // For machines, without tags.
  /// The copyright line.
  var notice: String?
  /// The whole credit in one line.
  var line = ""

  /// What must be readable on the finished page (O101), without its tags.
  var requiredTexts: [SafeHTML] { [origin, copyright].compactMap(\.self) + works }
}
