import Mustache
import SiteModel

/// An article's text in a feed, with its credit: a reader of feeds never sees the page (O107).
struct FeedText {
  let article: Article
  /// The words around it.
  let strings: Strings
  let credit: Credit

  /// The text and the credit, each with its language and direction. `isWhole`: not an extract that somebody else made.
  func html(around text: [UInt8], isWhole: Bool) -> [UInt8] {
    let direction = strings.isOf(article.language) ? strings.direction : article.direction
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 1_024)
    if credit.place == .top, let origin = credit.origin { appendWords([[origin]], to: &output) }
    Markup.open("div", [("lang", article.language), ("dir", direction.rawValue)], &output)
    output.append(contentsOf: text)
    output.append(text: "</div>\n<hr>\n")
    appendWords(parts(isWhole: isWhole), to: &output)
    for counter in credit.countersInFeeds { output.append(contentsOf: counter.bytes + [0x0A]) }
    return output
  }

  /// Paragraphs in the language of the credit.
  private func appendWords(_ parts: [[SafeHTML]], to output: inout [UInt8]) {
    Markup.open("div", [("lang", strings.language), ("dir", strings.direction.rawValue)], &output)
    for part in parts { FeedText.append(part, to: &output) }
    output.append(text: "</div>\n")
  }

  /// A paragraph of plain text.
  static func paragraph(_ text: String?) -> [UInt8] {
    var output: [UInt8] = []
    if let text { append([SafeHTML(escaping: text)], to: &output) }
    return output
  }

  private func parts(isWhole: Bool) -> [[SafeHTML]] {
    let origin = [[credit.continueReading], [credit.place == .top ? nil : credit.origin], [originalLink]]
    let rights = [[credit.notice.map { SafeHTML(escaping: $0) }, credit.terms], [isWhole ? changes : nil], [picture]]
    let rest = (credit.works + credit.via).map { [Optional($0)] } + [[credit.tagline], [credit.fairUse]]
    return (origin + rights + rest).map { $0.compactMap(\.self) }.filter { !$0.isEmpty }
  }

  /// The way to the original, where the wording of the origin has no link to it.
  private var originalLink: SafeHTML? {
    guard let source = article.source, !credit.originHasLink else { return nil }
    return Markup.linked(strings.text(.readOriginal), to: source.url.text)
  }

  /// What was changed; a text as first published says so in the sentence about its origin.
  private var changes: SafeHTML? {
    if article.rights.mode == .verbatim, article.rights.changes.isEmpty { return nil }
    return credit.changes.map { labelled(.labelChanges, $0) }
  }

  /// Whose picture stands with the item.
  private var picture: SafeHTML? {
    guard article.shownImageAddress != nil, let image = article.image, let maker = image.creditText ?? image.creator
    else { return nil }
    var output = SafeHTML(escaping: maker).bytes
    if let license = image.license {
      output.append(text: " · ")
      output.append(contentsOf: Markup.linked(license.shortName, to: license.url).bytes)
    }
    return labelled(.labelPicture, SafeHTML(vouchedFor: output))
  }

  private func labelled(_ label: Message, _ text: SafeHTML) -> SafeHTML {
    SafeHTML(vouchedFor: SafeHTML(escaping: strings.text(label) + ": ").bytes + text.bytes)
  }

  private static func append(_ parts: [SafeHTML], to output: inout [UInt8]) {
    output.append(text: "<p>")
    for (number, part) in parts.enumerated() {
      if number > 0 { output.append(text: " · ") }
      output.append(contentsOf: part.bytes)
    }
    output.append(text: "</p>\n")
  }
}
