import SiteModel

/// That a page does not show its credit: the template, the article, and what is missing.
struct CreditFault: Sendable {
  let template: String
  let article: String
  let faults: [PageVerifier.Fault]

  /// One diagnostic for each template and rule, however many pages are concerned.
  ///
  /// - Parameter areAll: whether every page was looked at, so that they can be counted.
  static func diagnostics(for faults: [CreditFault], areAll: Bool = true) -> [Diagnostic] {
    var articles: [Key: [String]] = [:]
    for fault in faults {
      for rule in fault.faults {
        articles[Key(template: fault.template, rule: rule), default: []].append(fault.article)
      }
    }
    return articles.map { key, articles in
      let more = areAll ? articles.count > 1 ? " (and on \(articles.count - 1) more)" : "" : " and pages like it"
      return Diagnostic(
        .error, id: key.rule.id, layer: key.rule.layer, at: SourceSpan(file: key.template),
        "\(key.rule.text) on the page of \(articles.min() ?? "")\(more)", hint: key.rule.hint)
    }.sorted()
  }

  private struct Key: Hashable {
    let template: String
    let rule: PageVerifier.Fault
  }
}

extension PageVerifier.Fault {
  /// The rule's id.
  var id: String {
    switch self {
    case .creditText, .creditPlace, .tagline, .logo: "O101"
    case .originalLink: "O102"
    case .licenseLink: "O103"
    case .headLinks: "O104"
    case .counter, .counterPolicy: "O111"
    case .body: "no-text"
    }
  }

  /// The licence asks for a credit; the rest is what outlets ask on top.
  fileprivate var layer: Diagnostic.Layer {
    switch self {
    case .creditPlace, .tagline, .logo, .counter, .counterPolicy: .outlet
    default: .licence
    }
  }

  fileprivate var text: String {
    switch self {
    case .creditPlace: "the template does not show the sentence of the origin above the text, where the outlet wants it"
    case .tagline: "the template does not show the outlet's line about itself inside the article"
    case .logo: "the template does not show the outlet's logo inside the article"
    case .counter: "the template does not print the outlet's counter inside the article as the outlet wants it"
    case .counterPolicy: "the page's content security policy does not let the outlet's counter load"
    case .creditText: "the template does not show the credit inside the article"
    case .originalLink: "the template does not show the link to the original article"
    case .licenseLink: "the template does not show the link to the licence"
    case .body: "the template does not print the text of the article"
    case .headLinks: "the template does not print the canonical address and the robots rule exactly once, in the head"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .creditPlace:
      "print {{{originAtTop}}} and {{{originInByline}}} in credits/above.mustache, and {{{creditsAbove}}} above the text"
    case .tagline: "print {{{tagline}}} in credits/below.mustache"
    case .logo:
      "print {{{logo}}} beside the sentence of the origin in credits/above.mustache and credits/below.mustache"
    case .counter: "print {{{counter}}} in credits/below.mustache, and write no counter of your own"
    case .counterPolicy: "let the policy's script-src name {{scriptSources}}, and its img-src the outlet's host"
    case .creditText, .originalLink, .licenseLink:
      "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it"
    case .body: "print {{{content}}}, or {{{body}}}, inside <article>"
    case .headLinks:
      "print {{{head}}} once in <head>, and no canonical link or robots rule of your own"
    }
  }
}
