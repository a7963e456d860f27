import Mustache
import SiteModel

/// Templates, wording and files that make pages look as they do: the built-in theme, with a site's own files in place
/// of the ones that have the same name.
struct Theme: Sendable {
  let library: TemplateLibrary
  /// By language.
  let strings: [String: Strings]
  let assets: [ThemeAsset]
  /// Whether the site has style sheets or templates of its own.
  var hasOwnStyle = false
  /// Those of the templates that have a `<style>`.
  var styledTemplates: [StyledTemplate] = []
  /// The ids of elements that are written out in templates.
  var elementIDs: Set<String> = []
  /// The site's own files, in the order of their paths below `templates/`.
  var own: [(path: String, bytes: [UInt8])] = []
  /// What tells it from another theme, style sheets aside.
  var digest: SHA256Digest { digest { !$0.hasExtension("css") } }
  /// What tells its wording, style sheets and assets from those of another: everything but its templates.
  var sharedDigest: SHA256Digest { digest { !$0.hasExtension("mustache") } }

  /// A template as it was read.
  struct StyledTemplate: Sendable {
    /// As messages name it.
    let file: String
    let bytes: [UInt8]
  }

  private func digest(_ counts: (String) -> Bool) -> SHA256Digest {
    var hash = SHA256()
    for file in own where counts(file.path) {
      hash.update(data: Array("\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8))
      hash.update(data: file.bytes)
    }
    return hash.finalize()
  }

  /// The wording for a language: its own, its main language's, or the site's.
  func strings(for language: String, fallback: String) -> Strings {
    for tag in [language, fallback, "en"] {
      if let found = ownStrings(for: tag) { return found }
    }
    return Strings(language: fallback)
  }

  /// The wording that a language has of its own, or shares with its main language.
  func ownStrings(for language: String) -> Strings? {
    strings[language] ?? strings[language.mainLanguage]
  }
}

/// A file of the theme that is copied into the site.
struct ThemeAsset: Sendable {
  /// Relative to `templates/assets/`.
  let name: String
  /// Where it goes; style sheets and scripts carry a part of their hash, so that hosts may cache them for ever.
  let path: SitePath
  let bytes: [UInt8]
  let file: String
  /// Whether its name says what is in it.
  var isFingerprinted: Bool { name.hasExtension("css") || name.hasExtension("js") }
  /// Whether it is the built-in script behind the questions about counters, which other sites have no use for.
  var isForQuestions: Bool { name == "counter.js" && bytes == PackageResources.counter_js }
  /// Whether it is the built-in script that shows frames, which other sites have no use for.
  var isForEmbeds: Bool { name == "embed.js" && bytes == PackageResources.embed_js }

  init(name: String, bytes: [UInt8], file: String) throws(SitePathFault) {
    self.name = name
    self.bytes = bytes
    self.file = file
    var parts = name.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    if let last = parts.popLast() { parts.append(ThemeAsset.fingerprinted(last, bytes)) }
    path = try SitePath(["assets"] + parts)
  }

  private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    guard name.hasExtension("css") || name.hasExtension("js"), let dot = name.utf8.lastIndex(of: 0x2E) else {
      return name
    }
    return String(decoding: name.utf8[..<dot], as: UTF8.self) + "."
      + SHA256.hash(data: bytes).hexadecimal(ofFirst: 5) + String(decoding: name.utf8[dot...], as: UTF8.self)
  }
}
