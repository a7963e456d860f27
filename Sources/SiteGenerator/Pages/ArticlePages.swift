import Mustache
import SiteModel

extension PageMaker {
  /// The page of an article: text, credits, template, and the proof that the credits are there.
  func articlePage(_ number: Int, bytes: [UInt8]) -> (page: MadePage, fault: CreditFault?) {
    let article = index.articles[number]
    let strings = strings(article.language)
    let addresses = PageAddresses(of: article.path, settings: settings)
    let body = body(
      of: article.file, bytes: bytes, offset: article.bodyOffset, line: article.bodyLine, addresses: addresses)
    let credit = credit(of: article, addresses)
    let credits = renderCredits(credit, number, strings, addresses)
    let head = head(of: article, strings)
    let template = article.kind == .article ? templates.article : templates.page
    let content = SafeHTML(
      vouchedFor: credits.above.bytes + PageMaker.bodyStart + body.html + PageMaker.bodyEnd + credits.below.bytes)
    var output: [UInt8] = []
    output.reserveCapacity(content.bytes.count + 8_192)
    template.template.render(
      template.context.value(
        head, strings: strings,
        own: [
          entries[number], .html(content), .html(SafeHTML(vouchedFor: body.html)), .html(credits.above),
          .html(credits.below), sectionLink(of: article),
        ]), addresses: addresses.style, into: &output)
    var fault: CreditFault?
    if let source = article.source {
      let faults = PageVerifier.faults(
        in: output,
        expecting: PageExpectation(credit: credit, source: source, license: article.rights.license, head: head),
        passingOver: body.html)
      if !faults.isEmpty { fault = CreditFault(template: template.file, article: article.file, faults: faults) }
    }
    return (
      MadePage(path: article.path, bytes: output, sources: [article.file], diagnostics: body.diagnostics), fault
    )
  }

  private static let bodyStart = Array("<div class=\"body\">\n".utf8)
  private static let bodyEnd = Array("</div>\n".utf8)

  private func credit(of article: Article, _ addresses: PageAddresses) -> Credit {
    let terms = index.terms
    let links = CreditLinks(home: addresses.text("")) { taxonomy, term in
      terms.address(taxonomy, term).map { addresses.text($0) }
    }
    let writer = creditWriters[article.language] ?? creditWriters[settings.language]
    return writer?.credit(of: article, links: links) ?? Credit(republished: SafeHTML(escaping: settings.name))
  }

  private func renderCredits(
    _ credit: Credit, _ number: Int, _ strings: LanguageStrings, _ addresses: PageAddresses
  ) -> (above: SafeHTML, below: SafeHTML) {
    let value = CreditContext.context.value(
      of: CreditContext.Subject(credit: credit, article: entries[number], strings: strings.value))
    var above: [UInt8] = []
    var below: [UInt8] = []
    templates.creditsAbove.render(value, addresses: addresses.style, into: &above)
    templates.creditsBelow.render(value, addresses: addresses.style, into: &below)
    return (SafeHTML(vouchedFor: above), SafeHTML(vouchedFor: below))
  }

  private func head(of article: Article, _ strings: LanguageStrings) -> PageHead {
    let policy = SearchPolicy(article, permalink: settings.absolute(article.path.address))
    return PageHead(
      title: article.title, description: article.description, address: article.path.address,
      language: article.language, canonical: policy.canonical, robots: policy.robots)
  }

  private func sectionLink(of article: Article) -> Value {
    guard let section = index.sections.first(where: { $0.key == article.section && !$0.key.isEmpty }) else {
      return .absent
    }
    return NamedLink(name: section.title, address: section.path.address).value
  }
}
