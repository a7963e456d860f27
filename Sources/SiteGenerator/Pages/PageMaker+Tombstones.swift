import Mustache
import SiteModel

extension PageMaker {
  /// The page at the address of an article that is gone. It is for people who followed an old link: search engines are
  /// told to forget it, and nothing of the site lists it.
  func tombstonePage(_ tombstone: Tombstone) -> MadePage {
    let article = tombstone.article
    let strings = strings(article.language).strings
    let head = PageHead(
      title: article.title, address: article.path.address, language: article.language, robots: "noindex")
    let last = tombstone.lastDay(in: settings.timeZone).map { strings.text(of: $0) }
    let facts = TombstoneFacts(
      facts: ArticleFacts(article: article, settings: settings, strings: strings, terms: index.terms),
      tombstone: tombstone, sentence: sentence(tombstone, last, strings),
      shown: shown(from: strings.text(of: article.date.date), to: last, strings))
    var made = render(templates.tombstone, head, own: [facts.value], path: article.path)
    made.sources = [article.file]
    made.status = tombstone.status
    return made
  }

  private func sentence(_ tombstone: Tombstone, _ last: String?, _ strings: Strings) -> SafeHTML {
    let source = tombstone.article.source
    var values: WordingValues = [.site: .text(settings.name)]
    values[.date] = last.map { .text($0) }
    values[.outlet] = source.map { .text($0.outlet.name) }
    values[.url] = source.map { .address($0.url.text) }
    let message: Message =
      switch (tombstone.isWithdrawn, tombstone.status) {
      case (true, 451): .goneLegal
      case (true, _): .goneWithdrawn
      default: tombstone.isOfPermission ? .goneExpired : .goneOwn
      }
    return strings[message].html(values)
  }

  private func shown(from first: String, to last: String?, _ strings: Strings) -> String {
    guard let last else { return first }
    return strings[.shownBetween].text([.from: .text(first), .date: .text(last)])
  }
}
