import HTML
import Mustache

/// What the sanitiser makes of a text, as a text.
func sanitized(
  _ html: String, _ settings: SanitizerSettings = SanitizerSettings(), _ hooks: any BodyHooks = PlainHooks()
)
  throws -> String
{
  String(decoding: try Sanitizer(settings).sanitize(Array(html.utf8), hooks: hooks).html.bytes, as: UTF8.self)
}
