import Mustache
import SiteModel

extension CreditWriter {
  /// Who wrote it. A format that names institutions words each author; any other has one place for all of them, so that
  /// the outlet's name does not stand behind every one.
  func byline(of article: Article, links: CreditLinks) -> SafeHTML? {
    guard !article.authors.isEmpty else { return nil }
    let names = article.authors.map {
      Markup.name($0.name, class: "p-author h-card", link: links.term("authors", $0.name))
    }
    var authors = joined(names)
    if let source = article.source, let entry = outletWordings[source.outlet.key], let format = entry.byline {
      let outlet = outletName(source)
      if format.uses(.affiliation) {
        authors = joined(zip(article.authors, names).map { byline(of: $0, name: $1, format, outlet) })
      } else {
        authors = format.html([.author: .html(authors), .outlet: outlet])
      }
    }
    return strings[.byline].html([.authors: .html(authors)])
  }

  /// One author. Where the institution is not known, what would stand around its name is not printed either.
  private func byline(of author: Author, name: SafeHTML, _ format: Wording, _ outlet: WordingValue) -> SafeHTML {
    if author.affiliation == nil, format.needs(.affiliation) { return name }
    var values: WordingValues = [.author: .html(name), .outlet: outlet]
    values[.affiliation] = author.affiliation.map { .text($0) }
    return format.html(values)
  }

  /// The outlet's name in the byline; a link where the outlet says where its name leads.
  private func outletName(_ source: Source) -> WordingValue {
    guard source.outlet.links.target != nil else { return .text(source.outlet.name) }
    return .html(Markup.linked(source.outlet.name, to: source.attributionURL.text))
  }

  /// The outlet's logo, where it wants it: a file of the site, as no logo is a part of sitegen.
  func addLogo(of source: Source, _ links: CreditLinks, to credit: inout Credit) {
    guard let logo = outletWordings[source.outlet.key]?.logo else { return }
    var output: [UInt8] = []
    let address = links.file(logo.address)
    Markup.open("a", [("class", "logo"), ("href", source.attributionURL.text)], &output)
    Markup.open(
      "img",
      [
        ("src", address), ("alt", source.outlet.name), ("width", logo.size.map { String($0.width) }),
        ("height", logo.size.map { String($0.height) }),
      ], &output)
    output.append(text: "</a>")
    credit.logo = SafeHTML(vouchedFor: output)
    credit.logoAddress = address
  }

  /// The counters that the outlets insist on, or the questions whether they may be loaded.
  func addCounters(of article: Article, to credit: inout Credit) {
    credit.counters = Counter.all(of: article)
    guard !credit.counters.isEmpty else { return }
    credit.asksForCounters = settings.pixels == .ask
    let parts = credit.counters.map { credit.asksForCounters ? $0.question(strings) : $0.html }
    credit.counter = SafeHTML(vouchedFor: Array(parts.map(\.bytes).joined(separator: [0x0A])))
  }
}
