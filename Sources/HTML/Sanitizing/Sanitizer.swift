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
  public func sanitize(_ html: [UInt8], hooks: any BodyHooks = PlainHooks()) -> SanitizedBody {
    guard (try? UTF8Span(validating: html.span)) != nil else {
      return sanitize(valid: Array(String(decoding: html, as: UTF8.self).utf8), hooks)
    }
    return sanitize(valid: html, hooks)
  }

  private func sanitize(valid input: [UInt8], _ hooks: any BodyHooks) -> SanitizedBody {
    var rewriter = Rewriter(self, hooks, inputCount: input.count)
    let isWhole = rewriter.rewrite(input)
    return SanitizedBody(
      html: SafeHTML(vouchedFor: isWhole ? rewriter.finish() : []), removals: rewriter.removals, isTooLong: !isWhole)
  }
}
