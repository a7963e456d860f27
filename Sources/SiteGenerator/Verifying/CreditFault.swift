import SiteModel

/// That a page does not show its credit: the template, the article, and what is missing.
struct CreditFault: Sendable {
  let template: String
  let article: String
  let faults: [PageVerifier.Fault]

  /// One diagnostic for each template and rule, however many pages are concerned.
  static func diagnostics(for faults: [CreditFault]) -> [Diagnostic] {
    var articles: [Key: [String]] = [:]
    for fault in faults {
      for rule in fault.faults {
        articles[Key(template: fault.template, rule: rule), default: []].append(fault.article)
      }
    }
    return articles.map { key, articles in
      let more = articles.count > 1 ? " (and on \(articles.count - 1) more)" : ""
      return Diagnostic(
        .error, id: key.rule.rawValue, layer: .licence, at: SourceSpan(file: key.template),
        "\(key.rule.text) on the page of \(articles.min() ?? "")\(more)", hint: key.rule.hint)
    }.sorted()
  }

  private struct Key: Hashable {
    let template: String
    let rule: PageVerifier.Fault
  }
}

extension PageVerifier.Fault {
  fileprivate var text: String {
    switch self {
    case .creditText: "the template does not show the credit inside the article"
    case .originalLink: "the template does not show the link to the original article"
    case .licenseLink: "the template does not show the link to the licence"
    case .body: "the template does not print the text of the article"
    case .headLinks: "the template does not print the canonical address and the robots rule exactly once, in the head"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .creditText, .originalLink, .licenseLink:
      "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it"
    case .body: "print {{{content}}}, or {{{body}}}, inside <article>"
    case .headLinks:
      "print {{{head}}} once in <head>, and no canonical link or robots rule of your own"
    }
  }
}
