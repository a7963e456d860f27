import SiteModel

/// That a page does not show its credit: the template, the article, and what is missing.
struct CreditFault: Sendable {
  let template: String
  /// The template of credits, where the page's own is the built-in one and that of credits is not: whoever changed only
  /// the credits dropped what is missing there.
  var creditsTemplate: String?
  let article: String
  let faults: [PageVerifier.Fault]

  /// One diagnostic for each template and rule, however many pages are concerned.
  ///
  /// - Parameter areAll: whether every page was looked at, so that they can be counted.
  static func diagnostics(for faults: [CreditFault], areAll: Bool = true) -> [Diagnostic] {
    var articles: [Key: [String]] = [:]
    for fault in faults {
      for rule in fault.faults {
        let template = rule.isOfCredits ? fault.creditsTemplate ?? fault.template : fault.template
        articles[Key(template: template, rule: rule), default: []].append(fault.article)
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

// A switch per question keeps the words of a fault beside one another.
extension PageVerifier.Fault {
  /// The rule's id.
  var id: String {
    switch self {
    case .creditText, .creditPlace, .tagline, .logo: "O101"
    case .originalLink: "O102"
    case .licenseLink: "O103"
    case .headLinks: "O104"
    case .structuredData: "O106"
    case .fairUse, .fairUseClaim: "O108"
    case .disclaimer: "O109"
    case .counter, .counterPolicy: "O111"
    case .badge, .licenseClaim: "O113"
    case .body: "no-text"
    }
  }

  /// Whether it is printed by the templates of credits.
  fileprivate var isOfCredits: Bool {
    switch self {
    case .headLinks, .structuredData, .body, .counterPolicy: false
    default: true
    }
  }

  /// The licence asks for a credit; the rest is what outlets ask on top.
  fileprivate var layer: Diagnostic.Layer {
    switch self {
    case .creditPlace, .tagline, .logo, .counter, .counterPolicy: .outlet
    case .disclaimer: .site
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
    case .structuredData: "the template alters the JSON-LD, leaves it out or adds another"
    case .fairUse: "the template does not show the notice of fair use inside the article"
    case .fairUseClaim: "the template claims fair use for an article that is here on another ground"
    case .disclaimer: "the template does not show inside the article who is responsible for it"
    case .badge: "the template shows the badge of a licence that does not lead to the article's licence"
    case .licenseClaim: "the template names a Creative Commons licence for an article that is not under one"
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
    case .licenseLink:
      "print {{{terms}}} in credits/below.mustache or {{{termsInShort}}} in credits/above.mustache, and hide neither"
    case .creditText, .originalLink:
      "print {{{content}}}, or {{{creditsAbove}}} and {{{credits}}}, inside <article>, and hide none of it"
    case .body: "print {{{content}}}, or {{{body}}}, inside <article>"
    case .structuredData:
      "print {{{head}}} once in <head>, and write no JSON-LD of your own that speaks of licence, credit or copyright"
    case .fairUse: "print {{{fairUse}}} in credits/below.mustache, and hide none of it"
    case .fairUseClaim: "write no notice of your own; {{{fairUse}}} is there where the ground is fair use"
    case .disclaimer:
      "print {{{disclaimer}}} in credits/below.mustache, or say 'policies: {disclaimer: false}' in sitegen.yaml"
    case .badge: "put it into <a rel=\"license\" href=\"{{url}}\"> inside {{#article.license}}, or leave it out"
    case .licenseClaim:
      "write no licence into the template; {{{terms}}} and {{{termsInShort}}} name it where there is one"
    case .headLinks:
      "print {{{head}}} once in <head>, and no canonical link or robots rule of your own"
    }
  }
}
