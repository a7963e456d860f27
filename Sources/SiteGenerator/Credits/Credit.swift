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

  // Below it.
  /// The way from an excerpt to the whole article.
  var continueReading: SafeHTML?
  var origin: SafeHTML?
  /// Whether that sentence leads to the original.
  var originHasLink = false
  var terms: SafeHTML?
  var tagline: SafeHTML?
  var copyright: SafeHTML?
  var changes: SafeHTML?
  var via: [SafeHTML] = []
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

  // For machines, without tags.
  /// The copyright line.
  var notice: String?
  /// The whole credit in one line.
  var line = ""

  /// What must be readable on the finished page (O101), without its tags.
  var requiredTexts: [SafeHTML] { [origin, copyright].compactMap(\.self) }
}
