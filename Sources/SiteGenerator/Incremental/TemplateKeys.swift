import Mustache
import SiteModel

/// What the templates of each kind of page come to, with all that they include: a page is made again when one of these
/// changes, and not for the template of another kind.
struct TemplateKeys: Sendable {
  let article: SHA256Digest
  let page: SHA256Digest
  let kit: SHA256Digest
  let list: SHA256Digest
  let home: SHA256Digest
  /// What stands above and below texts.
  let credits: SHA256Digest
  /// Whether one of these that is the site's own may ask how many articles a term has.
  let mentionsCounts: Bool

  init(_ theme: Theme, _ templates: PageTemplates) {
    let credits = [templates.creditsAbove, templates.creditsBelow]
    func key(_ templates: [Template]) -> SHA256Digest {
      var key = KeyText("templates")
      for name in templates.reduce(into: Set<String>(), { $0.formUnion($1.sources) }).sorted(by: { $0.precedes($1) }) {
        guard let source = theme.library.source(of: name) else { continue }
        key.add(name)
        key.add(SHA256.hash(data: source.bytes))
      }
      return key.digest
    }
    article = key([templates.article.template] + credits)
    page = key([templates.page.template] + credits)
    kit = key([templates.kit.template])
    list = key([templates.list.template])
    home = key([templates.home.template])
    self.credits = key(credits)
    let all =
      [templates.article, templates.page, templates.list, templates.home, templates.kit].map(\.template) + credits
    mentionsCounts = all.reduce(into: Set<String>()) { $0.formUnion($1.sources) }.contains { name in
      guard let source = theme.library.source(of: name), !source.file.hasPrefix("built-in ") else { return false }
      return source.bytes.firstRange(of: Array("count".utf8)) != nil
    }
  }
}
