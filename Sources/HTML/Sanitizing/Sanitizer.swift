internal import Mustache

/// Makes HTML that may be printed of HTML that nobody vouches for (SECURITY.md 2).
///
/// It reads tokens as browsers do, and writes anew what is on its list: nothing of the input is copied but text and values,
/// which are escaped. There is no tree: a stack of open elements keeps the tags in balance. What it writes holds no element
/// whose content is not markup, so that no reader can take it for anything else. Time is linear in the input, and nothing
/// recurses.
public struct Sanitizer: Sendable {
  let settings: SanitizerSettings
  let vocabulary: Vocabulary

  /// A sanitiser for the texts of one site.
  public init(_ settings: SanitizerSettings = SanitizerSettings()) throws(SanitizerFault) {
    if let fault = settings.fault { throw fault }
    self.settings = settings
    vocabulary = Vocabulary(settings)
  }

  /// What of a text may be printed. Bytes that are not UTF-8 become U+FFFD first, and places are then those behind that.
  ///
  /// Some of it may be the caller's own: tags that begin outside of `foreign`. They keep their names, classes, roles and
  /// what else the sanitiser would write itself, and hooks are not asked for them; elements, addresses and balance are held
  /// to the same rules. A caller escapes all `<` and `"` in its texts and values, so that no foreign tag can pass for one.
  ///
  /// With `limit` the result ends before the next of so many paragraphs (`ParagraphCount`).
  public func sanitize(
    _ html: [UInt8], foreign: ForeignParts = .all, limit: Int? = nil, hooks: any BodyHooks = PlainHooks()
  ) -> SanitizedBody {
    guard (try? UTF8Span(validating: html.span)) != nil else {
      return sanitize(valid: Array(String(decoding: html, as: UTF8.self).utf8), .all, limit, hooks)
    }
    return sanitize(valid: html, foreign, limit, hooks)
  }

  private func sanitize(
    valid input: [UInt8], _ foreign: ForeignParts, _ limit: Int?, _ hooks: any BodyHooks
  ) -> SanitizedBody {
    var rewriter = Rewriter(self, hooks, inputCount: input.count)
    rewriter.foreign = foreign
    rewriter.paragraphs = limit.map(ParagraphCount.init)
    let isWhole = rewriter.rewrite(input)
    let missing = rewriter.cut == nil && isWhole ? rewriter.patches.missing : []
    return SanitizedBody(
      html: SafeHTML(vouchedFor: isWhole ? rewriter.finish() : []), removals: rewriter.removals, isTooLong: !isWhole,
      cut: rewriter.cut, missingFragments: missing, ids: missing.isEmpty ? [] : rewriter.patches.allNames)
  }
}
