import Mustache
import SiteModel

/// An article as others may take it: with its credit inside the text, its licence, and nothing whose rights are not the
/// text's (REPUBLISHING 2.6). Articles that may not be passed on have none.
struct RepublishKit: Sendable {
  let article: Article
  let settings: SiteSettings
  let strings: Strings
  let text: PortableText
  /// The article's absolute address.
  let permalink: String
  let credit: KitCredit
  /// The picture that goes with it.
  let picture: KitPicture?

  /// The page that has the same text, and is named by others that show it: that of the original, unless the text here is
  /// another (RFC 6596, 3).
  var canonical: String {
    article.rights.mode.isAdaptation ? permalink : article.source?.url.text ?? permalink
  }

  /// The article with its credit, for a page of any site.
  func html() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.html.count + 2_048)
    Markup.open("article", [("lang", article.language), ("dir", article.direction.rawValue)], &output)
    output.append(text: "\n<h1>")
    HTMLEscaping.append(article.title, to: &output)
    output.append(text: "</h1>\n")
    for line in credit.above { RepublishKit.append(line.html, to: &output) }
    if let picture { output += picture.html(label: strings.text(.labelPicture)) }
    output.append(contentsOf: text.html)
    output.append(text: "<hr>\n")
    for line in credit.below { RepublishKit.append(line.html, to: &output) }
    for counter in credit.counters { output += counter.bytes + [0x0A] }
    output.append(text: "</article>\n")
    return output
  }

  /// The same without markup.
  func plain() -> [UInt8] {
    var output = Array((article.title + "\n").utf8)
    for line in credit.above { output.append(text: line.text + "\n") }
    output += [0x0A] + text.plain
    for line in credit.below { output.append(text: "\n" + line.text) }
    output.append(0x0A)
    return output
  }

  /// What is left out, by name: the pictures of the text, and the article's own where others may not have it.
  var leftOut: [String] {
    var names = text.pictures
    if picture == nil, let image = article.image, article.shownImageAddress != nil { names.append(image.source) }
    var seen: Set<String> = picture.map { [$0.name] } ?? []
    return names.map { String(decoding: $0.utf8.split(separator: 0x2F).last ?? [][...], as: UTF8.self) }
      .filter { seen.insert($0).inserted }
  }

  private static func append(_ paragraph: SafeHTML, to output: inout [UInt8]) {
    output.append(text: "<p>")
    output.append(contentsOf: paragraph.bytes)
    output.append(text: "</p>\n")
  }
}
