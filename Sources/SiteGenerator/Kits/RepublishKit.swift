import Mustache
import SiteModel

/// An article of the site as others may take it: with its credit inside the text, its licence, and nothing whose rights are
/// not the text's (REPUBLISHING 2.6). Articles that may not be passed on have none.
struct RepublishKit: Sendable {
  let article: Article
  let settings: SiteSettings
  let strings: Strings
  let text: PortableText
  /// The article's absolute address.
  let permalink: String
  /// The names of its authors, as the language puts them in a row.
  let authors: String
  /// The copyright line.
  let notice: String?

  /// The article with its credit, for a page of any site.
  var html: [UInt8] {
    var output: [UInt8] = []
    Markup.open("article", [("lang", article.language), ("dir", article.direction.rawValue)], &output)
    output.append(text: "\n<h1>")
    HTMLEscaping.append(article.title, to: &output)
    output.append(text: "</h1>\n")
    if !authors.isEmpty { append(strings[.byline].html([.authors: .text(authors)]), to: &output) }
    output.append(contentsOf: text.html)
    output.append(text: "<hr>\n")
    append(origin, to: &output)
    var rights = [notice.map { SafeHTML(escaping: $0) }, license].compactMap(\.self)
    if let first = rights.popLast() {
      var line = rights.flatMap { $0.bytes + Array(" · ".utf8) }
      line += first.bytes
      append(SafeHTML(vouchedFor: line), to: &output)
    }
    output.append(text: "</article>\n")
    return output
  }

  /// The same without markup.
  var plain: [UInt8] {
    var output = Array((article.title + "\n").utf8)
    if !authors.isEmpty { output.append(text: strings[.byline].text([.authors: .text(authors)]) + "\n") }
    output += [0x0A] + text.plain
    output.append(text: "\n" + strings[.originVerbatim].text(originValues) + " " + permalink + "\n")
    let rights = [notice, article.rights.license.map { "\($0.shortName) (\($0.url))" }].compactMap(\.self)
    if !rights.isEmpty { output.append(text: rights.joined(separator: " · ") + "\n") }
    return output
  }

  /// The sentence that names the origin, with a link to it.
  private var origin: SafeHTML { strings[.originVerbatim].html(originValues) }

  private var originValues: WordingValues {
    var values: WordingValues = [.outlet: .text(settings.name), .url: .address(permalink)]
    if !authors.isEmpty { values[.authors] = .text(authors) }
    values[.date] = .text(strings.text(of: article.date.date))
    return values
  }

  private var license: SafeHTML? {
    article.rights.license.map { Markup.linked($0.shortName, to: $0.url, rel: "license") }
  }

  private func append(_ paragraph: SafeHTML, to output: inout [UInt8]) {
    output.append(text: "<p>")
    output.append(contentsOf: paragraph.bytes)
    output.append(text: "</p>\n")
  }
}
