import Mustache
import SiteModel

extension CreditWriter {
  /// The whole credit as one line of text, for `creditText` and bibliographic citations (REPUBLISHING 2.1).
  func line(of article: Article) -> String {
    let rights = article.rights
    var values: WordingValues = [.title: .text(article.title), .site: .text(settings.name)]
    values[.authors] = authors(article.authors.map(\.name), beside: article.source?.outlet.name).map { .text($0) }
    values[.outlet] = article.source.map { .text($0.outlet.name) }
    values[.date] = (article.isRepublished ? article.source?.date : article.date).map { .text(day($0)) }
    values[.url] = (article.source?.url.text ?? settings.absolute(article.path.address)).map { .text($0) }
    values[.holder] = rights.areNobodys ? nil : rights.holder.map { .text($0) }
    values[.year] = rights.years.map { .text($0.text) }
    values[.license] = rights.license.map { .text($0.shortName) }
    values[.licenseURL] = rights.license.map { .text($0.url) }
    values[.changes] = changesInWords(article).map { .text($0) }
    let line = strings[.creditText].text(values)
    guard article.namesWorks else { return line }
    let works = worksValues(of: article).map { strings[.includedWork].text($0) }
    return "\(line) \(strings.text(.labelWorks)): \(works.joined(separator: "; "))."
  }

  /// What was done to the text, as text.
  func changesInWords(_ article: Article) -> String? {
    let rights = article.rights
    if !rights.changes.isEmpty {
      let changes = rights.changes.map { $0.utf8.last == 0x2E ? String($0.dropLast()) : $0 }
      return "\(strings.text(.labelChanges)): \(joinedText(changes))"
    }
    guard article.isRepublished else { return nil }
    let message: Message =
      switch rights.mode {
      case .verbatim: .unchanged
      case .edited: .edited
      case .excerpt: .excerpt
      case .translation: .translated
      }
    var values: WordingValues = [:]
    values[.language] = article.source?.language.map { .text(strings.name(ofLanguage: $0)) }
    values[.translator] = rights.translator.map { .text($0) }
    return strings[message].text(values)
  }
}
